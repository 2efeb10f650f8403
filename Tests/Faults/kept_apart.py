"""What a command writes lies where nobody's words lie: not in a site, not over what it reads, not behind a link. And what was cut short
can be done again."""

import json
import os
import resource
import shutil
import signal
import subprocess
import time

import program
from fetched import Directory, fetch
from harness import Skipped, for_each, test
from imported import Feed
from sites import Site, expect_same, tree

TABLE = "Name,About\nChess club,Play chess every week.\n"
CLUB = "content/councils/marlhurst/services/play-club.md"
MINE = ["--title", "Mine", "--address", "https://mine.example", "--content", "content", "--templates", "templates"]
# Each writes into what a site is made of, or into the site.
INSIDE = {
    "a site in the site": ["new", "site", "public/mine", *MINE],
    "a site in the content": ["new", "site", "content/mine", *MINE],
    "a site in the design": ["new", "site", "templates/mine", *MINE],
    "a site in a folder that is not there yet": ["new", "site", "public/a/b/mine", *MINE],
    "a site round about": ["new", "site", "nowhere/x/../../content/mine", *MINE],
    "schemas in the site": ["schema", "--write", "public/schemas"],
    "schemas among pages": ["schema", "--write", "content/councils/marlhurst/services/schemas"],
    "pages about rules in the design": ["explain", "--write-pages", "templates/rules"],
    "a mapping in the site": ["import", "table", "table.csv", "--council", "marlhurst", "--write-mapping", "public/mapping.yml"],
    "fetched pages among pages": [
        "import", "open-referral", "http://127.0.0.1:9/services", "--council", "marlhurst", "--pages", "content/councils/marlhurst/fetched"],
    "something to print, with a slash at its end": [
        "print", "--council", "marlhurst", "--html", "--output", "content/councils/marlhurst/services/paper/"],
}


@for_each(INSIDE)
def what_a_command_writes_does_not_come_to_lie_in_a_site(folder, what):
    site = Site.small(folder)
    site.build().expect(0)
    (folder / "table.csv").write_text(TABLE)
    before = tree(folder)
    program.run(*INSIDE[what], cwd=folder).expect(2, "so nothing was written. Name another place.")
    expect_same(tree(folder), before, "The folder")


@test
def a_site_that_has_no_council_yet_is_a_site(folder):
    Site.small(folder)
    program.run("new", "site", "mine", *MINE, cwd=folder).expect(0)
    before = tree(folder / "mine")
    for place in ("site.yml", "entitlements/short-breaks-statement.md", "vocabulary/needs.yml"):
        program.run("check", "--write-baseline", f"content/{place}", cwd=folder / "mine").expect(2, "holds the pages of a site")
    expect_same(tree(folder / "mine"), before, "The new site")


# What is read, and the option that would write over it.
SAME = {
    "a feed": ["import", "open-referral", "feed.json", "--council", "marlhurst", "--report", "feed.json"],
    "a table": ["import", "table", "table.csv", "--mapping", "mapping.yml", "--council", "marlhurst", "--report", "./table.csv"],
    "a mapping": ["import", "table", "table.csv", "--mapping", "mapping.yml", "--council", "marlhurst", "--report", "mapping.yml"],
    "a baseline": ["check", "--baseline", "known.txt", "--report", "known.txt"],
    "a baseline that is written": ["check", "--write-baseline", "known.txt", "--report", "link.txt"],
    "an earlier report": ["check", "--format", "html", "--earlier", "earlier.json", "--report", "earlier.json"],
    "an earlier report under a baseline": ["check", "--format", "html", "--earlier", "earlier.json", "--write-baseline", "earlier.json"],
}


@test
def a_report_does_not_come_to_lie_among_what_is_imported_or_over_another(folder):
    feed = Feed(folder, "version 3")
    (folder / "feed").mkdir()
    shutil.copy(folder / "feed.json", folder / "feed/page-00001.json")
    before = tree(folder)
    for report in ("feed/page-00001.json", "feed/report.json"):
        feed.bring_in("--report", report, files=("feed",)).expect(2, "is read by this command too")
    feed.site.check("--write-baseline", "k.txt", "--report", "./k.txt").expect(2, "Name another place.")
    feed.site.build("--format", "html", "--earlier", "feed.json", "--report", "feed.json").expect(2, "Name another place.")
    expect_same(tree(folder), before, "The folder")


