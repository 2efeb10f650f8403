"""Content that is not what it seems. Each is answered by a message, exit code 1 and an unchanged site: never by a crash,
by following a link out of the folder, or by thinking for ever."""

import os
import resource
import shutil
import stat

import program
from harness import Skipped, for_each, test
from sites import SMALL, Site, bind_socket, expect_same

# What the check of one page may cost, in seconds of a processor and in bytes.
PATIENCE = 10
MEMORY = 1024 * 1024 * 1024
SERVICES = "councils/marlhurst/services"
FILES = "councils/marlhurst/files"
PAGE = f"{SERVICES}/play-club.md"


def expect_told(site, *words):
    """Claims that a check refuses the content in good time, with words that are safe to show."""
    run = bounded(site)
    return run.expect(1, *words)


def bounded(site):
    """A check that ends in good time, without much memory, with words that are safe to show."""
    run = site.check(timeout=120, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))
    assert run.status in (0, 1, 2), f"It ended with {program.ending(run.status)}.\n{run.tail()}"
    expect_safe(run.told)
    assert run.work < PATIENCE, f"It took {run.work:.1f} s of work.\n{run.tail()}"
    return run


def expect_safe(report):
    """Claims that a report cannot speak to a terminal, or turn the direction of what follows."""
    bad = {char for char in report if (ord(char) < 0x20 and char != "\n") or 0x7F <= ord(char) < 0xA0 or is_turning(char)}
    assert not bad, f"the report holds {sorted(map(ascii, bad))}"


def is_turning(char):
    return 0x202A <= ord(char) <= 0x202E or 0x2066 <= ord(char) <= 0x2069


# MARK: Things that are no files


def link(target):
    return lambda path: path.symlink_to(target)


def device(path):
    try:
        os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, 5))
    except PermissionError:
        raise Skipped("this user may not make a device") from None


NO_FILES = {
    "a link to a secret": (f"{SERVICES}/secret.md", link("/etc/passwd")),
    "a link to a file beside it": (f"{SERVICES}/copy.md", link("play-club.md")),
    "a link to a folder": (f"{SERVICES}/more", link("/etc")),
    "a link to itself": (f"{SERVICES}/loop.md", link("loop.md")),
    "a link to the folder above": (f"{SERVICES}/up", link("..")),
    "a link to nothing": (f"{SERVICES}/nothing.md", link("nowhere")),
    "a council that is a link": ("councils/copy", link("marlhurst")),
    "an attached file that is a link": (f"{FILES}/secret.txt", link("/etc/passwd")),
    "a folder of attached files that is a link": ("files", link("/etc")),
    "a duty that is a link": ("entitlements/secret.md", link("/etc/passwd")),
    "a pipe": (f"{SERVICES}/pipe.md", os.mkfifo),
    "an attached pipe": (f"{FILES}/pipe.txt", os.mkfifo),
    "a socket": (f"{SERVICES}/socket.md", bind_socket),
    "a device": (f"{SERVICES}/device.md", device),
}


@for_each(NO_FILES)
def what_is_no_file_is_refused_unread(folder, what):
    site = Site.small(folder)
    name, make = NO_FILES[what]
    make(site.path(name))
    run = expect_told(site, f"content/{name}:1:1", "(not-a-file)")
    assert "root:" not in run.told


@for_each(["site.yml", "glossary.yml", "entitlements.yml", "vocabulary/needs.yml", "councils/marlhurst/council.md", PAGE])
def a_pipe_in_the_place_of_a_file_does_not_hold_the_check(folder, name):
    site = Site.small(folder)
    site.path(name).unlink()
    os.mkfifo(site.path(name))
    expect_told(site, f"content/{name}:1:1", "(not-a-file)")


@test
def a_page_that_this_user_may_not_read_is_told(folder):
    site = Site.small(folder)
    site.path(PAGE).chmod(0)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    run = site.check(**nobody)
    if run.status < 0 or run.status > 2:
        raise Skipped("another user cannot run the program from here")
    run.expect_one_sentence(f"content/{PAGE}", "may not do that")


# MARK: Files that are too large, or no text


@for_each([PAGE, "site.yml", "vocabulary/needs.yml", "entitlements/complaints.md", f"{FILES}/leaflet.txt"])
def a_file_of_100_megabytes_is_refused_in_under_a_second(folder, name):
    site = Site.small(folder)
    usual = site.check().work
    with open(site.path(name), "ab") as file:
        file.truncate(100 * 1024 * 1024)
    run = expect_told(site, f"content/{name}:1:1", "(file-too-large)")
    assert run.work - usual < 1


