"""Templates that are missing or not as they should be. The design of a site is never published by halves."""

import os
import shutil

import since
from broken_pages import problems
from harness import for_each, test
from sites import Site, expect_same

# What is written at the end of the template `service.html`, with `↓` where the message must point.
FAULTS = {
    "a name that is not known": "<p>↓{{phonee}}</p>\n",
    "a section that is not known": "↓{{#phonee}}\n<p>Ring us</p>\n{{/phonee}}\n",
    "a part that is not there": "↓{{>nothing}}\n",
    "a part in another folder": "↓{{>../secret}}\n",
    "a section that never ends": "↓{{#page}}\n<p>Words</p>\n",
    "a section that never began": "↓{{/page}}\n",
    "a tag that never ends": "<p>↓{{title</p>\n",
    "a tag that escapes nothing": "<p>↓{{{title}}}</p>\n",
    "a value in a script": "<script>let a = '↓{{title}}'</script>\n",
    "a value without quotation marks": "{{#page}}<a title=↓{{title}}>Link</a>{{/page}}\n",
    "bytes that are no text": "<p>↓\udce9</p>\n",
}


@for_each(FAULTS)
def a_fault_in_a_template_is_told_with_its_place_and_nothing_is_published(folder, fault):
    site, whole = published(folder)
    path = folder / "templates/service.html"
    text = path.read_text() + FAULTS[fault]
    before = text[: text.index("↓")]
    path.write_bytes(text.replace("↓", "").encode("utf-8", "surrogateescape"))
    run = site.build()
    site.expect_refused(run)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    places = [problem["place"] for problem in problems(run.out)]
    assert f"templates/service.html:{line}:{column}" in places, f"{line}:{column} is not among {places}\n{run.tail()}"
    expect_same(site.tree(), whole)


@test
def a_part_that_includes_itself_is_told_with_the_way_round(folder):
    site, whole = published(folder)
    (folder / "templates/ask.html").write_text("<p>Ask</p>\n{{>ask}}\n")
    site.expect_refused(site.build(), "templates/ask.html:2:1", "ask")
    (folder / "templates/ask.html").write_text("{{>facts}}\n")
    (folder / "templates/facts.html").write_text("{{>ask}}\n")
    run = site.build()
    site.expect_refused(run, "templates/")
    assert "facts" in run.out and "ask" in run.out
    expect_same(site.tree(), whole)


@for_each(["layout", "home", "council", "service", "not-found", "accessibility", "facts", "ask"])
def a_template_that_is_missing_is_told_and_nothing_is_published(folder, name):
    site, whole = published(folder)
    (folder / f"templates/{name}.html").unlink()
    site.expect_refused(site.build(), "templates/", name)
    expect_same(site.tree(), whole)


@for_each(["style.css", "page.js", "icon.svg"])
def without_a_file_of_the_design_nothing_is_published(folder, name):
    site, whole = published(folder)
    (folder / f"templates/{name}").unlink()
    site.expect_refused(site.build(), f"templates/{name}:1:1", "(missing-file)")
    expect_same(site.tree(), whole)


@test
def an_empty_folder_of_templates_is_refused_and_a_missing_one_too(folder):
    site, whole = published(folder)
    shutil.rmtree(folder / "templates")
    site.build().expect_one_sentence("open the folder templates")
    (folder / "templates").mkdir()
    site.expect_refused(site.build(), "layout", "style.css")
    expect_same(site.tree(), whole)


@for_each(["a link", "a pipe", "a folder", "a file of another kind", "a large file"])
def what_is_no_template_among_the_templates_is_refused(folder, what):
    site, whole = published(folder)
    path = folder / "templates/extra.html"
    if what == "a link":
        path.symlink_to("/etc/passwd")
    elif what == "a pipe":
        os.mkfifo(path)
    elif what == "a folder":
        path.mkdir()
    elif what == "a file of another kind":
        path = folder / "templates/script.js"
        path.write_text("alert(1)")
    else:
        path.write_text("x" * 300_000)
    run = site.build()
    site.expect_refused(run, f"templates/{path.name}:1:1")
    assert "root:" not in run.out
    expect_same(site.tree(), whole)


@test
def a_check_needs_no_templates(folder):
    site = Site.small(folder)
    shutil.rmtree(folder / "templates")
    site.check().expect(0)


@for_each(["a check", "a check since the last commit"])
def a_check_tells_of_the_design_what_would_stop_the_site(folder, kind):
    site, whole = published(folder)
    if kind != "a check":
        since.kept(folder, site)
    (folder / "templates/home.html").write_text("{{#nothing}}\n{{/nothing}}\n")
    (folder / "templates/style.css").unlink()
    run = site.check(*(["--since", "HEAD"] if kind != "a check" else []))
    run.expect(1, "templates/home.html:1:1", "templates/style.css")
    expect_same(site.tree(), whole)


@test
def faults_in_content_and_in_templates_are_told_in_one_run(folder):
    site, whole = published(folder)
    (folder / "templates/service.html").write_text("{{phonee}}\n")
    site.write("councils/marlhurst/services/play-club.md", "---\ntitle: Play club\nadges: 5 to 11\n---\nGames.\n")
    site.expect_refused(site.build(), "templates/service.html:1:1", "services/play-club.md:3:1")
    expect_same(site.tree(), whole)


def published(folder):
    site = Site.small(folder)
    site.build().expect(0)
    return site, site.tree()
