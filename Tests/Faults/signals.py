"""Builds that are asked to end, and builds whose words nobody reads."""

import os
import re
import signal
import subprocess
import time
from random import Random

import program
from at_once import stopped_while_it_builds
from harness import for_each, test
from imported import Feed
from server import PAGE
from sites import Site, expect_one_of, expect_same


@for_each(["SIGINT", "SIGTERM", "SIGHUP"])
def a_build_that_is_asked_to_end_leaves_a_whole_site_and_the_next_build_works(folder, name):
    site = Site.example(folder)
    took = site.build().expect(0).seconds
    old = site.tree()
    new = site.built("After")
    # The first while it writes, the others at any moment.
    with stopped_while_it_builds(site) as build:
        build.send_signal(getattr(signal, name))
        build.send_signal(signal.SIGCONT)
        expect_ended(build, name)
    expect_same(site.tree(), old)
    random = Random(name)
    for _ in range(6):
        build = site.start_build()
        time.sleep(random.uniform(0, took))
        build.send_signal(getattr(signal, name))
        status = expect_ended(build, name)
        found = expect_one_of(site.tree(), old=old, new=new)
        assert status != 0 or found == "new", "the build said that it had published the site, and had not"
    site.build().expect(0)
    expect_same(site.tree(), new)


@test
def a_report_that_is_cut_short_by_its_reader_leaves_a_whole_site(folder):
    site = Site.example(folder)
    whole = site.built()
    build = site.start_build(stdout=subprocess.PIPE)
    assert build.stdout.readline()
    build.stdout.close()
    assert build.wait(timeout=60) in (0, -signal.SIGPIPE)
    expect_same(site.tree(), whole)
    site.build().expect(0)


@for_each(["output", "error stream", "input", "output and error stream", "input, output and error stream"])
def a_build_needs_no(folder, what):
    site = Site.small(folder)
    whole = site.built()
    closed = [number for number, name in enumerate(["input", "output", "error"]) if name in what]
    for _ in range(2):
        run = site.build("--no-parallel", **closing(closed))
        assert run.status == 0, program.ending(run.status)
        expect_same(site.tree(), whole)
    # With nothing open, the first file that is opened takes the place of the output.
    lock = folder / ".public.lock"
    assert re.fullmatch(rb"[0-9a-f]{16}", lock.read_bytes()), "the report was written into the lock"


TABLE = "name,phone\nChess club,01632 960123\n"
ASKED_FOR = [
    "--version", "--help", "check --help", "--generate-completion-script bash",
    "check --format json", "build --format json", "due", "due --format csv", "due --format ics", "explain", "explain part-missing",
    "explain --duties", "explain complaints", "schema service", "schema --cms decap", "translate --status", "fmt --check",
    "import table clubs.csv --council marlhurst",
    "import open-referral feed.json --council marlhurst",
]


@for_each(ASKED_FOR)
def what_was_asked_for_and_cannot_be_written_is_no_success(folder, command):
    site = Feed(folder, "version 3").site
    # One page is not in order.
    site.replace(f"{PAGE}.md", "title: Play club\nsummary: Games and a snack after school.\n", "summary: Games.\ntitle: Play club\n")
    (folder / "clubs.csv").write_text(TABLE)
    words = command.split()
    if words[0] not in ("schema", "translate") and not words[0].startswith("--"):
        words += ["--today", program.TODAY]
    done = program.run(*words, cwd=folder)
    assert done.status in (0, 1) and done.out, f"There was nothing to be lost: {done.tail()}"
    with open("/dev/full", "w") as full:
        run = program.run(*words, cwd=folder, stdout=full)
    assert run.status == 2, f"It was lost, and the command ended with {program.ending(run.status)}."


@test
def words_that_nobody_can_read_do_not_unmake_a_site(folder):
    site = Site.small(folder)
    whole = site.built()
    with open("/dev/full", "w") as full:
        site.build(stdout=full, stderr=full)
    expect_same(site.tree(), whole)


def expect_ended(build, name):
    status = build.wait(timeout=30)
    asked = -getattr(signal, name)
    assert status in (0, asked, 130, 143), f"it ended with {program.ending(status)}"
    return status


def closing(numbers):
    """How to start a program with some of its three streams closed. What it says on the others is thrown away."""

    def close():
        for number in numbers:
            os.close(number)

    return {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "preexec_fn": close}
