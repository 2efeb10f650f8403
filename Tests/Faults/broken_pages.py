"""Files with ten faults at once. In broken-pages/ each `↓` stands where a message must point, and each `⟵` names its
rule; `⇥` is a tab."""

import re
from pathlib import Path

from harness import for_each, test
from sites import Site, expect_same

PAGES = Path(__file__).resolve().parent / "broken-pages"

PLACES = {
    "council.md": "councils/marlhurst/council.md",
    "service.md": "councils/marlhurst/services/play-club.md",
    "criteria.md": "councils/marlhurst/eligibility/short-breaks.md",
    "offer.md": "councils/marlhurst/offers/send.md",
    "thresholds.md": "councils/marlhurst/thresholds.md",
    "document.md": "councils/marlhurst/documents/complaints.md",
    "replies.md": "councils/marlhurst/replies/2026.md",
    "entitlement.md": "entitlements/complaints.md",
    "site.yml": "site.yml",
    "glossary.yml": "glossary.yml",
    "entitlements.yml": "entitlements.yml",
    "needs.yml": "vocabulary/needs.yml",
    "ages.yml": "vocabulary/ages.yml",
    "headings.yml": "vocabulary/headings.yml",
}

# What the law asks for and this site does not say is no fault of the file.
GAPS = {
    "does-not-say", "tagged-not-said", "thin-answer", "filler-answer", "copied-answer", "only-a-file", "none-not-plain",
    "part-missing", "entries-lack", "out-of-date",
}


@for_each(PLACES)
def ten_faults_in_one_file_give_ten_clear_messages_in_one_run(folder, page):
    site = Site.small(folder)
    site.build().expect(0)
    before = site.tree()
    text, wanted = marked((PAGES / page).read_text())
    assert len(wanted) >= 10, f"{page} has only {len(wanted)} faults"
    site.write(PLACES[page], text)
    run = site.build()
    site.expect_refused(run)
    expect_same(site.tree(), before)
    expect_messages(run.out, f"content/{PLACES[page]}", text, wanted)
    assert run.out == site.check().expect(1).out, "check and build do not say the same"


# What somebody writes, and what is nearest to it of what is known.
NEAREST = {
    "a fact": (PLACES["service.md"], "ages: ", "adges: ", "ages:"),
    "a fact in a group": (PLACES["service.md"], "phone: ", "phon: ", "phone:"),
    "a fact of the site": (PLACES["site.yml"], "security: ", "secruity: ", "security:"),
    "a need": (PLACES["service.md"], "[things-to-do]", "[thing-to-do]", "things-to-do"),
    "a level": (PLACES["service.md"], "level: universal", "level: univrsal", "universal"),
    "a way in": (PLACES["service.md"], "[just-turn-up]", "[just-turnup]", "just-turn-up"),
    "an item of the law": (PLACES["service.md"], "level: universal", "answers: [complaints-hw]", "complaints-how"),
    "a page": (PLACES["service.md"], "Games, crafts", "[Days](../documents/complaint.md), crafts", "../documents/complaints.md"),
}


@for_each(NEAREST)
def what_is_not_known_is_refused_with_the_nearest_that_is(folder, what):
    site = Site.small(folder)
    name, old, new, nearest = NEAREST[what]
    site.replace(name, old, new)
    wrong = must_fix(site.build().expect(1).out)
    suggestion = f"{'Link to' if what == 'a page' else 'Write'} `{nearest}` if that is what is meant."
    assert [(problem["do"], problem["place"].split(":")[0]) for problem in wrong] == [(suggestion, f"content/{name}")], wrong


@test
def a_fact_that_is_said_twice_is_refused_and_the_first_is_named(folder):
    site = Site.small(folder)
    site.replace(PLACES["service.md"], "ages: 5 to 11", "ages: 5 to 11\nages: 6 to 11")
    run = site.build()
    site.expect_refused(run, f"content/{PLACES['service.md']}:6:1", "`ages` is written twice; the first is on line 5", "(repeated-field)")


@test
def every_message_says_why_it_matters_and_what_to_write(folder):
    site = Site.small(folder)
    for page in PLACES:
        site.write(PLACES[page], marked((PAGES / page).read_text())[0])
    found = problems(site.check().expect(1).out)
    assert len(found) >= 60, f"only {len(found)} problems"
    for problem in found:
        assert len(problem["why"]) > 20 and len(problem["do"]) > 10, f"this says too little: {problem}"


