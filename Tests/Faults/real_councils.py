"""Real councils' records, read from where they are: what the check says of them, and whether a person would call it fair.

Tests/Faults/run real_councils              the tests
Tests/Faults/real_councils.py 30 7          thirty findings drawn at random with seed 7, to be read and judged
"""

import collections
import json
import random
import re
import sys
import tempfile
from pathlib import Path

import harness
import program
from harness import Skipped, test
from program import ROOT
from sites import Site

SHARED = ROOT.parent / "shared"
EXPECTED = Path(__file__).resolve().parent / "real-councils.txt"


def real_site(folder):
    """The records of three councils as a site: two feeds and a table, imported by the program."""
    if not (SHARED / "data").is_dir():
        raise Skipped("the real records are not beside the project")
    site = Site.example(folder)
    harness.remove(site.path("councils"))
    site.path("councils").mkdir()
    settings = site.path("site.yml").read_text()
    site.write("site.yml", re.sub(r"(?m)^(example|today):.*\n", "", settings))
    for council, title, feed in [
        ("bristol", "Bristol City Council", "bristol/oruk-v1-services-page1.json"),
        ("buckinghamshire", "Buckinghamshire Council", "buckinghamshire/services.json"),
    ]:
        program.run(
            "import", "open-referral", SHARED / "data" / feed, "--council", council, "--title", title, "--type", "unitary",
            "--today", program.TODAY, cwd=site.folder).expect(0)
    tower_hamlets(site, SHARED / "data/tower-hamlets/dfe-la-data-capture-v5-th-breakfast-clubs.csv")
    return site


def tower_hamlets(site, file):
    """A workbook, by the mapping that the program proposes."""
    program.run("import", "table", file, "--council", "tower-hamlets", "--write-mapping", "clubs.yml", cwd=site.folder).expect(0)
    program.run(
        "import", "table", file, "--mapping", "clubs.yml", "--council", "tower-hamlets", "--title", "Tower Hamlets Council",
        "--type", "london-borough", "--today", program.TODAY, cwd=site.folder).expect(0)


def findings(site):
    report = json.loads(site.check("--format", "json").out)
    return [problem for problem in report["problems"] if "item" not in problem], report


@test
def the_records_of_three_real_councils_become_a_site_and_the_check_names_what_is_expected(folder):
    site = real_site(folder)
    site.build().expect(0)
    found, report = findings(site)
    counts = collections.Counter((problem["file"].split("/")[2], problem["rule"]) for problem in found)
    told = "".join(f"{council} {rule} {count}\n" for (council, rule), count in sorted(counts.items()))
    expected = EXPECTED.read_text() if EXPECTED.exists() else ""
    if told != expected:
        EXPECTED.with_suffix(".new").write_text(told)
    assert told == expected, f"The counts are not those of {EXPECTED.name}; the new ones stand in {EXPECTED.stem}.new."
    # Nothing that a council holds already keeps it from publishing, and each gap is told as one.
    assert not [problem for problem in report["problems"] if problem["stopsPublishing"]]
    results = collections.Counter((line["council"], line["result"]) for line in report["coverage"])
    for council in ["bristol", "buckinghamshire", "tower-hamlets"]:
        assert results[council, "does not say"] > 250, f"{council}: {results}"


def draw(count, seed):
    """Each finding has the same chance, whichever rule it is of."""
    workplace = Path(tempfile.mkdtemp(prefix="plainsight-real-")).resolve()
    try:
        program.install(workplace)
        (workplace / "site").mkdir()
        found, _ = findings(real_site(workplace / "site"))
        chance = random.Random(seed)
        chance.shuffle(found)
        for number, problem in enumerate(found[:count], 1):
            print(f"{number}. [{problem['rule']}] {problem['severity']} {problem['file']}:{problem['line']}")
            print(f"   | {problem['text']}\n   {problem['what']}\n   Why: {problem['why']}\n   Do: {problem['instead']}\n")
        print(collections.Counter(problem["rule"] for problem in found).most_common())
    finally:
        harness.remove(workplace)


if __name__ == "__main__":
    draw(*map(int, sys.argv[1:]))
