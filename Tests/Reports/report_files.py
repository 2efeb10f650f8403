"""A report that is written to a file, while people read the text on the screen."""

import json
import os

from harness import for_each, test
from samples import SITES
from sites import expect_same, tree

FORMS = ["text", "html", "csv", "json", "sarif", "github", "gitlab", "junit"]


@for_each(FORMS)
def the_file_holds_what_the_screen_would_and_the_screen_shows_the_text(folder, form):
    site = SITES["the example"](folder)
    shown, text = site.check("--format", form), site.check()
    run = site.check("--format", form, "--report", "report.out")
    assert (folder / "report.out").read_bytes().decode() == shown.out
    assert run.out == text.out and run.err == text.err and run.status == text.status == 1


@test
def nothing_but_the_report_is_written(folder):
    site = SITES["a site that must fix nothing"](folder)
    before = tree(folder)
    site.check("--format", "sarif", "--report", "report.sarif").expect(0)
    after = tree(folder)
    after.pop("report.sarif")
    after["."] = before["."]
    expect_same(after, before, "The folder")


@test
def an_old_report_is_replaced_whole(folder):
    site = SITES["a site that must fix nothing"](folder)
    (folder / "report.json").write_text("x" * 1_000_000)
    site.check("--format", "json", "--report", "report.json").expect(0)
    assert json.loads((folder / "report.json").read_text())["format"] == "plainsight-report"


@for_each(["nowhere/report.json", ".", "/dev/full"])
def a_report_that_cannot_be_written_is_no_success(folder, path):
    site = SITES["a site that must fix nothing"](folder)
    run = site.check("--format", "json", "--report", path).expect(2, "Cannot write")
    assert len(run.err.splitlines()) == 1


@test
def a_build_that_published_says_so_and_that_its_report_is_missing(folder):
    site = SITES["a site that must fix nothing"](folder)
    site.build("--format", "json", "--report", "nowhere/report.json").expect(2, "Cannot write", "Published")
    assert site.tree()
    site.build("--format", "junit", "--report", "report.xml").expect(0)
    assert (folder / "report.xml").read_text().startswith("<?xml")


@test
def a_report_may_go_to_a_device_or_a_pipe_and_leaves_it_as_it_was(folder):
    site = SITES["a site that must fix nothing"](folder)
    read, write = os.pipe()
    run = site.check("--format", "gitlab", "--report", f"/dev/fd/{write}", pass_fds=[write])
    os.close(write)
    run.expect(0)
    assert json.loads(os.read(read, 100_000)) == json.loads(site.check("--format", "gitlab").out)
    os.close(read)
    site.check("--format", "json", "--report", "/dev/null").expect(0)
    assert not os.path.isfile("/dev/null")
