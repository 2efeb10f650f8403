"""A baseline lets a council begin today, and never get worse: what is known passes, what is new fails, whatever is done to the file."""

import json
import os
import stat
import tty

from harness import for_each, test
from sites import Site, expect_same, tree

CLUB = "councils/marlhurst/services/play-club.md"
BREAKS = "councils/marlhurst/services/short-breaks.md"
ANSWER = "answers: [sb-daytime#what-it-is]\n"


def behind(folder):
    """A council with gaps, and a baseline that knows them."""
    site = Site.small(folder)
    site.replace(BREAKS, ANSWER, "")
    site.check().expect(1)
    site.check("--write-baseline", "known.txt").expect(0, "known problems to known.txt")
    return site


def counts(run):
    return run.out.splitlines()[-1]


@test
def a_council_that_is_behind_passes_from_the_day_of_its_baseline_on(folder):
    site = behind(folder)
    run = site.check("--baseline", "known.txt").expect(0, "Known already:", "(does-not-say, short-breaks-statement/sb-daytime)")
    assert counts(run).endswith(" known, 0 mended since, 0 new."), run.tail()


@test
def what_is_new_fails_and_is_told_in_full(folder):
    site = behind(folder)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    run = site.check("--baseline", "known.txt").expect(1, "Should fix: This page should have been checked by 1 January 2026")
    assert ", 0 mended since, 1 new: 0 must fix, 1 should fix, 0 could improve." in counts(run), run.tail()
    known = site.path("../known.txt").read_text()
    site.check("--baseline", "known.txt")
    assert site.path("../known.txt").read_text() == known, "a baseline grew by itself"


@test
def good_practice_that_is_new_is_told_and_does_not_fail(folder):
    site = behind(folder)
    words = "The club is for children who live near the hall and who go to a school in the town, and it is open on each day " \
        "of the week in term time from the end of school until six in the evening."
    site.write(CLUB, site.path(CLUB).read_text() + f"\n{words}\n")
    run = site.check("--baseline", "known.txt").expect(0, "Could improve: A sentence has")
    assert counts(run).endswith("1 new: 0 must fix, 0 should fix, 1 could improve."), run.tail()


@test
def what_is_mended_is_told_and_taken_out_on_demand_and_nothing_is_put_in(folder):
    site = behind(folder)
    before = site.path("../known.txt").read_text().splitlines()
    site.replace(BREAKS, "title: Short breaks\n", f"title: Short breaks\n{ANSWER}")
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    site.check("--baseline", "known.txt").expect(1, "no longer found", "1 mended since, 1 new")
    site.check("--baseline", "known.txt", "--write-baseline", "known.txt").expect(1)
    after = site.path("../known.txt").read_text().splitlines()
    gone = [line for line in before if line not in after]
    assert [line for line in after if line not in before] == [], "a line was put in"
    assert len(gone) == 1 and gone[0].endswith("does-not-say councils/marlhurst short-breaks-statement/sb-daytime"), gone


@test
def moved_lines_and_another_name_for_the_folder_leave_everything_known(folder):
    site = Site.example(folder)
    site.check("--write-baseline", "known.txt").expect(0)
    for page in site.path("councils").rglob("*.md"):
        head, body = page.read_text().split("\n---\n", 1)
        page.write_text(f"{head}\n---\n\n\n\n{body}")
    for run in (
            site.check("--baseline", "known.txt"),
            site.check("--baseline", "../known.txt", "--content", ".", cwd=site.content),
            site.check("--baseline", "known.txt", "--content", site.content)):
        run.expect(0)
        assert counts(run).endswith(" 0 mended since, 0 new."), run.tail()


@test
def half_an_answer_is_no_step_back_and_no_answer_after_half_an_one_is(folder):
    site = behind(folder)
    site.replace(BREAKS, "title: Short breaks\n", "title: Short breaks\nanswers: [sb-daytime#no-such-place]\n")
    site.check("--baseline", "known.txt").expect(0, "(tagged-not-said, short-breaks-statement/sb-daytime)")
    site.check("--baseline", "known.txt", "--write-baseline", "known.txt").expect(0)
    site.replace(BREAKS, "answers: [sb-daytime#no-such-place]\n", "")
    site.check("--baseline", "known.txt").expect(1, "Must fix: Marlhurst Council does not say")


@test
def what_stops_publishing_is_never_let_pass_and_no_baseline_is_written_meanwhile(folder):
    site = behind(folder)
    known = site.path("../known.txt").read_bytes()
    site.replace(CLUB, "ages: 5 to 11", "adges: 5 to 11")
    run = site.check("--baseline", "known.txt").expect(1, "Must fix: There is no fact called `adges` here")
    assert "mended" not in counts(run), "something was called mended while a page could not be read"
    for options in (["--write-baseline", "known.txt"], ["--baseline", "known.txt", "--write-baseline", "known.txt"]):
        site.check(*options).expect(1, "No baseline was written: 1 problem stops the site from being published")
        assert site.path("../known.txt").read_bytes() == known