@for_each(SAME)
def what_a_command_reads_it_does_not_write_over(folder, what):
    feed = Feed(folder, "version 3")
    (folder / "table.csv").write_text(TABLE)
    program.run("import", "table", "table.csv", "--council", "marlhurst", "--write-mapping", "mapping.yml", cwd=folder).expect(0)
    feed.site.check("--write-baseline", "known.txt").expect(0)
    feed.site.check("--format", "json", "--report", "earlier.json").expect(0)
    (folder / "link.txt").symlink_to("known.txt")
    before = tree(folder)
    program.run(*SAME[what], cwd=folder).expect(2, "is read by this command too")
    expect_same(tree(folder), before, "The folder")


@test
def what_somebody_saved_when_an_import_was_killed_is_kept_and_told(folder):
    feed = Feed(folder, "version 3")
    feed.bring_in().expect(0)
    page = feed.services / "chess-club.md"
    drafts = feed.services / ".import-in-progress"
    drafts.mkdir()
    # What an import itself wrote is taken away, and so is what stands in the page.
    shutil.copy(page, drafts / "chess-club.md")
    (drafts / "baby-group.md").write_text((feed.services / "baby-group.md").read_text() + "\nWords of Ann.\n")
    (drafts / "swim-club.md").write_text("")
    feed.record(0)["description"] = "Play chess, and draughts too."
    feed.write()
    feed.bring_in().expect(0, "their words are in", "baby-group.md")
    kept = [path for path in feed.services.iterdir() if path.name.endswith(".saved")]
    for path in kept:
        path.rename(folder / "kept")
    drafts.mkdir()
    shutil.copy(folder / "kept", drafts / "baby-group.md")
    feed.bring_in().expect(0, "2 as they were", "their words are in")
    kept = [path for path in feed.services.iterdir() if path.name.endswith(".saved")]
    assert [path.read_text().count("Words of Ann.") for path in kept] == [1], kept
    assert not drafts.exists()
    feed.site.build().expect(0)


@test
def drafts_that_cannot_be_taken_away_are_named(folder):
    feed = Feed(folder, "version 3")
    (feed.services / ".import-in-progress/a-folder.md/inside").mkdir(parents=True)
    run = feed.bring_in().expect(2, "was left by an import that was cut short", "delete it, then run the import again")
    assert "File exists" not in run.told


@test
def a_folder_of_fetched_pages_keeps_what_somebody_put_there(folder):
    site = Site.small(folder)
    with Directory() as feed:
        fetch(site, feed.address).expect(0, "7 new")
        for name in ("page-of-brampton.json", "service-notes.json", "page-00099.json"):
            (folder / "pages" / name).write_text("{}")
            before = tree(folder / "pages")
            fetch(site, feed.address).expect(2, f"holds other things, such as {name}")
            expect_same(tree(folder / "pages"), before, "The folder of pages")
            (folder / "pages" / name).unlink()


@test
def a_run_that_was_cut_short_goes_on_whatever_it_left(folder):
    site = Site.small(folder)
    pages = folder / "pages"
    with Directory() as feed:
        pages.mkdir()
        (pages / "first.json.part").write_text("{")
        fetch(site, feed.address).expect(0, "7 new")
        # Between the mark and the renaming of the first page.
        whole = tree(pages)
        shutil.copy(pages / "page-00001.json", pages / "first.json")
        (pages / "first.json").write_text((pages / "page-00001.json").read_text().replace("Club 1", "Stale 1"))
        (pages / "page-00001.json").unlink()
        (pages / "fetched.txt").unlink()
        (pages / "unfinished.txt").write_text(feed.address + "\n")
        (pages / "page-of-mine.json").write_text("{}")
        fetch(site, feed.address)
        assert not list(site.path("councils/marlhurst/services").glob("stale*")) and not (pages / "first.json").exists()
        assert "page-of-mine" not in (pages / "fetched.txt").read_text()
        (pages / "page-of-mine.json").unlink()
        # A folder of the program as it was before it listed what is its own.
        (pages / "fetched.txt").write_text(feed.address + "\n")
        fetch(site, feed.address).expect(0, "7 as they were")
        expect_same(tree(pages), whole, "The folder of pages")


