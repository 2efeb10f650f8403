"""One council of several cannot be published. The others are, if that is asked for, and no family loses a page."""

import os
import re
import shutil
import subprocess
import time

from harness import Skipped, for_each, test
from killed import kill_after
from sites import Site, expect_one_of, expect_same
from system_calls import can_trace, spread

BROKEN = "councils/marlhurst/services/play-club.md"
OTHER = "councils/tinderby/services/toy-library.md"
FELL_BACK = "Of councils/marlhurst families see what was published before"
# What changed less than two seconds before a build is looked at again by the next.
SETTLING = 2.2


@for_each([BROKEN, "councils/marlhurst/council.md", "councils/marlhurst/files/leaflet.txt", "councils/marlhurst/services/New.md"])
def the_others_go_on_and_that_one_stays_as_it_is(folder, name):
    site, _ = published(folder)
    good = site.path(name).read_bytes() if site.path(name).exists() else None
    say(site, OTHER, "New words in Tinderby.")
    wanted = site.built()
    break_it(site, name)
    for _ in range(2):
        run = go_on(site).expect(1, "Published", FELL_BACK)
        assert name in run.out, f"what must be fixed in {name} is not told"
        expect_same(site.tree(), wanted)
    time.sleep(SETTLING)
    # Now what has not changed is not looked at again.
    site.replace(OTHER, "New words", "Newer words")
    wanted = without(site, name, good, site.built)
    go_on(site).expect(1, "Published", FELL_BACK)
    expect_same(site.tree(), wanted)
    mend(site, name, good)
    go_on(site).expect(0)
    expect_same(site.tree(), wanted)


@test
def both_are_broken_and_nothing_changes(folder):
    site, before = published(folder)
    break_it(site, BROKEN)
    break_it(site, OTHER)
    go_on(site).expect(1, FELL_BACK, "Of councils/tinderby families see what was published before")
    expect_same(site.tree(), before)


@test
def a_council_that_was_never_published_is_left_out(folder):
    site = with_three_councils(folder)
    site.path("councils/marlhurst").rename(folder / "marlhurst")
    site.build().expect(0)
    site.replace("councils/extra/council.md", "Extra Council helps", "Extra Council now helps")
    wanted = site.built()
    (folder / "marlhurst").rename(site.path("councils/marlhurst"))
    break_it(site, BROKEN)
    go_on(site).expect(1, "Published", "councils/marlhurst is not in this site")
    expect_same(site.tree(), wanted)


@test
def where_nobody_can_tell_what_families_see_no_council_is_left_out(folder):
    site = with_three_councils(folder)
    break_it(site, BROKEN)
    site.expect_refused(go_on(site), "Families would lose the pages of `councils/marlhurst`")
    assert site.tree() is None


@for_each(["Marlhurst", "marlhurst-borough"])
def a_council_under_another_name_is_not_left_out(folder, name):
    site = with_three_councils(folder)
    go_on(site).expect(0)
    before = site.tree()
    site.path("councils/marlhurst").rename(site.path(f"councils/{name}"))
    break_it(site, BROKEN.replace("marlhurst", name))
    site.expect_refused(go_on(site), "Families see `councils/marlhurst`, which the content no longer has", f"councils/{name}")
    expect_same(site.tree(), before)


@test
def a_council_that_others_lead_to_is_not_left_out(folder):
    site = Site.small(folder)
    site.path("councils/marlhurst").rename(folder / "marlhurst")
    site.replace(OTHER, "../../marlhurst/services/play-club.md", "../../tinderby/council.md")
    site.build().expect(0)
    before = site.tree()
    (folder / "marlhurst").rename(site.path("councils/marlhurst"))
    site.write(OTHER, (Site.small(folder / "again")).path(OTHER).read_bytes())
    break_it(site, BROKEN)
    # Tinderby has no such link in what was published of it, but that was not kept either.
    site.expect_refused(go_on(site), "`councils/tinderby`")
    expect_same(site.tree(), before)


