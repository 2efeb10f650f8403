"""Builds the example site and looks at it from outside.

Tests/Browser/run              every part
Tests/Browser/run used         the parts of one group: made, looks, used, timed
Tests/Browser/run keyboard     the parts with this word in their name
"""

import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from browser import chromium
from could_help import check_could_help
from desk import check_desk
from example import build_example, stop
from finding import check_finding
from hostile import check_hostile
from html_checker import check_html
from injection import check_injections
from keyboard import check_keyboard
from leaving import check_leaving
from letters import check_letters
from lighthouse import check_lighthouse
from parents import check_parents
from policy import check_policy
from reading_age import check_reading_age
from rendering import check_rendering, check_weight
from real_sites import check_real_sites, check_real_speed
from report import check_report
from search import check_search
from search_questions import check_questions
from search_weight import check_search_weight
from server import serving
from shortlist import check_shortlist
from speed import check_speed
from tally import Tally
from three_clicks import check_three_clicks
from whole_site import check_whole_site
from without_script import check_without_script
from zoom import check_zoom

# Each part, and what it asks for: the site, the address that it is served at, a browser, and an empty folder of its own.
GROUPS = {
    "made": {
        "The whole site": (check_whole_site, "site"),
        "Weight": (check_weight, "site"),
        "Three clicks": (check_three_clicks, "site"),
        "The HTML checker": (check_html, "site"),
        "Reading age": (check_reading_age, ""),
        "The letters": (check_letters, "browser base site"),
        "The report for managers": (check_report, "browser folder"),
        "Real councils": (check_real_sites, "browser folder"),
    },
    "looks": {
        "One page of each kind": (check_rendering, "browser base"),
        "Without script": (check_without_script, "browser base"),
        "Four times as large": (check_zoom, "browser base"),
    },
    "used": {
        "The keyboard": (check_keyboard, "browser base"),
        "What parents come for": (check_parents, "browser base site"),
        "The editor's desk": (check_desk, "browser folder"),
        "Hostile words in every field": (check_injections, "browser folder"),
        "The content policy": (check_policy, "browser base"),
        "Finding a council": (check_finding, "browser base site"),
        "Could this help us?": (check_could_help, "browser base folder"),
        "A list of one's own": (check_shortlist, "browser base folder"),
        "Search": (check_search, "browser base site"),
        "Search: real questions": (check_questions, "browser base"),
        "Search: weight": (check_search_weight, "browser folder"),
        "Hostile content": (check_hostile, "folder"),
    },
    # These are never run beside anything else.
    "timed": {
        "Leaving quickly": (check_leaving, "browser base"),
        "Speed": (check_speed, "browser site"),
        "Real councils: speed": (check_real_speed, "browser folder"),
        "Lighthouse": (check_lighthouse, "folder"),
    },
}


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as temporary:
        site = build_example(Path(temporary) / "site")
        for name, (check, asks) in wanted([word.lower() for word in sys.argv[1:]]):
            with ExitStack() as held:
                given = {
                    "site": lambda: site,
                    "base": lambda: held.enter_context(serving(site)),
                    "browser": lambda: held.enter_context(chromium()),
                    "folder": lambda: Path(tempfile.mkdtemp(dir=temporary)),
                }
                tally.part(name, check, *(given[one]() for one in asks.split()))
    if not tally.passed + tally.failed:
        stop(f"No part has one of these words in its name: {' '.join(sys.argv[1:])}")
    return tally.end()


def wanted(words):
    for group, parts in GROUPS.items():
        for name, part in parts.items():
            if not words or group in words or any(word in name.lower() for word in words):
                yield name, part


if __name__ == "__main__":
    sys.exit(main())
