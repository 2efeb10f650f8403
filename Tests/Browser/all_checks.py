"""Builds the example site and looks at it from outside.

Tests/Browser/run              every part
Tests/Browser/run keyboard     the parts with this word in their name
"""

import sys
import tempfile
from pathlib import Path

from browser import chromium
from could_help import check_could_help
from desk import check_desk
from example import build_example
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
from real_sites import check_real_sites
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


def main():
    tally = Tally(sys.argv[1:])
    with tempfile.TemporaryDirectory() as temporary:
        site = build_example(Path(temporary) / "site")
        tally.part("The whole site", check_whole_site, site)
        tally.part("Weight", check_weight, site)
        tally.part("Three clicks", check_three_clicks, site)
        tally.part("The HTML checker", check_html, site)
        tally.part("Reading age", check_reading_age)
        with serving(site) as base, chromium() as browser:
            tally.part("One page of each kind", check_rendering, browser, base)
            tally.part("Without script", check_without_script, browser, base)
            tally.part("Four times as large", check_zoom, browser, base)
            tally.part("The keyboard", check_keyboard, browser, base)
            tally.part("What parents come for", check_parents, browser, base, site)
            tally.part("Speed", check_speed, browser, site)
            tally.part("Real councils", check_real_sites, browser, Path(temporary))
            tally.part("The letters", check_letters, browser, base, site)
            tally.part("The report for managers", check_report, browser, Path(temporary) / "report")
            tally.part("The editor's desk", check_desk, browser, Path(temporary) / "desk")
            tally.part("Hostile words in every field", check_injections, browser, Path(temporary) / "injections")
            tally.part("Leaving quickly", check_leaving, browser, base)
            tally.part("The content policy", check_policy, browser, base)
            tally.part("Finding a council", check_finding, browser, base, site)
            tally.part("Could this help us?", check_could_help, browser, base, Path(temporary))
            tally.part("A list of one's own", check_shortlist, browser, base, Path(temporary))
            tally.part("Search", check_search, browser, base, site)
            tally.part("Search: real questions", check_questions, browser, base)
            tally.part("Search: weight", check_search_weight, browser, Path(temporary))
        tally.part("Lighthouse", check_lighthouse, Path(temporary))
        tally.part("Hostile content", check_hostile, Path(temporary))
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