@test
def what_is_wrong_in_one_council_is_not_held_against_another(folder):
    site = Site.small(folder)
    site.write("councils/marlhurst/services/play-club.md", "---\nsummary: It has no title\n---\nGames.\n")
    out = site.check().expect(1, "missing-field").out
    elsewhere = {problem["place"] for problem in problems(out) if "/tinderby/" in problem["place"]}
    assert not elsewhere, f"Tinderby is told off at {elsewhere}, and only Marlhurst's page is broken.\n{out}"


@test
def a_page_about_the_law_is_not_published_with_a_link_that_leads_nowhere(folder):
    site = Site.small(folder)
    site.replace("entitlements/complaints.md", "short-breaks-statement.md", "short-braeks.md")
    site.check().expect(1, "content/entitlements/complaints.md:", "(broken-link)")


@test
def a_duty_for_a_kind_of_council_that_is_not_known_is_refused(folder):
    site = Site.small(folder)
    site.replace("entitlements/complaints.md", "applies-to: unitary", "applies-to: unitry")
    site.check().expect(1, "content/entitlements/complaints.md:", "unitry")


@test
def a_set_of_councils_with_a_kind_that_is_not_known_is_refused(folder):
    site = Site.small(folder)
    site.replace("entitlements.yml", "{id: unitary, types: [unitary]}", "{id: unitary, types: [unitry]}")
    site.check().expect(1, "content/entitlements.yml:", "unitry")


@test
def a_slip_in_one_entry_of_a_list_is_shown_there_and_held_against_no_page(folder):
    site = Site.small(folder)
    site.replace("vocabulary/needs.yml", "label: Learning,", 'label: "Learning,')
    line = site.path("vocabulary/needs.yml").read_text().split('label: "Learning,')[0].count("\n") + 1
    out = site.check().expect(1).out
    places = [problem["place"] for problem in must_fix(out)]
    assert places and all(place.startswith(f"content/vocabulary/needs.yml:{line}:") for place in places), out


def marked(text):
    """The text without its marks, and where each fault is: line, column, rule."""
    lines, faults = [], []
    for number, line in enumerate(text.splitlines(), 1):
        line, _, rules = line.partition("⟵")
        line = (line.rstrip() if rules else line).replace("⇥", "\t")
        rules = rules.replace(",", " ").split()
        assert line.count("↓") == len(rules), f"line {number} has {line.count('↓')} places and {len(rules)} rules"
        for rule in rules:
            faults.append((number, line.index("↓") + 1, rule))
            line = line.replace("↓", "", 1)
        lines.append(line)
    return "\n".join(lines) + "\n", faults


def expect_messages(report, path, text, wanted):
    found = [problem for problem in must_fix(report) if problem["rule"] not in GAPS]
    said = {(problem["place"], problem["rule"]) for problem in found}
    asked = {(f"{path}:{line}:{column}", rule) for line, column, rule in wanted}
    assert said == asked, "\n".join(
        ["The messages are not those that were wanted."]
        + [f"  not said:  {place} {rule}" for place, rule in sorted(asked - said)]
        + [f"  said too:  {place} {rule}" for place, rule in sorted(said - asked)]
    )
    assert len(found) == len(wanted), "something is said twice"
    for problem in found:
        line = text.splitlines()[int(problem["place"].split(":")[1]) - 1]
        shown = problem["line"].strip("…").replace("\t", " ")
        assert shown and shown in line.replace("\t", " "), f"the line is not shown as it was written: {problem}"


PROBLEM = re.compile(
    r"^(?P<severity>Must fix|Should fix|Could improve): (?P<what>.+)\n"
    r"  (?P<place>\S.*:\d+:\d+)\n"
    r"(?:  \| (?P<line>.*)\n  \| (?P<marks> *\^+)\n)?"
    r"  Why: (?P<why>.+)\n"
    r"  Do:  (?P<do>.+)\n"
    r"  \((?P<rule>[a-z0-9-]+)(?:, (?P<item>.+))?\)\n",
    re.MULTILINE,
)


def problems(report):
    return [match.groupdict(default="") for match in PROBLEM.finditer(report)]


def must_fix(report):
    return [problem for problem in problems(report) if problem["severity"] == "Must fix"]