@test
def what_was_fetched_stays_until_the_feed_has_answered(folder):
    site = Site.small(folder)
    with Directory() as feed:
        fetch(site, feed.address).expect(0, "7 new")
        before = tree(folder / "pages")
        fetch(site, feed.address.replace("/services", "/others")).expect(2, "holds pages of another feed")
        expect_same(tree(folder / "pages"), before, "The folder of pages")
    fetch(site, feed.address).expect(2, "cannot be fetched")
    kept = tree(folder / "pages")
    kept.pop("first.json", None)
    expect_same(kept, before, "The folder of pages")


BEGINNINGS = {
    "no title": (["--title", ""], "newc"), "a title of spaces": (["--title", " "], "newc"),
    "a title that ends the facts": (["--title", "A\n---\nB"], "newc"), "a sign that no page may hold": (["--title", "A\x07B"], "newc"),
    "no such kind": (["--title", "New", "--type", "no such kind\nxx: y"], "newc"),
    "a name that the site has": (["--title", "New"], "by-postcode"),
}


@for_each(BEGINNINGS)
def an_import_begins_no_council_that_would_stop_the_site(folder, what):
    feed = Feed(folder, "version 3")
    before = tree(feed.site.content)
    options, council = BEGINNINGS[what]
    run = feed.bring_in(*options, *([] if "--type" in options else ["--type", "unitary"]), council=council)
    if run.status == 0:
        # What was taken makes a page that can be published.
        feed.site.build().expect(0)
    else:
        run.expect(2)
        expect_same(tree(feed.site.content), before, "The content")


@test
def an_import_makes_no_site_where_there_is_none(folder):
    Feed(folder, "version 3")
    (folder / "empty").mkdir()
    for content in ("empty", "templates"):
        before = tree(folder / content)
        program.run(
            "import", "open-referral", "feed.json", "--content", content, "--council", "newc", "--title", "New", "--type", "unitary",
            cwd=folder).expect(2)
        expect_same(tree(folder / content), before, content)


@for_each(["services", "council"])
def nothing_is_written_behind_a_link(folder, which):
    feed = Feed(folder, "version 3")
    (folder / "elsewhere").mkdir()
    if which == "services":
        shutil.move(feed.services, folder / "elsewhere/services")
        feed.services.symlink_to("../../../elsewhere/services")
    else:
        (feed.services.parent.parent / "newc").symlink_to("../../elsewhere")
    before = tree(folder / "elsewhere")
    council = "marlhurst" if which == "services" else "newc"
    feed.bring_in("--title", "New", "--type", "unitary", council=council).expect(2, "is a link, so nothing was written")
    new = ["service", "--council", council, "--title", "Swim"] if which == "services" else ["council", council, "--title", "N", "--type", "unitary"]
    program.run("new", *new, cwd=folder).expect(2, "is a link, so nothing was written")
    expect_same(tree(folder / "elsewhere"), before, "What is behind the link")


