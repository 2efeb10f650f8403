"""Files that change while they are read. Every page of a site tells of one state of the content, or nothing is published."""

import os
import subprocess
import threading
import time
from contextlib import contextmanager

import program
from answers import FILES, PAGE
from harness import Skipped, for_each, test
from remembered import SETTLING
from server import wait_until
from sites import Site, expect_one_of, expect_same
from system_calls import can_trace

COUNCIL = "councils/marlhurst/council.md"
REMEMBERING = ["build", "--no-parallel", "--today", program.TODAY]
BUILD = [*REMEMBERING, "--afresh"]
TRACE = ["strace", "-f", "-qq", "--trace=openat2"]
# For how long a build is held, in millionths of a second.
HELD = 700_000


@for_each([COUNCIL, f"{FILES}/leaflet.txt"])
def a_file_that_changes_between_two_readings_stops_the_build_and_the_next_is_right(folder, name):
    site, old = published(folder)
    with held_before_it_reads(site, name, nth=2) as build:
        change(site, name)
    told = build.communicate(timeout=60)[1].decode()
    assert build.returncode == 2 and f"content/{name} changed while the site was being built. Build again." in told, told
    expect_same(site.tree(), old)
    site.build().expect(0)
    expect_same(site.tree(), site.built())


@for_each([PAGE, f"{FILES}/leaflet.txt", "site.yml"])
def a_file_that_changes_before_it_is_read_is_published_as_it_is_by_then(folder, name):
    site, _ = published(folder)
    with held_before_it_reads(site, name, nth=1) as build:
        change(site, name)
    assert build.wait(timeout=60) == 0
    expect_same(site.tree(), site.built())


@test
def a_template_that_is_saved_when_a_build_has_begun_is_on_every_page(folder):
    """What is kept of the other council is of the template as it was when the build looked at it."""
    site, _ = published(folder)
    time.sleep(SETTLING)
    site.build().expect(0)
    with held_before_it_reads(site, "site.yml", nth=1, options=REMEMBERING) as build:
        change(site, PAGE)
        template = folder / "templates/service.html"
        save_in_one_step(template, template.read_text() + "<p>New words.</p>\n")
    assert build.wait(timeout=60) == 0
    assert "New words." in (site.public / "councils/marlhurst/services/play-club/index.html").read_text()
    expect_same(site.tree(), site.built())


@for_each([PAGE, f"{FILES}/leaflet.txt"])
def a_file_that_is_taken_away_or_becomes_something_else_before_it_is_read_leaves_the_old_site(folder, name):
    site, old = published(folder)
    for become in (None, os.mkfifo, lambda path: path.symlink_to("/etc/passwd")):
        kept = site.path(name).read_bytes()
        with held_before_it_reads(site, name, nth=1) as build:
            site.path(name).unlink()
            if become:
                become(site.path(name))
        assert build.wait(timeout=60) in (1, 2), program.ending(build.returncode)
        expect_same(site.tree(), old)
        site.path(name).unlink(missing_ok=True)
        site.write(name, kept)


@for_each([PAGE, f"{FILES}/leaflet.txt", "site.yml", COUNCIL])
def a_file_that_may_not_be_read_any_more_when_a_build_has_begun_leaves_the_old_site(folder, name):
    site, old = published(folder)
    # The administrator may read whatever there is.
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    if nobody:
        subprocess.run(["chown", "-R", "65534:65534", folder.parent], check=True)
    with held_before_it_reads(site, name, nth=1, **nobody) as build:
        site.path(name).chmod(0)
    told = build.communicate(timeout=60)[1].decode()
    assert build.returncode == 2 and f"content/{name}" in told, f"{program.ending(build.returncode)}: {told}"
    expect_same(site.tree(), old)
    site.path(name).chmod(0o644)
    site.build(**nobody).expect(0)
    expect_same(site.tree(), old)


@test
def a_council_whose_folder_gets_another_name_while_it_is_listed_is_not_left_out(folder):
    site, old = published(folder)
    with held_before_it_reads(site, "councils/tinderby", nth=1) as build:
        site.path("councils/tinderby").rename(site.path("councils/elsewhere"))
    told = build.communicate(timeout=60)[1].decode()
    assert build.returncode == 2 and "councils/tinderby changed while the site was being built" in told, told
    expect_same(site.tree(), old)


@test
def while_pages_are_saved_again_and_again_each_site_is_that_of_one_save(folder):
    site = Site.small(folder)
    states = {}
    for state in ("One", "Two", "Three"):
        save(site, state)
        states[state] = site.built()
    site.build().expect(0)
    before = site.tree()
    ended, stop = set(), threading.Event()

    def save_again_and_again():
        while not stop.is_set():
            for state in states:
                save(site, state)
                time.sleep(0.2)

    saving = threading.Thread(target=save_again_and_again)
    saving.start()
    try:
        for _ in range(12):
            run = site.build()
            ended.add(run.status)
            if run.status == 2:
                run.expect_one_sentence("changed while the site was being built")
            if run.status == 0:
                before = states[expect_one_of(site.tree(), **states)]
            expect_same(site.tree(), before)
    finally:
        stop.set()
        saving.join()
    assert ended <= {0, 2} and 0 in ended, ended


def published(folder):
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    site = Site.small(folder)
    for name in ("marlhurst", "tinderby"):
        file = f"councils/{name}/council.md"
        site.replace(file, "type: ", "postcodes: [ZZ1]\ntype: ")
    site.build().expect(0)
    return site, site.tree()


def change(site, name):
    """Another name, or more words: pages other than its own would show it."""
    text = site.path(name).read_text()
    for line in ("title: ", "name: ", "label: "):
        if line in text:
            return save_in_one_step(site.path(name), text.replace(line, f"{line}Changed ", 1))
    save_in_one_step(site.path(name), text + "More words than before.\n" * 200)


def save(site, state):
    """As editors save: all of a page in one step. Its title stands on many pages."""
    text = site.path(COUNCIL).read_text()
    lines = [f"title: Marlhurst Council {state}" if line.startswith("title:") else line for line in text.splitlines()]
    save_in_one_step(site.path(COUNCIL), "\n".join(lines) + "\n")


def save_in_one_step(path, text):
    path.with_name(".saving").write_text(text)
    os.replace(path.with_name(".saving"), path)


@contextmanager
def held_before_it_reads(site, name, nth, options=BUILD, **who):
    """A build that is held up for a moment when it is about to open a file. Gives the build, and lets it go on."""
    log = site.folder.parent / "opened"
    wanted = [count for count, line in enumerate(openings(site, log, options, who), 1) if f'"{name}"' in line][nth - 1]
    log.unlink()
    build = subprocess.Popen(
        [*TRACE, f"--output={log}", f"--inject=openat2:delay_enter={HELD}:when={wanted}", str(program.path()), *options],
        cwd=site.folder, env=program.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **who)
    # A call that is not over stands in the log without its result.
    is_held = lambda: log.exists() and log.read_text().count("\n") == wanted - 1
    wait_until(lambda: is_held() and log.read_text()[-1:] not in ("\n", ""), "the build is held", 20)
    yield build
    assert is_held(), "the build went on before the file had changed"


def openings(site, log, options, who):
    """Each time that a build opens a file below a folder, in its order."""
    command = [*TRACE, f"--output={log}", str(program.path()), *options]
    # The build that is held up finds the same on the disk as the last of these.
    for _ in range(3):
        subprocess.run(command, cwd=site.folder, env=program.environment(), check=True, capture_output=True, **who)
    return log.read_text().splitlines()
