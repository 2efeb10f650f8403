"""The page for managers, and the earlier reports that it compares with. Tests/Browser looks at it in a browser."""

import json
import os
import re

import program
from harness import for_each, test
from samples import SITES, report

PAGE = "councils/marlhurst/services/short-breaks.md"
ANSWER = "answers: [sb-daytime#what-it-is]\n"


@for_each(SITES)
def a_page_is_made_of_every_site_and_runs_nothing(folder, name):
    text, wanted = report(SITES[name](folder), "html")
    assert text.startswith("<!DOCTYPE html>") and text.endswith("</html>\n")
    assert not re.search(r"<(script|link|img|iframe)|\son\w+=|\sstyle=|https?://", re.sub(r">[^<]*<", "><", text))
    for severity, count in wanted["counts"].items():
        assert f'<div class="{severity}"><dt>' in text and f"<dd>{count}</dd>" in text


@test
def what_was_answered_since_and_what_was_lost_is_told(folder):
    site = SITES["a site that must fix nothing"](folder)
    whole = site.check("--format", "json", "--today", "2026-05-01").out
    site.replace(PAGE, ANSWER, "")
    (folder / "whole.json").write_text(whole)
    (folder / "gap.json").write_text(site.check("--format", "json", "--today", "2026-06-01").out)
    lost = page(site, "--earlier", "whole.json")
    assert "Answered since 1 May 2026: 0" in lost and "Lost since 1 May 2026: 1" in lost
    site.write(PAGE, site.path(PAGE).read_text().replace("---\n", f"---\n{ANSWER}", 1))
    regained = page(site, "--earlier", "gap.json", "--earlier", "whole.json")
    assert "Answered since 1 June 2026: 1" in regained and "Lost since 1 June 2026: 0" in regained
    assert regained.index("1 May 2026</time>") < regained.index("1 June 2026</time>")


def page(site, *options):
    return site.check("--format", "html", *options).out


@for_each(["", "{", "[]", '{"format": "other", "version": 1}', "\x00\xff", '{"format": "plainsight-report", "version": 1}'])
def a_file_that_is_no_report_of_ours_is_named_in_one_sentence(folder, words):
    site = SITES["a site that must fix nothing"](folder)
    (folder / "old.json").write_bytes(words.encode("latin-1"))
    site.check("--format", "html", "--earlier", "old.json").expect_one_sentence("old.json is no report of plainsight.")


@test
def a_report_of_another_day_that_is_no_day_is_no_report(folder):
    site = SITES["a site that must fix nothing"](folder)
    old = json.loads(site.check("--format", "json").out)
    (folder / "old.json").write_text(json.dumps({**old, "today": "yesterday"}))
    site.check("--format", "html", "--earlier", "old.json").expect_one_sentence("is no report of plainsight.")


@test
def a_report_of_a_newer_program_is_refused_by_its_number(folder):
    site = SITES["a site that must fix nothing"](folder)
    old = json.loads(site.check("--format", "json").out)
    (folder / "old.json").write_text(json.dumps({**old, "version": 2}))
    run = site.check("--format", "html", "--earlier", "old.json")
    run.expect_one_sentence("old.json was written by a newer plainsight", "the number 2")


@for_each(["nowhere.json", ".", "/dev/null"])
def an_earlier_report_that_cannot_be_read_is_named(folder, path):
    site = SITES["a site that must fix nothing"](folder)
    site.check("--format", "html", "--earlier", path).expect_one_sentence(path)


@test
def a_pipe_that_nobody_writes_to_does_not_hold_the_program(folder):
    site = SITES["a site that must fix nothing"](folder)
    os.mkfifo(folder / "pipe")
    site.check("--format", "html", "--earlier", "pipe", timeout=20).expect_one_sentence("pipe")


@test
def earlier_reports_without_the_page_that_shows_them_are_refused(folder):
    site = SITES["a site that must fix nothing"](folder)
    for form in ("text", "json", "sarif"):
        run = site.check("--format", form, "--earlier", "old.json").expect(2, "--format html")
        assert run.out == ""


@test
def a_template_that_is_broken_or_missing_is_told_and_nothing_is_written(folder):
    site = SITES["a site that must fix nothing"](folder)
    template = folder / "templates/report.html"
    template.write_text(template.read_text().replace("{{site-name}}", "{{sight-name}}", 1))
    run = site.check("--format", "html").expect(2, "There is no `sight-name` here", "templates/report.html")
    assert run.out == ""
    template.unlink()
    assert site.check("--format", "html").expect(2, "There is no template `report`").out == ""
    site.check("--format", "html", "--templates", "nowhere").expect_one_sentence("nowhere")
    # A site can be built without it, as before there was one.
    site.build().expect(0)


@test
def the_same_content_and_the_same_reports_give_the_same_bytes(folder):
    site = SITES["the example"](folder)
    (folder / "old.json").write_text(site.check("--format", "json", "--today", "2026-05-01").out)
    for form in ("html", "sarif", "github", "gitlab", "junit", "csv"):
        options = ("--earlier", "old.json") if form == "html" else ()
        first, second = [site.check("--format", form, *options).out for _ in range(2)]
        assert first == second and first, form


@test
def an_import_has_no_such_page(folder):
    SITES["a site that must fix nothing"](folder)
    (folder / "feed.json").write_text("[]")
    for form in ("html", "csv"):
        run = program.run(
            "import", "open-referral", "feed.json", "--council", "marlhurst", "--format", form, cwd=folder)
        assert run.expect(2, form).out == ""
