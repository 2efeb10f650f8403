"""The site that the records of Bristol and Buckinghamshire become: the same figures as for the example.

The records stand beside the project and are no part of it. Where they are not, this is not run, and says so.
"""

import re
import shutil
import subprocess

from browser import Tab
from example import PROJECT, build, file_of, program, stop
from html_checker import check_html
from keyboard import walk
from rendering import FIT, LOOKS, OPEN_ALL, SMALL_TARGETS, SPACED, axe, check_weight, packed, packed_well
from server import serving
from speed import check_speed

RECORDS = PROJECT.parent / "shared/data"
COUNCILS = {
    "bristol": ("Bristol City Council", "bristol/oruk-v1-services-page1.json"),
    "buckinghamshire": ("Buckinghamshire Council", "buckinghamshire/services.json"),
}
# A day on which the records have not aged.
TODAY = "2026-11-22"
LISTS = ["", "services/", "needs/", "ages/", "search/", "coverage/", "coverage/short-breaks-statement/"]
HEAVIEST = 3
# Of the 6,000 bytes that a page may weigh, packed, 1,500 are what stands around its words.
MOST_WORDS = 4_500
# In forced colours and in the dark nothing changes but colours, which the example's pages show as well.
LOOKED_AT = ("320 px", "light")


NOT_RUN = "NOT RUN: the real records are not beside the project. That is not a pass"


def check_real_speed(tally, browser, folder):
    if not RECORDS.is_dir():
        return NOT_RUN
    site = real_site(folder / "real")
    return check_speed(tally, browser, site, pages_of_each_council(site))


def check_real_sites(tally, browser, folder):
    if not RECORDS.is_dir():
        return NOT_RUN
    site = real_site(folder / "real")
    heavy = heavy_records(site, folder / "real-place/content")
    weight = check_weight(tally, site, heavy)
    html = check_html(tally, site, "the real councils' site")
    addresses = sample(site)
    with serving(site) as base:
        for look in LOOKED_AT:
            tab = Tab(browser, base, **LOOKS[look])
            for address in addresses:
                check_page(tally, tab, f"/{address}, {look}", address)
            for name, address in pages_of_each_council(site).items():
                tally.check(f"{name}, {look}: the keyboard reaches everything, and one sees where", walk(tab, address))
            tab.close()
    return (
        f"{len(list(site.glob('councils/*/services/*/index.html')))} services, {len(addresses)} pages looked at; "
        + "".join(
            f"{file.parent.name}: the record's own words and links weigh {size} bytes, its page {packed(file)}, and "
            f"{packed_well(file)} with Brotli; " for file, size in heavy.items())
        + f"{weight}; {html}"
    )


def check_page(tally, tab, name, address):
    page = tab.open(address)
    page.evaluate(OPEN_ALL)
    tally.check(f"{name}: axe finds nothing", axe(page))
    tally.check(f"{name}: nothing is wider than the screen", page.evaluate(FIT))
    tally.check(f"{name}: everything one taps is 24 px or more", page.evaluate(SMALL_TARGETS))
    page.evaluate(SPACED)
    tally.check(f"{name}: nothing is wider than the screen with more space between words", page.evaluate(FIT))
    tally.check(f"{name}: no error, nothing blocked, nothing asked of another host", tab.noted)


def pages_of_each_council(site):
    """Its first page and its heaviest service."""
    pages = {}
    for council in COUNCILS:
        pages[f"{council}, first page"] = f"councils/{council}/"
        heaviest = max(sorted(site.glob(f"councils/{council}/services/*/index.html")), key=packed)
        pages[f"{council}, heaviest service"] = f"{heaviest.parent.relative_to(site)}/"
    return pages


def sample(site):
    """Of each council the lists, the heaviest services, and the one with the longest word."""
    found = ["", "councils/", "compare/", "entitlements/short-breaks-statement/"]
    for council in COUNCILS:
        services = sorted(site.glob(f"councils/{council}/services/*/index.html"))
        heaviest = sorted(services, key=packed, reverse=True)[:HEAVIEST]
        chosen = dict.fromkeys([*heaviest, max(services, key=longest_word)])
        found += [f"councils/{council}/{part}" for part in LISTS]
        found += [str(file.parent.relative_to(site)) + "/" for file in chosen]
    return [address for address in found if file_of(site, address).is_file()]


def heavy_records(site, content):
    """Pages that no page around them could make light: nothing of a record is left out."""
    records = {site / file.relative_to(content).with_suffix("") / "index.html": packed(file)
               for file in content.glob("councils/*/services/*.md")}
    return {file: size for file, size in sorted(records.items()) if size > MOST_WORDS}


def longest_word(file):
    words = re.sub(r"<[^>]*>", " ", file.read_text().split("<main", 1)[1]).split()
    return max(map(len, words))


def real_site(site):
    """The example's settings and duties, with the councils that the program makes of the records."""
    place = site.with_name(site.name + "-place")
    shutil.copytree(PROJECT / "content", place / "content", ignore=shutil.ignore_patterns("councils"))
    settings = place / "content/site.yml"
    settings.write_text(re.sub(r"(?m)^(example|today):.*\n", "", settings.read_text()) + f"today: {TODAY}\n")
    (place / "content/councils").mkdir()
    for council, (title, file) in COUNCILS.items():
        done = subprocess.run(
            [program(), "import", "open-referral", RECORDS / file, "--council", council, "--title", title, "--type", "unitary",
             "--today", TODAY], cwd=place, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            stop(f"The records of {title} were not read:\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
    code, said = build(place / "content", site)
    if code != 0:
        stop(f"The site of the real councils was not built:\n{said[-3000:]}")
    return site
