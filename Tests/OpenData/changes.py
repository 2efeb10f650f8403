"""The feed of changes, read as a feed reader reads it."""

import re
import xml.etree.ElementTree as xml

import feedparser

from feeds import built, feeds, site_with_every_fact
from harness import for_each, test
from sites import Site

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@for_each({"the example": Site.example, "every fact": site_with_every_fact})
def the_feed_has_what_the_format_asks_for(folder, which):
    site = {"the example": Site.example, "every fact": site_with_every_fact}[which](folder)
    for feed in feeds(built(site))[:-1]:
        text = (feed.folder / "changes.atom").read_bytes()
        root = xml.fromstring(text)
        assert root.tag == ATOM + "feed"
        expect_element(root, "feed")
        entries = root.findall(ATOM + "entry")
        assert 0 < len(entries) <= 50
        for entry in entries:
            expect_element(entry, "entry")
        assert root.find(f"{ATOM}author/{ATOM}name").text
        ids = [element.text for element in root.iter(ATOM + "id")]
        assert len(ids) == len(set(ids)) and all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id) for id in ids)
        dates = [entry.find(ATOM + "updated").text for entry in entries]
        assert dates == sorted(dates, reverse=True) and root.find(ATOM + "updated").text == dates[0]
        assert dates[0] <= "2026-11-22T00:00:00Z"
        for link in root.iter(ATOM + "link"):
            way = re.sub(r"https://[^/]+/", "", link.get("href"))
            assert (site.public / way).exists(), way
        read = feedparser.parse(text)
        assert not read.bozo and read.version == "atom10" and len(read.entries) == len(entries)
        assert all(entry.updated_parsed and entry.link and entry.title for entry in read.entries)


def expect_element(element, name):
    for needed in ("id", "title", "updated"):
        found = element.findall(ATOM + needed)
        assert len(found) == 1 and found[0].text, f"{name} has not one {needed}"
    assert MOMENT.fullmatch(element.find(ATOM + "updated").text)
    assert any(link.get("rel") == "alternate" for link in element.findall(ATOM + "link"))


@test
def what_a_page_says_cannot_break_the_feed(folder):
    site = site_with_every_fact(folder)
    title = "]]> & <script>alert('1')</script> \"\u2028\U0001f9d2"
    facts = f"title: '{title.replace(chr(39), chr(39) * 2)}'\nchecked: {{on: 2026-11-21, by: A Manager}}\n"
    site.write("councils/tinderby/services/odd.md", f"---\n{facts}---\n")
    root = xml.parse(feeds(built(site))[1].folder / "changes.atom").getroot()
    assert root.find(f"{ATOM}entry/{ATOM}title").text == title


@test
def a_council_without_dates_has_an_empty_feed_and_a_day_that_has_not_come_waits(folder):
    site = Site.small(folder)
    site.write("councils/newtown/council.md", "---\ntitle: Newtown Council\ntype: county\n---\nHello.\n")
    site.write(
        "councils/newtown/services/later.md", "---\ntitle: Later\nchecked: {on: 2027-01-01, by: A Manager}\n---\nHello.\n")
    feed = next(feed for feed in feeds(built(site)) if "newtown" in feed.name)
    read = feedparser.parse((feed.folder / "changes.atom").read_bytes())
    assert not read.bozo and not read.entries and read.feed.updated == "2026-11-22T00:00:00Z"


@test
def every_page_of_a_council_names_the_feed(folder):
    site = built(Site.small(folder))
    for page in (site.public / "councils").rglob("*.html"):
        council = page.relative_to(site.public / "councils").parts[0]
        link = f'type="application/atom+xml" title="Pages that were checked lately" href="/councils/{council}/open-data/changes.atom"'
        assert (link in page.read_text()) == (council not in ("index.html", "by-place", "by-postcode")), page
