"""Takes pictures of the example site, to look at."""

import sys
import tempfile
from itertools import product
from pathlib import Path

from browser import Tab, chromium
from example import KINDS, build_example
from report import write_report
from server import serving

TAKEN = [
    "home", "councils by postcode", "council", "list by need and age", "place", "for young people", "service", "service for everyone", "service that states nothing", "service about danger", "offer",
    "coverage with gaps", "letter", "item", "tests of one subject", "councils", "page not found",
    "accessibility statement",
]


def main():
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        site = build_example(Path(temporary) / "site")
        with serving(site) as base, chromium() as browser:
            for width, scheme in product((320, 1100), ("light", "dark")):
                tab = Tab(browser, base, viewport={"width": width, "height": 900}, color_scheme=scheme)
                for kind in TAKEN:
                    file = folder / f"{kind.replace(' ', '-')}-{width}-{scheme}.png"
                    tab.open(KINDS[kind]).screenshot(path=file, full_page=True)
                    print(file)
                tab.close()
        report = write_report(Path(temporary) / "report")
        with serving(report) as base, chromium() as browser:
            for width in (320, 1100):
                for look in ("light", "dark"):
                    tab = Tab(browser, base, viewport={"width": width, "height": 900}, color_scheme=look)
                    file = folder / f"report-{look}-{width}.png"
                    tab.open("").screenshot(path=file, full_page=True)
                    print(file)
                    tab.close()


main()