ENCODINGS = {
    "UTF-16, little end first": ("---\ntitle: Play\n---\n".encode("utf-16"), "UTF-16"),
    "UTF-16, big end first": (b"\xfe\xff" + "---\ntitle: Play\n---\n".encode("utf-16-be"), "UTF-16"),
    "a code 0": (b"---\ntitle: Play\x00 club\n---\n", "the code 0 at byte 16"),
    "Latin-1": ("---\ntitle: Café\n---\n".encode("latin-1"), "byte 15"),
    "a letter cut in half": ("---\ntitle: Café".encode()[:-1], "byte 15"),
    "a letter written too long": (b"---\ntitle: Caf\xc0\xaf\n---\n", "byte 15"),
    "half a pair": (b"---\ntitle: Caf\xed\xa0\x80\n---\n", "byte 15"),
    "a letter past the last": (b"---\ntitle: Caf\xf4\x90\x80\x80\n---\n", "byte 15"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "is not"),
}


@for_each(ENCODINGS)
def a_page_in_another_encoding_is_refused_with_the_place(folder, encoding):
    site = Site.small(folder)
    data, words = ENCODINGS[encoding]
    site.write(PAGE, data)
    expect_told(site, f"content/{PAGE}:", "(not-utf8)", words if encoding != "a picture" else "UTF-8")


EVERY_FILE = sorted(str(path.relative_to(SMALL)) for path in SMALL.rglob("*") if path.suffix in (".md", ".yml"))


@test
def an_empty_file_in_any_place_is_refused(folder):
    site = Site.small(folder)
    for name in [*EVERY_FILE, "vocabulary/needs.yml", "vocabulary/headings.yml", "glossary.yml"]:
        kept = site.path(name).read_bytes()
        for nothing in [b"", b"\n", b"\xef\xbb\xbf", b" \r\n\t\r\n"]:
            site.write(name, nothing)
            run = site.check()
            assert run.status == 1 and f"content/{name}:" in run.out, f"{name} with {nothing!r}: {run.tail()}"
        site.write(name, kept)


@for_each(["no facts", "facts that never end", "only the first mark", "text before the facts"])
def a_page_that_is_not_built_as_a_page_is_refused(folder, what):
    site = Site.small(folder)
    site.write(
        PAGE,
        {
            "no facts": "## What it is\n\nGames.\n",
            "facts that never end": "---\ntitle: Play club\nages: 5 to 11\n\n## What it is\n\nGames.\n",
            "only the first mark": "---",
            "text before the facts": "Hello\n---\ntitle: Play club\n---\nGames.\n",
        }[what],
    )
    expect_told(site, f"content/{PAGE}:")


# MARK: Names


BAD_NAMES = [
    "Capitals", "two words", "under_score", "a..b", "trailing-", "-leading", "café", "cafe\u0301", "con", "aux", "nul", "com1",
    "lpt9", "dot.", "space ", "%2e%2e", "a%2fb", "back\\slash", "c:drive", "right\u202eleft", "zero\u200bwidth", "p\u0430ypal",
    "new\nline", "tab\tname", "red\x1b[31m", "bell\x07", "quote\"'", "<script>", "question?", "hash#tag", "a" * 81, "a" * 250,
    "~", "$HOME", "`id`", "..", "...", "--output",
]


@test
def a_page_whose_name_cannot_be_part_of_an_address_is_refused(folder):
    site = Site.small(folder)
    for name in BAD_NAMES:
        path = site.path(f"{SERVICES}/{name}.md")
        if path.name.startswith("."):
            continue
        path.write_text("---\ntitle: A page\n---\nWords.\n")
        try:
            expect_told(site, f"content/{SERVICES}/")
        except AssertionError as reason:
            raise AssertionError(f"With a page called {ascii(path.name)}: {reason}") from None
        path.unlink()


