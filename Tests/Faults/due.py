"""What is coming up for review: whole, in order, the same each time, and readable by the programs that it is made for."""

import csv
import datetime
import io
import json
import re

import program
from harness import Skipped, for_each, test
from sites import Site, expect_same, tree

CLUB = "councils/marlhurst/services/play-club.md"


def due(site, *options, **how):
    return program.run("due", "--today", program.TODAY, *options, **{"cwd": site.folder, **how})


def table(run):
    return list(csv.DictReader(io.StringIO(run.out.removeprefix("\ufeff"), newline=""), strict=True))


@test
def every_page_with_a_review_in_time_is_listed_once(folder):
    site = Site.example(folder)
    rows = [row for row in table(due(site, "--within", "24m", "--format", "csv").expect(0)) if row["kind"] == "review"]
    wanted = {}
    for page in site.path("councils").rglob("*.md"):
        if review := re.search(r"^review: (\S+)", page.read_text().split("\n---\n")[0], re.MULTILINE):
            if review[1] <= "2028-11-22":
                wanted[str(page.relative_to(site.folder))] = review[1]
    assert {row["file"]: row["date"] for row in rows} == wanted and len(rows) == len(wanted) > 100


@for_each(["Play Club.md", "play_club.md", "play-club.MD", "a link", "a link in place of the folder"])
def a_list_without_a_page_that_cannot_be_read_is_not_called_whole(folder, what):
    site = Site.small(folder)
    page = site.path("councils/marlhurst/services/play-club.md")
    named = page.with_name("play-club-2.md" if what == "a link" else what)
    if what == "a link":
        named.symlink_to(page.name)
    elif what == "a link in place of the folder":
        named = page.parent
        named.rename(folder / "moved")
        named.symlink_to(folder / "moved")
    else:
        page.rename(named)
    due(site).expect(1, "Dates may be missing", named.name)


@test
def what_is_past_is_what_the_check_calls_out_of_date(folder):
    site = Site.example(folder)
    past = {row["file"] for row in table(due(site, "--format", "csv")) if row["past"] == "yes" and row["kind"] == "review"}
    problems = json.loads(site.check("--format", "json").out)["problems"]
    assert past == {problem["file"] for problem in problems if problem["rule"] == "past-review"} != set()


@for_each(["text", "csv", "ics"])
def the_same_content_gives_the_same_bytes(folder, form):
    site = Site.example(folder)
    one = due(site, "--within", "3m", "--format", form).expect(0)
    for env in ({"TZ": "Pacific/Kiritimati"}, {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}):
        assert due(site, "--within", "3m", "--format", form, env=env).out == one.out


@test
def lengths_of_time_narrow_the_list_and_what_is_past_stays(folder):
    site = Site.example(folder)
    lists = [table(due(site, "--within", length, "--format", "csv")) for length in ("0d", "8w", "60d", "3m", "24m")]
    for shorter, longer in zip(lists, lists[1:]):
        assert all(row in longer for row in shorter) and len(shorter) <= len(longer)
    assert lists[0] and all(row["past"] == "yes" or row["date"] == program.TODAY for row in lists[0])
    assert table(due(site, "--format", "csv")) == lists[2], "without --within, it looks 60 days ahead"


@for_each(["soon", "3y", "-3d", "60", "1.5m", "10000d"])
def a_length_of_time_that_is_not_understood_ends_with_2(folder, length):
    site = Site.small(folder)
    run = due(site, f"--within={length}").expect(2, "--within")
    assert run.out == ""


@test
def the_end_of_the_calendar_is_told(folder):
    site = Site.small(folder)
    due(site, "--today", "9999-12-01", "--within", "2m").expect_one_sentence("too far ahead")


@test
def the_list_for_people_stands_by_role_and_date(folder):
    site = Site.small(folder)
    site.replace(CLUB, "review: 2027-10-01", "review: 2026-11-01")
    site.replace(CLUB, "by: Play Manager", "by: Jane Smith")
    out = due(site, "--within", "24m").expect(0, "- Past: 1 November 2026. Check “").out
    heads = [line for line in out.splitlines()[1:-1] if line and not line.startswith((" ", "-"))]
    assert heads == sorted(heads, key=lambda head: (head.split(",")[0], "no role named" in head, head)), heads
    assert "Marlhurst Council, no role named" in heads and "Jane" not in out, "a person is named"


@test
def one_council_alone_can_be_asked(folder):
    site = Site.example(folder)
    rows = table(due(site, "--within", "24m", "--format", "csv"))
    part = table(due(site, "--within", "24m", "--format", "csv", "--council", "thornmere"))
    assert part == [row for row in rows if row["council"] == "Thornmere Council"] != rows
    due(site, "--council", "thornmer").expect_one_sentence("Did you mean `thornmere`?")