@test
def a_new_site_that_was_cut_short_can_be_begun_again(folder):
    Site.small(folder)
    program.run("new", "site", "whole", *MINE, cwd=folder).expect(0)
    shutil.copytree(folder / "whole", folder / "half")
    for name in ("content/site.yml", "content/vocabulary/needs.yml", "templates/style.css"):
        (folder / "half" / name).unlink()
    (folder / "half/content/.glossary.yml.7.in-progress").write_text("- {")
    program.run("new", "site", "half", *MINE, cwd=folder).expect(0)
    (folder / "half/content/.glossary.yml.7.in-progress").unlink()
    expect_same(tree(folder / "half"), tree(folder / "whole"), "The new site")
    program.run("new", "site", "half", *MINE, cwd=folder).expect(2, "holds a site already")
    program.run("new", "site", "", *MINE, cwd=folder).expect(2, "Say which folder")
    (folder / "behind").mkdir()
    (folder / "behind/content").symlink_to("../theirs")
    (folder / "theirs").mkdir()
    program.run("new", "site", "behind", *MINE, cwd=folder).expect(2, "is a link, so nothing was written")
    (folder / "theirs/content").mkdir(parents=True)
    (folder / "theirs/content/novel.md").write_text("Once upon a time.")
    before = tree(folder / "theirs")
    program.run("new", "site", "theirs", *MINE, cwd=folder).expect(2, "holds other things, such as content/novel.md")
    expect_same(tree(folder / "theirs"), before, "Somebody's folder")


FOLDERS = {
    "print": (["print", "--council", "marlhurst", "--html", "--output", "made"], "print.css"),
    "schema": (["schema", "--write", "made"], "README.md"), "rules": (["explain", "--write-pages", "made"], "README.md"),
}


@for_each(FOLDERS)
def a_folder_that_was_left_half_is_written_again(folder, what):
    command, first = FOLDERS[what]
    Site.small(folder)
    program.run(*command, cwd=folder).expect(0)
    whole = tree(folder / "made")
    for path in (folder / "made").rglob("*"):
        if path.is_file() and path.name != first:
            path.unlink()
    (folder / "made/.DS_Store").write_text("")
    (folder / f"made/.{first}.7.in-progress").write_text("half")
    program.run(*command, cwd=folder).expect(0)
    for name in (".DS_Store", f".{first}.7.in-progress"):
        (folder / "made" / name).unlink()
    expect_same(tree(folder / "made"), whole, "The folder")
    shutil.rmtree(folder / "made")
    (folder / "made").mkdir()
    (folder / "made/.gitkeep").write_text("")
    program.run(*command, cwd=folder).expect(0)
    shutil.rmtree(folder / "made")
    (folder / "made").mkdir()
    (folder / "made/novel.md").write_text("Once upon a time.")
    (folder / "made" / first).write_text("Mine.")
    program.run(*command, cwd=folder).expect(2, "holds other things")
    assert (folder / "made" / first).read_text() == "Mine."


@test
def remarks_in_a_baseline_stay_in_their_place(folder):
    site = Site.small(folder)
    site.replace("councils/marlhurst/services/short-breaks.md", "answers: [sb-daytime#what-it-is]\n", "")
    site.check("--write-baseline", "known.txt").expect(0)
    lines = (folder / "known.txt").read_text().splitlines()
    remarked = lines[:3] + ["# Ann: before the meeting", lines[3], "# Ann: the panel decides in May"] + lines[4:]
    (folder / "known.txt").write_text("\n".join(remarked) + "\n")
    site.check("--baseline", "known.txt", "--write-baseline", "known.txt").expect(0)
    assert (folder / "known.txt").read_text().splitlines() == remarked


@test
def a_baseline_that_is_saved_meanwhile_is_not_written_over(folder):
    if shutil.which("strace") is None:
        raise Skipped("strace is not installed")
    site = Site.small(folder)
    site.check("--write-baseline", "known.txt").expect(0)
    under = ["strace", "-f", "-qq", f"--output={folder}/calls", "--trace=fsync", "--inject=fsync:delay_enter=3000000:when=1"]
    run = program.start(
        "check", "--today", program.TODAY, "--baseline", "known.txt", "--write-baseline", "known.txt", cwd=folder, before=under,
        stderr=subprocess.PIPE)
    while not any(".in-progress" in path.name for path in folder.iterdir()) and run.poll() is None:
        time.sleep(0.01)
    with (folder / "known.txt").open("a") as file:
        file.write("# Ann was here\n")
    err = run.communicate(timeout=30)[1].decode()
    assert run.returncode == 2 and "Somebody else changed known.txt" in err, err
    assert (folder / "known.txt").read_text().endswith("# Ann was here\n")


