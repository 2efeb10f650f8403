"""The calendar of review dates, read as a calendar program reads it."""

import datetime
import re

from icalendar import Calendar

from feeds import built, feeds, site_with_every_fact
from harness import for_each, test
from sites import Site


def calendar(feed):
    text = (feed.folder / "review-dates.ics").read_bytes()
    lines = text.split(b"\r\n")
    assert text.endswith(b"END:VCALENDAR\r\n") and not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)
    for line in lines:
        line.decode()
    return Calendar.from_ical(text)


def dates(site, feed):
    """The dates that the pages state, read here by ourselves."""
    found = []
    for page in (site.content / feed.name).rglob("*.md"):
        if date := re.search(r"(?m)^review: (\S+)", page.read_text()):
            found.append(datetime.date.fromisoformat(date[1]))
    return sorted(found)


@for_each({"the example": Site.example, "every fact": site_with_every_fact})
def each_review_date_is_a_whole_day(folder, which):
    site = {"the example": Site.example, "every fact": site_with_every_fact}[which](folder)
    for feed in feeds(built(site))[:-1]:
        read = calendar(feed)
        assert read["VERSION"] == "2.0" and read["PRODID"] and not read.errors
        events = read.walk("VEVENT")
        assert [event["DTSTART"].dt for event in events] == dates(site, feed) and events
        assert all(type(event["DTSTART"].dt) is datetime.date for event in events)
        assert len({event["UID"] for event in events}) == len(events)
        for event in events:
            assert event["DTSTAMP"].dt.tzinfo is not None and not event.errors
            way = re.sub(r"https://[^/]+/", "", event["URL"])
            assert (site.public / way / "index.html").exists(), way
            assert event.keys() == {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL", "TRANSP"}


@test
def an_event_keeps_its_id_when_its_day_changes_and_nobody_is_named(folder):
    site = site_with_every_fact(folder)
    before = calendar(feeds(built(site))[1])
    site.replace("councils/tinderby/services/every-fact.md", "review: 2027-10-01", "review: 2028-10-01")
    after = calendar(feeds(built(site))[1])
    assert {event["UID"] for event in before.walk("VEVENT")} == {event["UID"] for event in after.walk("VEVENT")}
    assert b"Manager" not in after.to_ical()


@test
def long_titles_are_folded_between_letters(folder):
    site = site_with_every_fact(folder)
    title = "\U0001f9d2é, ; \\\\ " * 30
    site.write("councils/tinderby/services/long.md", f"---\ntitle: \"{title.strip()}\"\nreview: 2027-01-01\n---\n")
    events = calendar(feeds(built(site))[1]).walk("VEVENT")
    assert str(events[0]["SUMMARY"]) == f"Check “{title.strip().replace(chr(92) * 2, chr(92))}”"