@test
def who_leads_to_a_page_that_is_not_published_falls_back_too(folder):
    site, before = published(folder)
    break_it(site, "councils/marlhurst/services/new-club.md")
    site.replace(OTHER, "services/play-club.md", "services/new-club.md")
    told = f"Of councils/tinderby families see what was published before: content/{OTHER}: There is no page"
    go_on(site).expect(1, FELL_BACK, told)
    expect_same(site.tree(), before)


@test
def what_cannot_be_published_beside_the_rest_is_told(folder):
    site, before = published(folder)
    # What was published last of Tinderby leads to it as well.
    site.replace("councils/marlhurst/council.md", "[the play club](services/play-club.md)", "the play club")
    site.path(BROKEN).unlink()
    run = go_on(site)
    site.expect_refused(run, "The others cannot be published with what was published last of `councils/tinderby`", OTHER)
    expect_same(site.tree(), before)


@test
def a_link_in_place_of_the_folder_keeps_nobody_else_from_being_published(folder):
    site, _ = published(folder)
    say(site, OTHER, "New words in Tinderby.")
    wanted = site.built()
    site.path("councils/marlhurst").rename(folder / "marlhurst")
    site.path("councils/marlhurst").symlink_to(folder / "marlhurst")
    go_on(site).expect(1, "content/councils/marlhurst", FELL_BACK)
    expect_same(site.tree(), wanted)


@test
def a_stray_file_beside_the_councils_is_no_council(folder):
    site, before = published(folder)
    site.write("councils/notes.txt", "Notes")
    run = go_on(site)
    site.expect_refused(run, "councils/notes.txt")
    assert "The others" not in run.out + run.err and "Families" not in run.out + run.err
    expect_same(site.tree(), before)


@test
def gaps_that_refuse_a_site_fall_back_too(folder):
    site = Site.small(folder)
    site.write("site.yml", site.path("site.yml").read_text() + "gaps: refuse\n")
    go_on(site).expect(0)
    say(site, OTHER, "New words in Tinderby.")
    wanted = site.built()
    site.replace("councils/marlhurst/services/short-breaks.md", "\nanswers: [sb-daytime#what-it-is]", "")
    go_on(site).expect(1, "(does-not-say, ", FELL_BACK)
    expect_same(site.tree(), wanted)


@test
def what_another_program_published_meanwhile_is_not_taken_back(folder):
    site, _ = published(folder)
    kept = folder / ".public.content"
    # As a program that knows nothing of it would leave it.
    kept.rename(folder / "aside")
    say(site, BROKEN, "Said since.")
    site.build().expect(0)
    before = site.tree()
    (folder / "aside").rename(kept)
    good = site.path(BROKEN).read_bytes()
    break_it(site, BROKEN)
    site.expect_refused(go_on(site), "Families would lose the pages of `councils/marlhurst`")
    expect_same(site.tree(), before)
    mend(site, BROKEN, good)
    go_on(site).expect(0)
    break_it(site, BROKEN)
    go_on(site).expect(1, FELL_BACK)
    expect_same(site.tree(), before)


@test
def what_was_brought_to_another_machine_is_enough_to_fall_back_on(folder):
    there, before = published(folder / "there")
    here = Site.small(folder / "here")
    for name in ("public", ".public.lock", ".public.content"):
        copy = shutil.copytree if (there.folder / name).is_dir() else shutil.copyfile
        copy(there.folder / name, here.folder / name)
    break_it(here, BROKEN)
    go_on(here).expect(1, FELL_BACK)
    expect_same(here.tree(), before)


@test
def pictures_and_tables_fall_back_with_their_pages(folder):
    site, before = published(folder)
    site.write("councils/marlhurst/files/leaflet.txt", "Another leaflet, of another length.")
    site.write("councils/marlhurst/files/new.txt", "Nobody has seen this.")
    break_it(site, BROKEN)
    go_on(site).expect(1, FELL_BACK)
    expect_same(site.tree(), before)


