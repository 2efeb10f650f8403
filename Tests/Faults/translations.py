"""`plainsight translate`, and what becomes of a translation when its page changes. `plainsight fmt` beside it."""

import program
from harness import test
from server import PAGE
from sites import Site, tree

ORIGINAL = f"content/{PAGE}.md"
URDU = f"content/{PAGE}.ur.md"
# In the words of content/vocabulary/interface.ur.yml.
OLDER = "یہ ترجمہ انگریزی صفحے سے پرانا ہے۔"


def translated(folder):
    site = Site.small(folder)
    program.run("translate", ORIGINAL, "--language", "ur", cwd=folder).expect(0, f"Wrote {URDU}")
    path = folder / URDU
    text = path.read_text()
    path.write_text(text[: text.index("---", 4)].replace(text.split('title: "')[1].split('"\n')[0], "کھیل کا کلب") + "---\nکھیل اور ناشتہ۔\n")
    return site


def page(folder):
    return (folder / f"public/{PAGE}/ur/index.html").read_text()


@test
def a_translation_is_begun_with_hints_and_they_are_never_published(folder):
    site = Site.small(folder)
    program.run("translate", ORIGINAL, "--language", "ur", cwd=folder).expect(0)
    text = (folder / URDU).read_text()
    assert "in Urdu." in text and 'made-from: "' in text
    site.build().expect(1, "This is still the hint")
    before = tree(folder / "content")
    program.run("translate", ORIGINAL, "--language", "ur", cwd=folder).expect_one_sentence("already")
    assert tree(folder / "content") == before


@test
def families_are_told_that_a_translation_is_older_and_the_report_lists_it(folder):
    site = translated(folder)
    site.build().expect(0)
    assert OLDER not in page(folder)
    site.replace(f"{PAGE}.md", "Games, crafts", "Dancing, crafts")
    run = site.build().expect(0, "older-translation", "has changed since this was made from it (Urdu)")
    assert OLDER in page(folder), run.tail()
    program.run("translate", "--status", cwd=folder).expect(0, "Urdu: 0 up to date, 1 older", f"older: {URDU}")
    program.run("translate", URDU, "--mark-current", cwd=folder).expect(0, "as it is today")
    site.build().expect(0)
    assert OLDER not in page(folder)
    program.run("translate", "--status", cwd=folder).expect(0, "Urdu: 1 up to date, 0 older")


@test
def another_date_or_other_line_ends_make_no_translation_older(folder):
    site = translated(folder)
    path = folder / ORIGINAL
    path.write_text(path.read_text().replace("ages: 5 to 11", "ages: 5 to 12").replace("Games, crafts", "Games,\ncrafts"))
    site.build().expect(0)
    assert OLDER not in page(folder)


@test
def a_fact_that_the_translation_states_itself_makes_it_older(folder):
    site = translated(folder)
    path = folder / URDU
    path.write_text(path.read_text().replace("---\n", "---\nages: 5 to 11\n", 1))
    program.run("translate", URDU, "--mark-current", cwd=folder).expect(0)
    site.build().expect(0)
    assert OLDER not in page(folder)
    site.replace(f"{PAGE}.md", "ages: 5 to 11", "ages: 5 to 12")
    site.build().expect(0, "older-translation")
    assert OLDER in page(folder)
    program.run("translate", "--status", cwd=folder).expect(0, f"older: {URDU}")
    program.run("translate", URDU, "--mark-current", cwd=folder).expect(0)
    site.build().expect(0)
    assert OLDER not in page(folder)


@test
def languages_are_laid_out_from_their_own_side(folder):
    site = Site.small(folder)
    for code in ["prs", "ku-arab", "ur-pk", "ur-latn"]:
        site.write(f"{PAGE}.{code}.md", "---\ntitle: A\n---\nB\n")
    site.build().expect(0)
    for code, side in [("prs", "rtl"), ("ku-arab", "rtl"), ("ur-pk", "rtl"), ("ur-latn", "ltr")]:
        text = (folder / f"public/{PAGE}/{code}/index.html").read_text()
        assert f'<h1 lang="{code}" dir="{side}">' in text, code
        assert ('<html lang="ur" dir="rtl">' in text) == (code == "ur-pk"), code


@test
def marking_changes_one_line_alone(folder):
    translated(folder)
    path = folder / URDU
    text = "---\n# a comment\ntitle: کھیل  # another\nsummary: >\n  two\n  lines\n---\n\nWords, made-from: nowhere\n"
    path.write_text(text)
    program.run("translate", URDU, "--mark-current", cwd=folder).expect(0)
    lines = path.read_text().splitlines()
    marked = [line for line in lines if line.startswith("made-from: ")]
    assert len(marked) == 1 and "\n".join(line for line in lines if line not in marked) + "\n" == text, lines
    once = path.read_bytes()
    program.run("translate", URDU, "--mark-current", cwd=folder).expect(0)
    assert path.read_bytes() == once


@test
def facts_are_put_in_order_once_and_for_all(folder):
    site = Site.small(folder)
    before = program.run("check", "--format", "json", cwd=folder).out
    path = folder / ORIGINAL
    lines = path.read_text().split("---\n")
    path.write_text("---\n".join([lines[0], "".join(reversed(lines[1].splitlines(keepends=True))), *lines[2:]]))
    changed = path.read_bytes()
    program.run("fmt", "--check", cwd=folder).expect(1, f"Not in order: {ORIGINAL}")
    assert path.read_bytes() == changed
    program.run("fmt", ORIGINAL, cwd=folder).expect(0, f"Put in order: {ORIGINAL}")
    program.run("fmt", "--check", ORIGINAL, cwd=folder).expect(0)
    assert path.read_text().startswith("---\ntitle:")
    assert [one["what"] for one in problems(before)] == [one["what"] for one in problems(program.run("check", "--format", "json", cwd=folder).out)]
    program.run("fmt", "content/site.yml", cwd=folder).expect(2, "is no page of a council")
    site.build().expect(0)


def problems(report):
    import json

    return json.loads(report)["problems"]
