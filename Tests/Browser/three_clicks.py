"""How many clicks from a council's own page to the answer of each item that the law lists. No browser: links are followed."""

from collections import Counter

import html5lib

from example import COUNCIL
from whole_site import target
from page_reading import read_page

MOST = 3
# These show everything, so that whoever goes through them must read hundreds of lines.
LONG_LISTS = [COUNCIL + "coverage/", COUNCIL + "services/"]


def check_three_clicks(tally, site):
    answers = answered(site)
    tally.check("the council answers many items", [] if len(answers) > 200 else [f"only {len(answers)}"])
    every = clicks(site, past=[])
    tally.check(
        f"each answer is at most {MOST} clicks from the council's page", far(answers, every))
    short = clicks(site, past=LONG_LISTS)
    tally.check(
        f"each is so too for a family that reads neither the list from A to Z nor the list of the law", far(answers, short))
    counts = Counter(min(short[page] for page in pages) for pages in answers.values())
    told = ", ".join(f"{counts[number]} after {number}" for number in sorted(counts))
    return f"{len(answers)} answered items, at most {max(counts)} clicks, long lists left aside: {told}"


def answered(site):
    """The pages that answer each item, as the page about coverage says."""
    tree = html5lib.parse((site / COUNCIL / "coverage/index.html").read_bytes(), namespaceHTMLElements=False)
    found = {}
    for number, item in enumerate(tree.iter("li")):
        if item.get("class") in ("says", "says-there-is-none"):
            links = [link.get("href") for link in item.iter("a") if link.get("href", "").startswith("/" + COUNCIL)]
            if links:
                found[f"{number}: {''.join(item.itertext()).split(chr(10))[0]}"] = [file(link) for link in links]
    return found


def file(address):
    path = address.split("#")[0].lstrip("/")
    return path + "index.html" if path.endswith("/") else path


def far(answers, steps):
    return [f"{item}: {', '.join(pages)} {min(steps.get(page, 99) for page in pages)} clicks"
            for item, pages in answers.items() if min(steps.get(page, 99) for page in pages) > MOST]


def clicks(site, past):
    """The number of clicks to each page of the council, the nearest first, not going through some of them."""
    shut = {page + "index.html" for page in past}
    start = COUNCIL + "index.html"
    steps, waiting = {start: 0}, [start]
    for path in waiting:
        if path in shut or steps[path] == MOST:
            continue
        page = read_page(site, path)
        for kind, address in page.links:
            goal, _ = (target(page, address) if kind == "a" else None) or (None, "")
            if goal and goal.startswith(COUNCIL) and goal.endswith(".html") and goal not in steps:
                steps[goal] = steps[path] + 1
                waiting.append(goal)
    return steps