@test
def without_being_asked_nothing_is_published(folder):
    site, before = published(folder)
    say(site, OTHER, "New words in Tinderby.")
    break_it(site, BROKEN)
    site.expect_refused(site.build())
    expect_same(site.tree(), before)


@test
def pages_that_families_have_are_never_left_out(folder):
    site = Site.small(folder)
    site.build().expect(0)
    before = site.tree()
    break_it(site, BROKEN)
    site.expect_refused(go_on(site), "Families would lose the pages of `councils/marlhurst`")
    expect_same(site.tree(), before)


@test
def a_council_alone_that_was_published_is_never_left_out(folder):
    site = Site.small(folder)
    site.path("councils/tinderby").rename(folder / "tinderby")
    settings = site.path("site.yml").read_text()
    site.write("site.yml", settings + "council: marlhurst\n")
    site.build().expect(0)
    before = site.tree()
    assert not (site.public / "councils").exists(), "it does not stand at the root"
    site.write("site.yml", settings)
    (folder / "tinderby").rename(site.path("councils/tinderby"))
    site.replace(OTHER, "../../marlhurst/services/play-club.md", "../council.md")
    break_it(site, BROKEN)
    site.expect_refused(go_on(site), "Families would lose the pages of `councils/marlhurst`")
    expect_same(site.tree(), before)


@test
def what_all_councils_are_made_with_must_be_right(folder):
    site, before = published(folder)
    break_it(site, BROKEN)
    site.write("glossary.yml", "- {")
    site.expect_refused(go_on(site))
    expect_same(site.tree(), before)


@test
def every_build_keeps_what_it_publishes_once_that_was_asked(folder):
    site, _ = published(folder)
    say(site, BROKEN, "Said since.")
    site.build().expect(0)
    before = site.tree()
    assert b"Said since." in (site.public / "councils/marlhurst/services/play-club/index.html").read_bytes()
    break_it(site, BROKEN)
    go_on(site).expect(1, FELL_BACK)
    expect_same(site.tree(), before)


@test
def a_council_falls_back_on_another_day_and_in_another_design_too(folder):
    site, _ = published(folder)
    site.name("Another name for families")
    good = site.path(BROKEN).read_bytes()
    wanted = site.built()
    break_it(site, BROKEN)
    go_on(site, "--afresh").expect(1, FELL_BACK)
    expect_same(site.tree(), wanted)
    mend(site, BROKEN, good)
    go_on(site).expect(0)
    expect_same(site.tree(), wanted)


@for_each(["garbage", "cut off", "nothing", "a link", "a file"])
def what_was_kept_and_is_not_whole_is_not_published(folder, what):
    site, before = published(folder)
    kept = folder / ".public.content"
    break_it(site, BROKEN)
    if what in ("garbage", "cut off", "nothing"):
        for path in kept.glob("council-*"):
            whole = path.read_bytes()
            path.write_bytes({"garbage": whole.replace(b"Play", b"Clay"), "cut off": whole[:-1], "nothing": b""}[what])
    else:
        kept.rename(folder / "mine")
        kept.symlink_to("mine") if what == "a link" else kept.write_text("Mine")
    site.expect_refused(go_on(site), "(missing-field)", "Families would lose the pages of `councils/marlhurst`")
    expect_same(site.tree(), before)
    mend(site, BROKEN, (Site.small(folder / "again")).path(BROKEN).read_bytes())
    after = go_on(site)
    if what in ("a link", "a file"):
        after.expect(2, ".public.content")
        kept.unlink()
        go_on(site).expect(0)
    else:
        after.expect(0)
    expect_same(site.tree(), before)
    if what != "garbage":
        break_it(site, BROKEN)
        go_on(site).expect(1, FELL_BACK)
        expect_same(site.tree(), before)