@test
def a_council_whose_folder_cannot_be_part_of_an_address_is_refused(folder):
    site = Site.small(folder)
    for name in BAD_NAMES:
        if name.startswith("."):
            continue
        path = site.path(f"councils/{name}")
        path.mkdir()
        (path / "council.md").write_text("---\ntitle: A council\ntype: unitary\n---\nWords.\n")
        try:
            expect_told(site, "content/councils/", "(bad-name)")
        except AssertionError as reason:
            raise AssertionError(f"With a council's folder called {ascii(name)}: {reason}") from None
        (path / "council.md").unlink()
        path.rmdir()


@for_each(
    ["new\nline.txt", "tab\tname.txt", "red\x1b[31m.txt", "back\\slash.txt", "right\u202etxt.exe.txt", "zero\u200bwidth.txt",
     "con.txt", "aux.pdf", "question?.txt", "star*.txt", "c:drive.txt", "dot./a.txt", "space /a.txt"])
def an_attached_file_whose_name_other_systems_cannot_have_is_refused(folder, name):
    site = Site.small(folder)
    site.write(f"{FILES}/{name}", "%PDF-1.4")
    expect_told(site, f"content/{FILES}/")


@for_each(["pages", "councils", "attached files", "two ways to write an accent"])
def names_that_are_one_name_on_other_disks_are_refused(folder, what):
    site = Site.small(folder)
    page = "---\ntitle: A page\n---\nWords.\n"
    if what == "pages":
        site.write(f"{SERVICES}/Play-Club.md", page)
    elif what == "councils":
        site.write("councils/Marlhurst/council.md", page)
    elif what == "attached files":
        site.write(f"{FILES}/LEAFLET.txt", "Another")
    else:
        site.write(f"{FILES}/caf\u00e9.txt", "One")
        site.write(f"{FILES}/cafe\u0301.txt", "Another")
    expect_told(site)


@for_each([SERVICES, FILES, "councils", "entitlements", "files"])
def a_name_that_is_not_utf8_is_told_and_nothing_below_it_is_passed_over(folder, place):
    site = Site.small(folder)
    site.path(place).mkdir(exist_ok=True)
    bad = os.fsencode(site.path(place)) + b"/caf\xe9"
    for name in (bad + b".md", bad + b".txt"):
        with open(name, "wb") as file:
            file.write(b"---\ntitle: A page\n---\nWords.\n")
        expect_told(site, f"content/{place}/caf")
        os.unlink(name)
    os.mkdir(bad)
    with open(bad + b"/page.md", "wb") as file:
        file.write(b"---\ntitle: A page\n---\nWords.\n")
    expect_told(site, f"content/{place}/caf")


@test
def a_name_that_begins_with_a_dot_is_left_alone(folder):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    site.write(f"{SERVICES}/.draft.md", "Not a page")
    site.write(f"{SERVICES}/.play-club.md.swp", b"\x00\xff")
    site.write(".git/config", "[core]")
    site.write("councils/.old/council.md", "Not a page")
    site.path(".secret").symlink_to("/etc/passwd")
    site.build().expect(0)
    expect_same(site.tree(), whole)


@for_each(["folders in folders", "files in no place", "a page for nobody"])
def a_file_where_no_page_belongs_is_refused(folder, what):
    site = Site.small(folder)
    name = {
        "folders in folders": SERVICES + "/deep" * 40 + "/page.md",
        "files in no place": "councils/marlhurst/notes.md",
        "a page for nobody": "councils/services.md",
    }[what]
    site.write(name, "---\ntitle: A page\n---\nWords.\n")
    expect_told(site, "content/councils/")


# MARK: Facts that attack the parser


def facts(text):
    return f"---\ntitle: Play club\n{text}\n---\nGames.\n"