@test
def what_can_only_be_written_into_is_put_back_where_there_is_no_room(folder):
    site = Site.small(folder)
    site.replace("councils/marlhurst/services/short-breaks.md", "answers: [sb-daytime#what-it-is]\n", "")
    (folder / "known.txt").write_text("What stood there before.\n" * 4)
    with (folder / "known.txt").open("r+") as file:
        run = site.check(
            "--write-baseline", f"/dev/fd/{file.fileno()}", pass_fds=[file.fileno()],
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (150, 150)))
    run.expect(2, "Cannot write")
    assert (folder / "known.txt").read_text() == "What stood there before.\n" * 4


@for_each([["new", "service", "--council", "marlhurst", "--title", "Swim"], ["translate", CLUB, "--language", "ur"]])
def where_files_may_not_grow_nothing_is_left_behind(folder, command):
    Site.small(folder)
    before = tree(folder)
    run = program.run(*command, cwd=folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)))
    run.expect_one_sentence("Cannot write")
    expect_same(tree(folder), before, "The folder")


@test
def pages_are_put_in_order_whether_or_not_anybody_reads_of_it(folder):
    site = Site.small(folder)
    pages = sorted((site.content / "councils/marlhurst/services").glob("*.md"))
    for page in pages:
        head, facts, rest = page.read_text().split("---\n", 2)
        page.write_text("---\n".join([head, "".join(reversed(facts.splitlines(keepends=True))), rest]))
    reader, writer = os.pipe()
    os.close(reader)
    run = program.run("fmt", cwd=folder, stdout=writer)
    os.close(writer)
    assert run.status == 0, run.tail()
    program.run("fmt", "--check", cwd=folder).expect(0)


@test
def a_server_that_nobody_listens_to_goes_on(folder):
    Site.small(folder).build().expect(0)
    shell = f'exec "{program.path()}" serve --port 0 >&- 2>&-'
    served = subprocess.Popen(["sh", "-c", shell], cwd=folder, env=program.environment(), stdin=subprocess.DEVNULL)
    try:
        time.sleep(3)
        assert served.poll() is None, f"it ended with {program.ending(served.returncode)}"
    finally:
        served.send_signal(signal.SIGTERM)
        served.wait(10)


@for_each(["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def where_a_stream_is_closed_no_words_go_into_a_file(folder, closed):
    Site.small(folder)
    shell = f'exec "{program.path()}" build --today {program.TODAY} {closed}'
    done = subprocess.run(["sh", "-c", shell], cwd=folder, env=program.environment(), capture_output=True, timeout=60)
    assert done.returncode in (0, 2) and (folder / "public/index.html").is_file(), done
    assert b" " not in (folder / ".public.lock").read_bytes(), (folder / ".public.lock").read_bytes()


@test
def names_of_pages_speak_to_no_terminal_and_may_be_long(folder):
    site = Site.small(folder)
    folder_of_pages = site.content / "councils/marlhurst/services"
    names = ["x\x1b]0;owned\x07.md", "a" * 240 + ".md"]
    for name in names:
        (folder_of_pages / name).write_text("---\nsummary: S\ntitle: X\n---\nA\n")
    run = program.run("fmt", cwd=folder).expect(0)
    assert "\x1b" not in run.told and "\x07" not in run.told
    for name in names:
        assert (folder_of_pages / name).read_text().startswith("---\ntitle: X\nsummary: S\n")


@test
def the_day_is_londons_wherever_the_machine_is(folder):
    if shutil.which("faketime") is None:
        raise Skipped("faketime is not installed")
    site = Site.small(folder)
    for clock, zone, day in [
        ("2026-11-30 15:00:00", "Pacific/Kiritimati", "2026-11-30"), ("2026-11-30 15:00:00", "Pacific/Midway", "2026-11-30"),
        ("2026-07-14 23:30:00", "Etc/GMT+12", "2026-07-15"),
    ]:
        run = program.run(
            "check", "--format", "json", cwd=folder, before=["faketime", f"{clock} UTC"], env={"NO_FAKE_STAT": "1", "TZ": zone})
        assert json.loads(run.out)["today"] == day, f"{clock} in {zone}"