@for_each(["cut off", "nothing"])
def what_was_kept_and_is_not_whole_is_kept_anew(folder, what):
    site = Site.small(folder)
    time.sleep(SETTLING)
    go_on(site).expect(0)
    before = site.tree()
    for path in (folder / ".public.content").glob("council-*"):
        path.write_bytes({"cut off": path.read_bytes()[:-1], "nothing": b""}[what])
    site.build().expect(0)
    break_it(site, BROKEN)
    go_on(site).expect(1, FELL_BACK)
    expect_same(site.tree(), before)


@test
def what_is_saved_while_it_is_read_is_nothing_to_go_back_to(folder):
    site = Site.small(folder)
    for number in range(300):
        site.write(f"councils/marlhurst/services/club-{number}.md", site.path(BROKEN).read_bytes().replace(b"Play club", b"Club %d" % number))
    go_on(site).expect(0)
    # A page that the build has looked at is saved before all is read: nobody knows which words are published.
    took = go_on(site, "--afresh").seconds
    seen = 0
    for share in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        running = site.start_build("--keep-going", "--afresh")
        time.sleep(took * share)
        say(site, "councils/marlhurst/services/club-299.md", "Said since.")
        running.wait()
        page = site.public / "councils/marlhurst/services/club-299/index.html"
        before = page.read_text().count("Said since.")
        good = site.path(BROKEN).read_bytes()
        break_it(site, BROKEN)
        go_on(site)
        assert page.read_text().count("Said since.") >= before, "families saw new words, and then the old ones"
        mend(site, BROKEN, good)
        seen += before
    assert seen, "no words were ever published"


@test
def what_another_build_publishes_meanwhile_is_not_taken_back(folder):
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    site, _ = published(folder)
    good = site.path(BROKEN).read_bytes()
    break_it(site, BROKEN)
    # It takes the folder three times: it builds, chooses what was kept, and builds with that.
    under = ["strace", "-f", "-qq", f"--output={folder}/calls", "--trace=flock", "--inject=flock:delay_enter=5000000:when=3"]
    slow = site.start_build("--keep-going", "--no-parallel", before=under, stderr=subprocess.PIPE, text=True)
    wait_until(lambda: (folder / "calls").exists() and (folder / "calls").read_text().count(" = 0") >= 2)
    mend(site, BROKEN, good)
    say(site, BROKEN, "Said since.")
    go_on(site).expect(0)
    new = site.tree()
    _, told = slow.communicate(timeout=60)
    assert slow.returncode == 2 and "Another build is writing public." in told, f"it ended with {slow.returncode}: {told}"
    expect_same(site.tree(), new)
    assert "Said since." in (site.public / "councils/marlhurst/services/play-club/index.html").read_text()


@test
def what_cannot_be_kept_is_not_published(folder):
    site, before = published(folder)
    say(site, BROKEN, "Said since.")
    kept = folder / ".public.content"
    kept.rename(folder / "aside")
    kept.write_text("")
    go_on(site).expect(2, ".public.content")
    expect_same(site.tree(), before)


@test
def a_build_that_is_killed_leaves_something_to_fall_back_on(folder):
    site, _ = published(folder)
    old = site.tree()
    took = go_on(site, "--afresh").seconds
    good = site.path(BROKEN).read_bytes()
    for number in range(12):
        site.write(BROKEN, good.replace(b"\n---\n", b"\n---\nSaid " + str(number).encode() + b" times.\n"))
        new = site.built()
        kill_after(site, took * (number + 1) / 13, "--keep-going")
        seen = expect_one_of(site.tree(), old=old, new=new)
        break_it(site, BROKEN)
        run = go_on(site).expect(1, FELL_BACK)
        # Never back behind what families have seen.
        then = expect_one_of(site.tree(), old=old, new=new)
        assert seen == "old" or then == "new", f"families saw the new words, and then the old ones\n{run.out}"
        old = site.tree()


