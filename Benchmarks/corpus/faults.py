"""Problems to plant, one on a page, each with a mark where the check should find it.

A plant changes no more than it has to, so that no other rule has something to say.
"""

import re

from .page import MARK, group

PLANTS = {}
# A site with one of these is not published.
STOPPING = {}


def plants(rule, stops=False):
    def note(function):
        (STOPPING if stops else PLANTS)[rule] = function
        return function

    return note


def plant(rule, page, council):
    (PLANTS.get(rule) or STOPPING[rule])(page, council)
    page.planted = rule


def mark_top(page):
    """The mark of what the page lacks."""
    page.is_marked_at_top = True


def without(page, *facts):
    for fact in facts:
        page.facts.pop(fact, None)


def with_tests_in_words(page, sentence):
    """The tests stand on the page itself, and what to do without them."""
    without(page, "criteria")
    page.put("Who can get it", sentence)
    page.put("Who it is not for, and what to do instead", "Ask any library what else there is near you.")


# Dates


@plants("past-review")
def _(page, _council):
    page.facts["review"] = f"{MARK}2026-06-30"


@plants("never-checked")
def _(page, _council):
    without(page, "checked")
    mark_top(page)


@plants("checked-long-ago")
def _(page, _council):
    page.facts["checked"] = group(on=f"{MARK}2025-03-14", by="Service Manager")


@plants("checked-in-future")
def _(page, _council):
    page.facts["checked"] = group(on=f"{MARK}2027-02-01", by="Service Manager")


@plants("checked-by-name")
def _(page, _council):
    page.facts["checked"] = group(on="2026-10-01", by=f"{MARK}Robin Oakes")


# Contacts


@plants("email-only")
def _(page, council):
    page.facts["contact"] = group(team="Play Team", email=f"{MARK}play@{council.slug}.example")
    page.facts["where"] = "{name: The hall}"


@plants("impossible-number")
def _(page, _council):
    page.facts["contact"] = re.sub(r"phone: [\d ]+", f"phone: {MARK}01632 9601", page.facts["contact"])


@plants("made-up-contact")
def _(page, _council):
    page.facts["contact"] = re.sub(r"phone: [\d ]+", f"phone: {MARK}01234 567890", page.facts["contact"])


@plants("impossible-postcode")
def _(page, _council):
    page.facts["where"] = re.sub(r"postcode: [^,}]+", f"postcode: {MARK}ZZ1 ZZ1", page.facts["where"])


@plants("personal-mobile")
def _(page, _council):
    page.put("How to get it", f"Ring {MARK}07700 900123 to book a first visit.")


@plants("named-person")
def _(page, _council):
    without(page, "answers", "entry")
    page.put("How to get it", f"Come on any day of the week. Ask for {MARK}Mrs Oakes at the door.")


@plants("home-address")
def _(page, _council):
    page.put("How to get it", f"I look after babies {MARK}at my home, 12 Example Road. Ring me first.")


# What the words and the facts say


@plants("ages-differ")
def _(page, _council):
    page.facts["ages"] = "5 to 11"
    page.put("Who it is for", f"Children {MARK}aged 5 to 16 who would like some company after school.")


@plants("cost-differs")
def _(page, _council):
    page.facts["cost"] = "{amount: 4.50, unit: a session}"
    page.put("What it costs", f"{MARK}It is free. Bring a drink and something to eat.")


@plants("area-differs")
def _(page, council):
    page.facts["area"] = "whole council"
    page.put("Who it is for", f"{MARK}The group is only for children who live in {council.places[0]}.")


@plants("criteria-not-stated")
def _(page, _council):
    without(page, "criteria")
    page.drop("Who it is for")
    mark_top(page)


@plants("criteria-only-on-request")
def _(page, _council):
    with_tests_in_words(page, f"Please {MARK}contact us to find out if you can have a place.")


@plants("diagnosis-only")
def _(page, _council):
    with_tests_in_words(page, f"Your child {MARK}must have a diagnosis of autism.")


@plants("benefit-only")
def _(page, _council):
    with_tests_in_words(page, f"Your child {MARK}must get Disability Living Allowance.")


@plants("not-for-missing")
def _(page, _council):
    without(page, "answers", "entry")
    page.facts["criteria"] = "short-breaks"
    page.drop("Who it is not for, and what to do instead")
    mark_top(page)


@plants("filler-text")
def _(page, _council):
    page.put("How long it takes", f"Details {MARK}coming soon.")


@plants("withheld-not-allowed")
def _(page, _council):
    page.facts["answers"] = "[childcare-listings]"
    page.facts["where"] = "{name: A home in Millford}"
    # After the last day on which the law wanted a fresh list.
    page.facts["checked"] = re.sub(r"on: [\d-]+", "on: 2026-10-01", page.facts["checked"])
    page.facts["entry"] = group(**{"cc-address": "withheld", "cc-inspection": f"{MARK}withheld"})


@plants("no-way-in")
def _(page, _council):
    without(page, "needs", "level", "ages", "answers", "entry")
    page.facts["criteria"] = "open to everyone"
    page.drop("Who it is for")
    mark_top(page)


# Form


@plants("vague-link")
def _(page, council):
    page.put("When it is open", f"To see the dates, {MARK}[click here](https://www.{council.slug}.example/dates).")


@plants("skipped-heading")
def _(page, _council):
    page.put("What it costs", f"Bring a drink.\n\n{MARK}#### Snacks\n\nFruit and water are on the table.")


@plants("picture-without-words")
def _(page, _council):
    page.put("When it is open", f"Every day but Sunday.\n\n{MARK}![](../files/hall.png)")


@plants("table-without-heads")
def _(page, _council):
    page.put("When it is open", f"{MARK}|   |   |\n|---|---|\n| Monday | 4pm to 6pm |")


@plants("file-link-without-type")
def _(page, council):
    page.put("When it is open", f"Read {MARK}[the leaflet](https://www.{council.slug}.example/leaflet.pdf).")


# Words


@plants("all-capitals")
def _(page, _council):
    page.put("What it costs", f"Games and a snack. {MARK}PARENTS MUST STAY AT the club.")


@plants("unexplained-short-form")
def _(page, _council):
    page.put("How to get it", f"Ask your school for a {MARK}ZPQ form, and bring it on the day.")


@plants("hard-words")
def _(page, _council):
    page.put("What it costs", f"We {MARK}utilise a hall that the town lends us.")


@plants("long-sentence")
def _(page, _council):
    page.put(
        "What it costs",
        f"Games and a snack. {MARK}The club is for children who live near the hall and who go to a school in the town, and it "
        "is open on each day of the week in term time from the end of school until six in the evening.")


# What stops the site


@plants("broken-link", stops=True)
def _(page, _council):
    page.put("When it is open", f"See {MARK}[the other group](there-is-no-such-group.md).")


@plants("unknown-criteria", stops=True)
def _(page, _council):
    page.facts["criteria"] = f"{MARK}there-are-no-such-tests"


@plants("unknown-field", stops=True)
def _(page, _council):
    page.facts[f"{MARK}adges"] = "5 to 11"
