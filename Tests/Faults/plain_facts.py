"""Facts that other programs take for a flag, a number, a time or nothing at all stand as somebody wrote them."""

import html
import re

from answers import PAGE
from harness import for_each, test
from sites import Site

WRITTEN = ["no", "yes", "~", "null", "08", "010", "1e3", "12:30", "1_000", ".5", "2026-11-22", "01632960201"]


@for_each(WRITTEN)
def what_is_written_in_a_fact_stands_so_on_the_page(folder, words):
    site = Site.small(folder)
    for old, new in [
        ("title: Play club", f"title: {words}"), ("provider: Marlhurst Council", f"provider: {words}"),
        ("name: Riverside Centre", f"name: {words}"), ("note: term time", f"note: {words}"), ("team: Play Team", f"team: {words}"),
    ]:
        site.replace(PAGE, old, new)
    site.build().expect(0)
    page = (site.public / "councils/marlhurst/services/play-club/index.html").read_text()
    shown = [html.unescape(text).strip() for text in re.findall(r">([^<]*)<", page)]
    assert f"<h1>{words}</h1>" in page, "the title is not what was written"
    assert sum(words in re.split(r"[\s,;]+", text) for text in shown) >= 5, [text for text in shown if words in text]


@test
def a_telephone_number_keeps_its_nought(folder):
    site = Site.small(folder)
    site.replace(PAGE, "phone: 01632 960201", "phone: 01632960201")
    site.build().expect(0)
    page = (site.public / "councils/marlhurst/services/play-club/index.html").read_text()
    assert 'href="tel:01632960201"' in page and ">01632960201<" in page, re.findall(r"tel:[^<]*", page)


@for_each(["1e3", "~", "no", "0x10", ".5", "1_000", "12:30", "1,5"])
def an_amount_that_is_no_pounds_and_pence_is_refused_with_its_form(folder, words):
    site = Site.small(folder)
    site.build().expect(0)
    site.replace(PAGE, "amount: 4.50", f"amount: '{words}'" if words == "1,5" else f"amount: {words}")
    run = site.build()
    site.expect_refused(run, f"content/{PAGE}:7:16", f"“{words}” does not fit `amount`", "pounds and pence, such as `4.50`")
