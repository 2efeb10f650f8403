"""Facts and words that attack the parser, the terminal or the reader. They are refused, or published as words: without
a crash, and without thinking for ever."""

import re
import shutil

from answers import PAGE, bounded, expect_safe, expect_told
from harness import Skipped, for_each, test
from hostile_files import ENCODINGS, NO_FILES
from sites import Site, expect_same


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
    "120,000 words of one letter": facts("needs: [" + ",".join("a" for _ in range(120_000)) + "]"),
    "60,000 lines of one letter": facts("needs:\n" + "\n".join("- a" for _ in range(60_000))),
    "120,000 languages": facts("languages: [" + ",".join("a" for _ in range(120_000)) + "]"),
    "80,000 empty entries": facts("when: [" + ",".join("{}" for _ in range(80_000)) + "]"),
    "the same fact 10,000 times": facts("\n".join("ages: 5" for _ in range(10_000))),
    "10,000 tabs": facts("when:\n" + "\n".join("\tx: y" for _ in range(10_000))),
    "10,000 entries": facts("when:\n" + "\n".join("- {days: x}" for _ in range(10_000))),
    "a year without end": facts("review: " + "9" * 1_000 + "-01-01"),
    "ages without end": facts("ages: 5 to " + "9" * 1_000),
    "infinity": facts("where: {name: Here, lat: inf, long: nan}"),
    "a place past the number": facts("where: {name: Here, lat: 1e999}"),
}


# By which rule, where another fault of the same page could be taken for it.
TOLD = {
    "an alias bomb": ["anchor-or-alias"], "an anchor that holds itself": ["anchor-or-alias"], "an alias of nothing": ["anchor-or-alias"],
    "a tag for a program": ["yaml-tag"], "1,000 open brackets": ["facts-too-deep"],
}


@for_each(BAD_FACTS)
def facts_that_attack_the_parser_are_refused_in_time(folder, what):
    site = Site.small(folder)
    site.write(PAGE, BAD_FACTS[what])
    expect_told(site, f"content/{PAGE}:", *TOLD.get(what, []))


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
    "digits that may be a number": words("0 " * 75_000 + "a"),
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
    "definitions": words("\n".join(f"[a{n}]: https://example.com/" for n in range(6_000)) + "\n\n" + "[" * 50_000),
    "notes": words("[^a]" * 40_000 + "\n\n[^a]: b\n"),
    "notes in notes": words("\n\n".join(f"[^{n}]: [^{n + 1}]" for n in range(10_000)) + "\n\n[^0]"),
    "short forms": words(" ".join(
        "".join(chr(65 + n // 26**place % 26) for place in range(4)) + " x" for n in range(30_000))),
    "links to nothing": words("\n".join(f"[a{n}](b{n}.md)" for n in range(12_000))),
    "links to headings that are not there": words(
        "\n".join(f"[a](#b{n})" for n in range(6_000)) + "\n\n" + "\n\n".join(f"## c{n}" for n in range(6_000))),
    "hints": words("[Write here: a " * 15_000),
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
    run = bounded(site)
    assert run.status in (0, 1)
    assert "file-too-large" not in run.told, "it never came to the parser"


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


@test
def digits_without_end_are_done_in_time_in_a_language_from_right_to_left_too(folder):
    site = Site.small(folder)
    for digits in ["0 ", "1 ", "+1 "]:
        site.write(PAGE.replace(".md", ".ur.md"), words(digits * 75_000 + "a"))
        site.build(timeout=60).expect(0)


@test
def signs_that_turn_or_hide_letters_in_a_name_that_families_trust_are_told(folder):
    for place, old, new in [
        ("councils/marlhurst/council.md", "title: Marlhurst Council", "title: Marlhurst \u202elicnuoC"),
        ("councils/marlhurst/council.md", "title: Marlhurst Council", "title: Marl\u200bhurst Council"),
        (PAGE, "title: Play club", "title: Play \u2066club"),
        ("site.yml", "name: Families", "name: \u202eFamilies"),
    ]:
        (folder / "site").mkdir()
        site = Site.small(folder / "site")
        site.replace(place, old, new)
        run = site.check()
        expect_safe(run.told)
        assert f"content/{place}:" in run.told, f"{ascii(new)} in {place} is passed over: {run.tail()}"
        shutil.rmtree(folder / "site")


ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;"


@test
def what_looks_like_a_program_in_a_fact_is_published_as_words(folder):
    site = Site.small(folder)
    for name, field in [
        (PAGE, "title"), (PAGE, "summary"), (PAGE, "provider"), ("councils/marlhurst/council.md", "title"),
        ("councils/marlhurst/documents/complaints.md", "title"), ("councils/marlhurst/offers/send.md", "title"),
        ("councils/marlhurst/eligibility/short-breaks.md", "decided-by"),
        ("councils/marlhurst/replies/2026.md", "title"),
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
        assert "<script>alert" not in text and "<img src=x" not in text, f"{path.name} in {path.parent} holds a program"
    assert said > 10, f"the words were published on {said} pages only"


@test
def a_place_may_begin_with_any_sign(folder):
    site = Site.small(folder)
    names = ["\\n---\\nx", "\\t", "\\\\server", "@home", "1st Mile", "~", "\u0301a", "Ázd", "\\\"", "[x]", "aa", "Zz"]
    listed = ", ".join(f'"{name}"' for name in names)
    site.replace("councils/marlhurst/council.md", "places: [Marlhurst", f"places: [{listed}, Marlhurst")
    site.build().expect(0)
    page = (site.public / "councils/by-place/index.html").read_text()
    ids = re.findall(r' id="(letter-[^"]*)"', page)
    assert len(ids) == len(set(ids)) and "letter-0-to-9" in ids and not any(re.search(r"\s", id) for id in ids), ids


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
