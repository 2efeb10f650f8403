"""What a build keeps for the next one. It saves work, and is never believed where it could be wrong."""

import os
import shutil
import time
from pathlib import Path
from random import Random

import program
from harness import for_each, test
from killed import kill_after
from mounts import BIND, mounted
from sites import Site, expect_one_of, expect_same, tree

PAGE = "councils/marlhurst/services/play-club.md"
# What changed less than two seconds before a build is built again the next time as well.
SETTLING = 2.2


@test
def builds_that_are_killed_leave_nothing_that_the_next_one_believes_wrongly(folder):
    site = settled(folder)
    random = Random(2026)
    for number in range(3):
        old = site.tree()
        edit(site, number)
        new = site.built()
        time.sleep(SETTLING)
        took = site.build("--output", "timed", "--afresh").seconds
        for _ in range(6):
            kill_after(site, random.uniform(0, took))
            expect_one_of(site.tree(), old=old, new=new)
        for _ in range(2):
            site.build().expect(0)
            expect_same(site.tree(), new)


@for_each(["garbage", "nothing", "another program's", "a link to a folder", "a link to nothing", "a file", "a pipe"])
def what_was_kept_and_is_not_as_it_was_does_no_harm(folder, what):
    site = settled(folder)
    memory, mine = folder / ".public.memory", folder / "mine"
    mine.mkdir()
    (mine / "index").write_text("Mine")
    if what in ("garbage", "nothing", "another program's"):
        for path in memory.iterdir():
            kept = path.read_bytes()
            path.write_bytes({"garbage": kept[: len(kept) // 2], "nothing": b""}.get(what, kept.replace(b"\1", b"\2")))
    else:
        shutil.rmtree(memory)
        if what.startswith("a link"):
            memory.symlink_to("mine" if what == "a link to a folder" else "nowhere")
        else:
            os.mkfifo(memory) if what == "a pipe" else memory.write_text("Mine")
    edit(site, 1)
    for _ in range(2):
        site.build(timeout=20).expect(0)
        expect_same(site.tree(), site.built())
    assert (mine / "index").read_text() == "Mine" and len(list(mine.iterdir())) == 1, "a link was followed"


@test
def a_page_that_somebody_took_away_is_there_again_when_everything_is_built(folder):
    site = settled(folder)
    whole = site.tree()
    for _ in range(2):
        (site.public / "councils/marlhurst/services/play-club/index.html").unlink()
        site.build("--afresh").expect(0)
        expect_same(site.tree(), whole)


@test
def after_the_machine_was_started_again_nothing_that_was_kept_is_believed(folder):
    """A power cut may keep a folder, and lose what was written to the files in it."""
    site = settled(folder)
    whole = site.tree()
    page = site.public / "councils/marlhurst/services/play-club/index.html"
    os.truncate(page, 10)
    site.build().expect(0)
    assert page.stat().st_size == 10, "it was made again whatever was kept, so that this shows nothing"
    (folder / "start").write_text("0f0c7a52-93b6-4f0e-9c80-8a4c8c1b7f11\n")
    with mounted(Path("/proc/sys/kernel/random/boot_id"), str(folder / "start"), None, BIND, None):
        site.build().expect(0)
        expect_same(site.tree(), whole)
        edit(site, 1)
        site.build().expect(0)
        expect_same(site.tree(), site.built())


def settled(folder):
    """A site of which nothing was changed for a moment, so that the next build need not build it again."""
    site = Site.small(folder)
    for _ in range(2):
        site.build().expect(0)
    time.sleep(SETTLING)
    for _ in range(3):
        run = site.build().expect(0)
    assert "not built again" in run.told, run.tail()
    return site


def edit(site, number):
    text = site.path(PAGE).read_text()
    site.write(PAGE, text.replace("Games", f"Games{number}"))