@for_each([b"", b"{}", b"plainsight-baseline 2\n", b"plainsight-baseline 1\nnonsense\n", b"\xff\xfe\x00", b"plainsight-baseline 1\n\x00"])
def a_file_that_is_no_baseline_ends_the_check_before_it_begins(folder, what):
    site = Site.small(folder)
    (folder / "known.txt").write_bytes(what)
    site.check("--baseline", "known.txt").expect_one_sentence("known.txt")


@test
def a_baseline_that_is_missing_a_folder_or_a_pipe_ends_the_check(folder):
    site = Site.small(folder)
    (folder / "a-folder").mkdir()
    os.mkfifo(folder / "a-pipe")
    for name in ("missing.txt", "a-folder", "a-pipe", "content/site.yml/known.txt"):
        site.check("--baseline", name).expect_one_sentence(name)
    for name in ("a-folder", "nowhere/known.txt"):
        site.check("--write-baseline", name).expect(2, name)
    assert not list(folder.rglob(".*.in-progress")), "a draft was left behind"


@for_each(["a file", "nothing yet", "a link"])
def a_link_in_the_place_of_a_baseline_stays_and_what_it_leads_to_is_written(folder, leads):
    site = behind(folder)
    whole = (folder / "known.txt").read_text()
    (folder / "kept").mkdir()
    (folder / "link.txt").symlink_to("kept/way.txt" if leads == "a link" else "kept/real.txt")
    (folder / "kept/way.txt").symlink_to("real.txt")
    if leads != "nothing yet":
        (folder / "kept/real.txt").write_text("")
    site.check("--write-baseline", "link.txt").expect(0, "known problems to link.txt")
    assert (folder / "link.txt").is_symlink() and (folder / "kept/way.txt").is_symlink(), "a file took the place of the link"
    assert (folder / "kept/real.txt").read_text() == whole
    assert not list(folder.rglob(".*.in-progress")), "a draft was left behind"


@test
def a_link_that_cannot_be_followed_is_told_and_stays(folder):
    site = Site.small(folder)
    (folder / "round.txt").symlink_to("round.txt")
    (folder / "away.txt").symlink_to("nowhere/known.txt")
    for name in ("round.txt", "away.txt"):
        site.check("--write-baseline", name).expect(2, f"Cannot write {name}")
        assert (folder / name).is_symlink()


@test
def a_baseline_is_written_into_a_pipe_and_into_a_device(folder):
    site = behind(folder)
    whole = (folder / "known.txt").read_bytes()
    os.mkfifo(folder / "a-pipe")
    (folder / "link").symlink_to("a-pipe")
    reader = os.open(folder / "a-pipe", os.O_RDONLY | os.O_NONBLOCK)
    for name in ("a-pipe", "link"):
        site.check("--write-baseline", name).expect(0)
        assert stat.S_ISFIFO((folder / "a-pipe").stat().st_mode) and os.read(reader, len(whole) + 1) == whole
    os.close(reader)
    assert (folder / "link").is_symlink()
    # A terminal is a device that anybody may have.
    terminal, other = os.openpty()
    tty.setraw(other)
    site.check("--write-baseline", os.ttyname(other)).expect(0)
    assert stat.S_ISCHR(os.stat(os.ttyname(other)).st_mode) and os.read(terminal, len(whole) + 1) == whole
    os.close(terminal)
    os.close(other)


@test
def a_baseline_of_a_part_is_not_written(folder):
    site = Site.small(folder)
    for part in (["--duty", "complaints"], ["--council", "marlhurst"], ["--rule", "vague-link"], ["--since", "HEAD"]):
        site.check("--write-baseline", "known.txt", *part).expect_one_sentence("A baseline is written from a whole check")
    assert not (folder / "known.txt").exists()


@test
def a_check_with_a_baseline_writes_nothing(folder):
    site = behind(folder)
    before = tree(folder)
    site.check("--baseline", "known.txt")
    site.check("--baseline", "known.txt", "--format", "json")
    expect_same(tree(folder), before, "The folder")


@test
def the_same_content_gives_the_same_baseline(folder):
    site = Site.example(folder)
    site.check("--write-baseline", "one.txt").expect(0)
    site.check("--write-baseline", "other.txt", env={"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"}).expect(0)
    one = (folder / "one.txt").read_text()
    assert one == (folder / "other.txt").read_text()
    report = json.loads(site.check("--format", "json").out)
    assert len([line for line in one.splitlines()[1:] if not line.startswith("#")]) == len(report["problems"])


@test
def the_report_for_programs_says_what_was_known(folder):
    site = behind(folder)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-01-01")
    report = json.loads(site.check("--baseline", "known.txt", "--format", "json").expect(1).out)
    new = [problem["rule"] for problem in report["problems"] if not problem["known"]]
    assert new == ["past-review"] and report["baseline"]["new"] == 1 and report["baseline"]["mended"] == []
    assert report["baseline"]["known"] == len(report["problems"]) - 1
