"""Asks the search what families ask it, and looks whether the page that helps is among the first three."""

import re

from example import PROJECT
from search_tab import search_tab

QUESTION = re.compile(r"(\w+): (.*) => (.*)")


def check_questions(tally, browser, base):
    asked = [QUESTION.fullmatch(line).groups() for line in lines()]
    answered = 0
    for council in sorted({council for council, _, _ in asked}):
        address = f"councils/{council}/"
        with search_tab(browser, base, address + "search/") as tab:
            for _, question, wanted in (one for one in asked if one[0] == council):
                tab.search(question)
                first = [path.removeprefix("/" + address).rstrip("/") for path in tab.results()[:3]]
                is_there = bool(set(first) & set(wanted.split(", ")))
                answered += is_there
                tally.check(f"“{question}” leads to {wanted}", [] if is_there else [f"the first are {first}"])
    return f"{answered} of {len(asked)} have the answer among the first three"


def lines():
    text = (PROJECT / "Tests/Search/questions.txt").read_text()
    return [line for line in text.splitlines() if line and not line.startswith("#")]