@for_each(["openat EIO", "read EIO", "pread64 EIO", "write ENOSPC", "fsync EIO", "rename EIO", "mkdir ENOSPC", "unlinkat EIO", "getdents64 EIO"])
def when_a_call_fails_families_see_the_old_site_or_the_new_one(folder, fault):
    """One council has new words, which are kept, and the other falls back on what was kept of it."""
    if not can_trace(folder):
        raise Skipped("strace is not installed, or may not be used here")
    call, error = fault.split()
    site = Site.small(folder / "site")
    go_on(site).expect(0)
    old = site.tree()
    say(site, BROKEN, "Said since.")
    new = site.built()
    break_it(site, OTHER)
    site.folder.rename(folder / "as-it-was")

    def trace(*options):
        shutil.rmtree(site.folder, ignore_errors=True)
        shutil.copytree(folder / "as-it-was", site.folder, symlinks=True)
        return site.build("--keep-going", "--no-parallel", before=["strace", "-f", "-qq", f"--output={folder}/calls", *options])

    trace("--decode-fds", f"--trace=openat,?{call}").expect(1)
    lines = (folder / "calls").read_text().splitlines()
    begun = next(number for number, line in enumerate(lines) if '"content"' in line)
    made = [number for number, line in enumerate(lines) if re.search(rf"\b{call}\(", line)]
    # More of them where it concerns what is kept.
    numbers = range(1, len(made) + 1)
    keeping = [count for count in numbers if ".public.content" in lines[made[count - 1]]]
    others = [count for count in numbers if made[count - 1] >= begun and count not in keeping]
    assert keeping or call in ("mkdir", "fsync", "unlinkat", "read"), f"nothing is kept or found again by {call}"
    for count in sorted({*spread(keeping, 4), *spread(others, 4)}):
        run = trace(f"--trace={call}", f"--inject={call}:error={error}:when={count}")
        this = f"{call} number {count} failing with {error}"
        try:
            seen = expect_one_of(site.tree(), old=old, new=new)
            assert run.status in (1, 2), f"it ended with {run.status}"
            assert run.status == 2 or seen == "new" or "Not published" in run.out + run.err, "it does not say what it did"
            go_on(site).expect(1, "Of councils/tinderby families see what was published before")
            expect_same(site.tree(), new)
        except AssertionError as reason:
            raise AssertionError(f"With {this}: {reason}\n{run.tail()}") from None


def with_three_councils(folder):
    """None of which leads to another."""
    site = Site.small(folder)
    shutil.copytree(site.path("councils/tinderby"), site.path("councils/extra"))
    for name in ("tinderby", "extra"):
        site.path(f"councils/{name}/services/toy-library.md").unlink()
    site.write("councils/extra/council.md", site.path("councils/extra/council.md").read_text().replace("Tinderby", "Extra"))
    return site


def published(folder):
    """A site with what it was made from beside it, and what families see of it."""
    site = Site.small(folder)
    go_on(site).expect(0)
    return site, site.tree()


def go_on(site, *options):
    return site.build("--keep-going", *options)


def say(site, name, words):
    """Puts words at the beginning of a page."""
    site.replace(name, "\n---\n", f"\n---\n{words}\n")


def wait_until(holds):
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to that")


def break_it(site, name):
    """A page without a title, a file that is none, a name that no address can have."""
    if name.endswith(".txt"):
        site.path(name).unlink()
        os.mkfifo(site.path(name))
    else:
        site.write(name, "---\nsummary: It has no title.\n---\nWords.\n")


def mend(site, name, good):
    site.path(name).unlink()
    if good is not None:
        site.write(name, good)


def without(site, name, good, work):
    """The same work while nothing is broken."""
    mend(site, name, good)
    done = work()
    break_it(site, name)
    return done
