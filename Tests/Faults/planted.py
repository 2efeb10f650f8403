"""Problems planted in a made-up site are found, each at its line and column, and no other problem of their kinds."""

import hashlib
import json
import sys

import program
from harness import test

sys.path.append(str(program.ROOT / "Benchmarks"))

from corpus.dice import Dice
from corpus.make import make


def corpus(folder, name, **options):
    """Two councils with sixty services each, half of them with a problem: every kind is planted about twice."""
    return make(folder / name, **{"councils": 2, "services": 60, "share": 0.5, "seed": name, "stopping": False, **options})


def expect_planted(folder, name, manifest):
    told = program.run("check", "--content", name, "--format", "json", cwd=folder).expect(1)
    found = sorted(
        (problem["file"].removeprefix(name + "/"), problem["line"], problem["column"], problem["rule"])
        for problem in json.loads(told.out)["problems"]
        if problem["rule"] in manifest["rules"]
    )
    planted = sorted((one["file"], one["line"], one["column"], one["rule"]) for one in manifest["planted"])
    missed = [one for one in planted if one not in found]
    more = [one for one in found if one not in planted]
    assert found == planted, f"Planted and not found: {missed}\nFound and not planted: {more}"
    assert {one["rule"] for one in manifest["planted"]} == set(manifest["rules"])


@test
def every_planted_problem_is_found_in_its_place_and_no_other(folder):
    manifest = corpus(folder, "one")
    assert len(manifest["planted"]) == 60 and len(manifest["rules"]) >= 25
    expect_planted(folder, "one", manifest)


@test
def planted_problems_that_stop_a_site_are_found_among_the_others(folder):
    manifest = corpus(folder, "stopped", stopping=True)
    expect_planted(folder, "stopped", manifest)
    program.run(
        "build", "--content", "stopped", "--templates", program.ROOT / "templates", "--output", "public", cwd=folder
    ).expect(1)
    assert not (folder / "public").exists()


@test
def a_made_up_site_with_nothing_planted_is_published(folder):
    manifest = corpus(folder, "clean", share=0)
    assert manifest["planted"] == []
    program.run(
        "build", "--content", "clean", "--templates", program.ROOT / "templates", "--output", "public", cwd=folder
    )
    pages = list((folder / "public").rglob("services/*/index.html"))
    assert len(pages) == 120, f"there are {len(pages)} pages of services"


@test
def the_same_seed_gives_the_same_bytes_and_another_gives_others(folder):
    for name, seed in [("first", 1), ("again", 1), ("other", 2)]:
        corpus(folder, name, seed=seed)
    assert digest(folder / "first") == digest(folder / "again") != digest(folder / "other")
    # These numbers hold for every version of Python on every machine.
    dice = Dice("a", 1)
    assert [dice.number(0, 999) for _ in range(5)] == [349, 861, 215, 884, 522]


def digest(folder):
    whole = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes() + b"\0")
    return whole.hexdigest()
