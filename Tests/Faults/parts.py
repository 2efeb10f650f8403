"""A part of a report is the part of the whole report: nothing else is in it, and nothing of it is missing."""

import json
import re

from harness import for_each, test
from sites import Site


def problems(run):
    return json.loads(run.out)["problems"]


def duty(problem):
    """The duty that a problem is about: by its item, or because it stands on the duty's own page."""
    if "item" in problem:
        return problem["item"].split("/")[0]
    return problem["file"].removeprefix("content/entitlements/").removesuffix(".md")


def council(problem):
    parts = problem["file"].split("/")
    return parts[2] if parts[1] == "councils" else None


PARTS = {
    "--duty short-breaks-statement": lambda p: duty(p) == "short-breaks-statement",
    "--duty short-breaks-statement --duty advocacy": lambda p: duty(p) in ("short-breaks-statement", "advocacy"),
    "--council thornmere": lambda p: council(p) == "thornmere",
    "--council thornmere --council alderbrook": lambda p: council(p) in ("thornmere", "alderbrook"),
    "--rule part-missing": lambda p: p["rule"] == "part-missing",
    "--rule broken-link --rule does-not-say": lambda p: p["rule"] in ("broken-link", "does-not-say"),
    "--council thornmere --rule long-sentence": lambda p: council(p) == "thornmere" and p["rule"] == "long-sentence",
    "--duty advocacy --council thornmere": lambda p: duty(p) == "advocacy" and council(p) == "thornmere",
}


@for_each(PARTS)
def a_part_of_the_report_is_what_the_whole_report_says_of_it(folder, options):
    site = broken(folder)
    whole, part = site.check("--format", "json"), site.check("--format", "json", *options.split())
    wanted = [problem for problem in problems(whole) if PARTS[options](problem)]
    assert problems(part) == wanted, f"{len(problems(part))} problems, and the whole report has {len(wanted)} of them"
    must = any(problem["severity"] == "must-fix" for problem in wanted)
    part.expect(1 if must else 0)
    report = json.loads(part.out)
    assert report["counts"]["must-fix"] == sum(problem["severity"] == "must-fix" for problem in wanted)
    site.check(*options.split()).expect(1 if must else 0, "Only findings ", " are shown.")


def broken(folder):
    """The example, with a fault in a page, a link to another council that leads nowhere, and one on a duty's own page."""
    site = Site.example(folder)
    site.replace("councils/alderbrook/council.md", "gss: E06999991", "gsss: E06999991")
    page = "councils/thornmere/council.md"
    site.write(page, site.path(page).read_text() + "\nSee [there](../alderbrook/services/nowhere.md).\n")
    page = "entitlements/short-breaks-statement.md"
    site.write(page, site.path(page).read_text() + "\nSee [there](nowhere.md).\n")
    return site


@test
def the_items_that_are_told_are_those_of_the_duty_and_the_council(folder):
    site = Site.example(folder)
    run = site.check("--format", "json", "--duty", "advocacy", "--council", "alderbrook")
    lines = json.loads(run.out)["coverage"]
    assert lines and {(line["council"], line["duty"]) for line in lines} == {("alderbrook", "advocacy")}


@test
def what_stops_publishing_and_is_left_out_is_counted(folder):
    site = Site.small(folder)
    site.replace("councils/marlhurst/services/play-club.md", "ages: 5 to 11", "adges: 5 to 11")
    site.check("--council", "tinderby").expect(0, "Of the others, 1 stops the site from being published.", "Nothing to fix.")
    site.replace("councils/marlhurst/services/short-breaks.md", "title:", "titel:")
    run = site.check("--duty", "short-breaks-statement", "--council", "marlhurst")
    said = run.expect(0, "could not be checked, because a page cannot be read").out
    # What could not be checked applies all the same, as in the reports.
    applies, unchecked = (int(re.search(form, said)[1]) for form in [r"of (\d+) things that", r"(\d+) could not be checked"])
    assert applies >= unchecked > 0, said


@test
def a_name_that_nothing_has_ends_the_check_with_the_nearest(folder):
    site = Site.small(folder)
    site.check("--duty", "complaint").expect_one_sentence("There is no duty `complaint`. Did you mean `complaints`?")
    site.check("--duty", "sb-daytime").expect_one_sentence("There is no duty `sb-daytime`: it is an item of the duty")
    site.check("--council", "marlhust").expect_one_sentence("Did you mean `marlhurst`?")
    site.check("--council", "../content").expect_one_sentence("There is no council `../content`.")
    site.check("--rule", "brokn-link").expect_one_sentence("Did you mean `broken-link`?")
    site.check("--rule", "xyzzy").expect_one_sentence("`plainsight explain` lists the rules.")
    site.check("--rule", "").expect_one_sentence("There is no rule")


@test
def nothing_is_left_out_while_no_page_can_be_checked(folder):
    site = Site.small(folder)
    site.path("vocabulary/needs.yml").unlink()
    site.check("--duty", "complaints").expect(1, "content/vocabulary/needs.yml", "All faults are shown")


@test
def what_is_set_aside_today_is_said_once_for_each_council(folder):
    site = Site.small(folder)
    said = "Marlhurst Council has set aside 1 point of good practice until 30 April 2027: Dates are added from April "
    site.check().expect(0, said + "(checked-long-ago)")
    assert "set aside" not in site.check("--council", "tinderby").out
    two = "  - {rule: long-sentence, reason: We mend them by June, until: 2027-06-30}\n---\nMarlhurst"
    site.replace("councils/marlhurst/council.md", "---\nMarlhurst", two)
    site.check().expect(0, "2 points of good practice. checked-long-ago until 30 April 2027: ", "; long-sentence until 30 June")
    for wrong in ("long-sentense", "sb-daytime", "broken-link"):
        site.replace("councils/marlhurst/council.md", "rule: long-sentence", f"rule: {wrong}")
        site.check().expect(0, "(unknown-exemption)", "1 point of good practice")
        site.replace("councils/marlhurst/council.md", f"rule: {wrong}", "rule: long-sentence")