BAD_FACTS = {
    "an alias bomb": facts("a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9))),
    "an anchor that holds itself": facts("needs: &a [*a]"),
    "an alias of nothing": facts("needs: *nothing"),
    "1,000 open brackets": facts("needs: " + "[" * 1_000),
    "100,000 open brackets": facts("needs: " + "[" * 100_000),
    "100,000 open braces": facts("needs: " + "{" * 100_000),
    "100,000 brackets that close": facts("needs: " + "[" * 100_000 + "]" * 100_000),
    "groups in groups": facts("\n".join(" " * n + "a:" for n in range(600))),
    "lists in lists": facts("needs:\n" + "- " * 50_000 + "x"),
    "100,000 question marks": facts("? " * 100_000),
    "a list as a name": facts("[a, b]: c"),
    "a group as a name": facts("{a: b}: c"),
    "a tag for a program": facts("needs: !!python/object/apply:os.system [id]"),
    "another document": facts("...\nneeds: [x]"),
    "a directive": "---\n%YAML 9.9\n---\ntitle: Play club\n---\n",
    "a control character": facts("summary: red \x1b[31m"),
    "a character that turns": facts("ser\u202evice: yes"),
    "a quotation mark that never closes": facts('summary: "Games'),
    "a long word": facts("needs: " + "x" * 200_000),
    "a long name": facts("x" * 200_000 + ": y"),
    "15,000 facts": facts("\n".join(f"fact{n}: x" for n in range(15_000))),
    "30,000 words": facts("needs: [" + ", ".join(f"w{n}" for n in range(30_000)) + "]"),
    "30,000 items": facts("answers: [" + ", ".join(f"w{n}" for n in range(30_000)) + "]"),
    "the same fact 10,000 times": facts("\n".join("ages: 5" for _ in range(10_000))),
    "10,000 tabs": facts("when:\n" + "\n".join("\tx: y" for _ in range(10_000))),
    "10,000 entries": facts("when:\n" + "\n".join("- {days: x}" for _ in range(10_000))),
    "a year without end": facts("review: " + "9" * 1_000 + "-01-01"),
    "ages without end": facts("ages: 5 to " + "9" * 1_000),
    "infinity": facts("where: {name: Here, lat: inf, long: nan}"),
    "a place past the number": facts("where: {name: Here, lat: 1e999}"),
}


@for_each(BAD_FACTS)
def facts_that_attack_the_parser_are_refused_in_time(folder, what):
    site = Site.small(folder)
    site.write(PAGE, BAD_FACTS[what])
    expect_told(site, f"content/{PAGE}:")


# MARK: Words that attack the parser


def words(text):
    return f"---\ntitle: Play club\n---\n{text}\n"


# What was slow, large or fatal in versions of cmark-gfm that people still have. quality.md names where each comes from.
BAD_WORDS = {
    "quotes": words("> " * 100_000),
    "quotes without a space": words(">" * 200_000),
    "lists": words("- " * 100_000),
    "numbered lists": words("1. " * 80_000),
    "brackets": words("[" * 200_000),
    "brackets that close": words("[" * 100_000 + "]" * 100_000),
    "links in links": words("[a](" * 50_000),
    "pictures in pictures": words("![[]()" * 40_000),
    "stars": words("*a_ " * 60_000),
    "stars and underlines": words("*_" * 100_000),
    "underlines": words("_" * 100_000 + "." + "_" * 100_000),
    "back ticks": words("".join("e" + "`" * n for n in range(600))),
    "instructions": words("<?" * 100_000),
    "declarations": words("<!A " * 60_000),
    "a link with many ends": words("http://a.example/" + ")" * 200_000),
    "mail": words("mailto:s@p.com/" * 16_000),
    "one letter and a mailbox": words("o:a@b.c " * 30_000),
    "quotation marks": words("\"'" * 100_000),
    "a table after a long paragraph": words("a\n" * 80_000 + "|a|\n|-|\n"),
    "a wide table with short rows": words("|a" * 3_000 + "|\n" + "|-" * 3_000 + "|\n" + "|b|\n" * 3_000),
    "one row with many cells": words("|a|\n|-|\n" + "|b" * 100_000),
    "list marks and many lines": words("- " * 8_000 + "x\n" + "a\n" * 80_000),
    "quote marks and many lines": words("> " * 20_000 + "x\n" + "a\n" * 80_000),
    "a definition used often": words("[a]: https://example.com/" + "x" * 40_000 + "\n" + "[a] " * 40_000),
    "definitions": words("\n".join(f"[a{n}]: https://example.com/" for n in range(8_000)) + "\n\n" + "[" * 50_000),
    "notes": words("[^a]" * 40_000 + "\n\n[^a]: b\n"),
    "notes in notes": words("\n\n".join(f"[^{n}]: [^{n + 1}]" for n in range(10_000)) + "\n\n[^0]"),
    "headings": words("# a\n" * 60_000),
    "the same heading": words("## a\n\n" * 40_000),
    "entities": words("&#65534;&#65535;&#x110000;&#0;" * 8_000),
    "back slashes": words("\\" * 250_000),
    "blank lines": words("\n" * 250_000),
    "spaces": words(" " * 250_000 + "x"),
    "tabs": words("\t" * 250_000 + "x"),
    "strikes": words("~~a" * 80_000),
    "open tags": words("<a " * 80_000),
    "comments": words("<!--" * 60_000),
    "links": words("[a](b.md) " * 25_000),
    "HTML": words("<b>" * 80_000),
}


@for_each(BAD_WORDS)
def words_that_attack_the_parser_are_refused_or_done_in_time(folder, what):
    site = Site.small(folder)
    site.write(PAGE, BAD_WORDS[what])
    assert bounded(site).status in (0, 1)


@test
def what_attacks_the_parser_can_be_published_where_it_is_allowed_and_is_not_large(folder):
    site = Site.small(folder)
    site.build().expect(0)
    for what, text in BAD_WORDS.items():
        site.write(PAGE, text)
        if bounded(site).status == 0:
            site.build(timeout=120).expect(0)
            size = (site.public / "councils/marlhurst/services/play-club/index.html").stat().st_size
            assert size < 30 * len(text), f"{what}: {len(text)} bytes became {size}"


# MARK: Words that attack the reader


@test
def signs_that_turn_or_hide_letters_in_a_name_that_families_trust_are_told(folder):
    for place, old, new in [
        ("councils/marlhurst/council.md", "title: Marlhurst Council", "title: Marlhurst \u202elicnuoC"),
        ("councils/marlhurst/council.md", "title: Marlhurst Council", "title: Marl\u200bhurst Council"),
        (PAGE, "title: Play club", "title: Play \u2066club"),
        ("site.yml", "name: Families", "name: \u202eFamilies"),
    ]:
        site = Site.small(make(folder / "site"))
        site.replace(place, old, new)
        run = site.check()
        expect_safe(run.told)
        assert f"content/{place}:" in run.told, f"{ascii(new)} in {place} is passed over: {run.tail()}"
        remove(folder / "site")


ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;"


@test
def what_looks_like_a_program_in_a_fact_is_published_as_words(folder):
    site = Site.small(folder)
    for name, field in [
        (PAGE, "title"), (PAGE, "summary"), (PAGE, "provider"), ("councils/marlhurst/council.md", "title"),
        ("councils/marlhurst/documents/complaints.md", "title"), ("councils/marlhurst/offers/send.md", "title"),
        ("councils/marlhurst/eligibility/short-breaks.md", "decided-by"), ("councils/marlhurst/replies/2026.md", "title"),
        ("entitlements/complaints.md", "title"), ("entitlements/complaints.md", "citation"), ("site.yml", "name"),
    ]:
        lines = site.path(name).read_text().splitlines()
        lines = [f"{field}: '{field} {ATTACK}'" if line.startswith(field + ":") else line for line in lines]
        site.write(name, "\n".join(lines) + "\n")
    for name, old in [
        ("councils/marlhurst/services/short-breaks.md", "Short Breaks Team"), ("glossary.yml", '"ADHD"'),
        ("vocabulary/needs.yml", "label: Things to do"), ("councils/marlhurst/thresholds.md", "One worker."),
    ]:
        new = f"label: '{ATTACK}'" if old.startswith("label") else f"'{ATTACK}'"
        site.replace(name, old, new)
    site.build().expect(0)
    pages = [path for path in site.public.rglob("*") if path.suffix in (".html", ".xml", ".json", ".txt")]
    said = 0
    for path in pages:
        text = path.read_text()
        said += "alert(1)" in text
        assert "<script>alert" not in text and "<img src=x" not in text, f"{path.relative_to(site.public)} holds a program"
    assert said > 10, f"the words were published on {said} pages only"


@test
def everything_hostile_at_once_leaves_the_site_as_it_was(folder):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    for name, make_it in NO_FILES.values():
        try:
            make_it(site.path(name))
        except Skipped:
            pass
    for number, text in enumerate([*list(BAD_FACTS.values())[::4], *list(BAD_WORDS.values())[::4]]):
        site.write(f"councils/hostile/services/page-{number}.md", text)
    for number, (data, _) in enumerate(ENCODINGS.values()):
        site.write(f"councils/tinderby/services/page-{number}.md", data)
    run = site.build(timeout=240)
    site.expect_refused(run)
    expect_safe(run.told)
    expect_same(site.tree(), whole)


def make(folder):
    folder.mkdir()
    return folder


def remove(folder):
    shutil.rmtree(folder)