@test
def a_page_that_cannot_be_read_is_named_because_its_dates_are_missing(folder):
    site = Site.small(folder)
    site.replace(CLUB, "ages: 5 to 11", "adges: 5 to 11")
    assert due(site).expect(0).err == "", "a page that is published without one of its facts has its dates all the same"
    site.replace(CLUB, "title:", "titel:")
    run = due(site, "--format", "csv").expect(1, "Dates may be missing", f"content/{CLUB}")
    assert table(run) is not None and CLUB not in run.out
    site.write("councils/tinderby/council.md", "---\n")
    due(site).expect(1, "content/councils/tinderby/council.md")


@test
def what_cannot_be_asked_at_all_ends_with_2(folder):
    site = Site.small(folder)
    due(site, "--content", "nowhere").expect_one_sentence("nowhere")
    site.path("vocabulary/needs.yml").unlink()
    due(site).expect_one_sentence("`plainsight check` says why.")


@test
def the_list_changes_nothing(folder):
    site = Site.small(folder)
    before = tree(folder)
    for form in ("text", "csv", "ics"):
        due(site, "--format", form)
    expect_same(tree(folder), before, "The folder")


# MARK: the calendar

@test
def the_calendar_keeps_to_its_standard_and_holds_every_row_of_the_table(folder):
    site = hostile(folder)
    run = due(site, "--within", "24m", "--format", "ics").expect(0)
    events = calendar(run.out)
    rows = table(due(site, "--within", "24m", "--format", "csv"))
    assert [event["DTSTART;VALUE=DATE"] for event in events] == [row["date"].replace("-", "") for row in rows]
    for event, row in zip(events, rows):
        action = row["action"].replace("\r", " ")
        assert event["SUMMARY"] == f"{action} ({row['council']})", (event, row)
    assert len({event["UID"] for event in events}) == len(events) > 100
    assert {event["DTSTAMP"] for event in events} == {"20261122T000000Z"}


@test
def a_calendar_program_reads_the_calendar(folder):
    try:
        import icalendar
    except ImportError:
        raise Skipped("the Python package icalendar is not here") from None
    site = hostile(folder)
    whole = icalendar.Calendar.from_ical(due(site, "--within", "24m", "--format", "ics").out)
    rows = table(due(site, "--within", "24m", "--format", "csv"))
    events = whole.walk("VEVENT")
    assert [event["DTSTART"].dt for event in events] == [datetime.date.fromisoformat(row["date"]) for row in rows]
    assert not whole.errors and not any(event.errors for event in events)


@test
def an_event_keeps_its_id_when_its_date_moves(folder):
    site = Site.small(folder)
    ids = []
    for day in ("2026-12-01", "2027-01-01"):
        site.write(CLUB, re.sub("(?m)^review: .*", f"review: {day}", site.path(CLUB).read_text()))
        events = calendar(due(site, "--within", "3m", "--format", "ics").out)
        ids.append([event["UID"] for event in events if event["DTSTART;VALUE=DATE"] == day.replace("-", "")])
    assert ids[0] and ids[0] == ids[1], ids


def hostile(folder):
    """The example, with titles that a calendar or a table could stumble over."""
    site = Site.example(folder)
    titles = [r'"a, b; c\\, d"', "\"=1+1\"", '"' + "é漢😀" * 40 + '"', r'"END:VEVENT\r\nBEGIN:VEVENT\nX"', '"e\u0301\\"\u0301 x"', "'''a'''"]
    for number, title in enumerate(titles):
        site.write(
            f"councils/thornmere/services/odd-{number}.md", f"---\ntitle: {title}\nreview: 2027-01-0{number + 1}\n---\nWords.\n")
    return site


def calendar(text):
    """The events of a calendar, read as strictly as RFC 5545 writes it."""
    data = text.encode()
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n"), "lines end otherwise"
    lines = []
    for line in data[:-2].split(b"\r\n"):
        assert len(line) <= 75, f"{len(line)} bytes: {line}"
        line = line.decode()
        assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in line), f"a sign controls something: {line!r}"
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and lines[-1] == "END:VCALENDAR"
    events, event = [], None
    for name, value in (line.split(":", 1) for line in lines[1:-1]):
        assert re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[A-Z-]+)?", name), f"a property is called {name}"
        if (name, value) == ("BEGIN", "VEVENT"):
            assert event is None
            event = {}
        elif (name, value) == ("END", "VEVENT"):
            assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} <= event.keys()
            events.append(event)
            event = None
        elif event is not None:
            assert name not in event, f"{name} stands twice in an event"
            event[name] = unescaped(value) if name in ("SUMMARY", "DESCRIPTION") else value
    return events


def unescaped(value):
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value), f"a comma or semicolon stands bare: {value}"
    assert re.fullmatch(r"(?:[^\\]|\\[\\;,n])*", value), f"a backslash stands before another sign: {value}"
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)
