"""The table of services, as spreadsheets and programs read it."""

import csv
import io
import json
import re

from feeds import EVERY_FACT, built, feeds, site_with_every_fact
from harness import for_each, test
from program import ROOT
from sites import Site


def rows(feed, table="services"):
    bytes = (feed.folder / f"{table}.csv").read_bytes()
    assert bytes.startswith(b"\xef\xbb\xbf") and bytes.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(bytes.decode("utf-8-sig"), newline=""), strict=True))


@for_each({"the example": Site.example, "every fact": site_with_every_fact})
def each_service_is_one_row_with_the_same_id(folder, which):
    site = {"the example": Site.example, "every fact": site_with_every_fact}[which](folder)
    for feed in feeds(built(site))[:-1]:
        table = rows(feed)
        services = feed.entries("services")
        assert [row["id"] for row in table] == [entry["id"] for entry in feed.list("services")["contents"]]
        for row in table:
            service = services[row["id"]]
            assert row["title"].lstrip("'") == service["name"]
            assert row["description"].lstrip("'") == service.get("description", "")
            assert row["who_can_get_it"] == service.get("eligibility_description", "")
            assert row["how_to_get_it"] == service.get("application_process", "")
            assert row["ages_from"] == str(service.get("minimum_age", ""))
            assert row["checked_on"] == service.get("assured_date", "")
            assert None not in row and None not in row.values()


@test
def the_documentation_tells_the_columns_in_their_order(folder):
    told = re.findall(r"(?m)^\| `(\w+)` \|", (ROOT / "docs/open-data.md").read_text().split("## The table of services")[1])
    feed = feeds(built(site_with_every_fact(folder)))[0]
    assert list(rows(feed)[0]) == told


@test
def each_item_of_the_law_is_one_row_with_the_result_of_the_report(folder):
    site = built(Site.example(folder))
    reported = json.loads(site.check("--format", "json").out)["coverage"]
    for feed in feeds(site)[:-1]:
        table = rows(feed, "coverage")
        own = [told for told in reported if told["councilName"] == table[0]["council"]]
        assert len(own) > 300
        for row, told in zip(table, own, strict=True):
            assert [row[name] for name in ("duty", "item", "asks", "result")] == [told[name] for name in ("duty", "item", "ask", "result")]
            pages = row["pages"].split("; ") if row["pages"] else []
            assert len(pages) == len(told["pages"])
            for page in pages:
                assert (site.public / page.split("#")[0].split("/", 3)[3] / "index.html").is_file(), page


@test
def the_documentation_tells_the_columns_of_what_is_answered(folder):
    told = (ROOT / "docs/open-data.md").read_text().split("## The table of what is answered")[1].split("\n## ")[0]
    site = built(Site.small(folder))
    assert list(rows(feeds(site)[0], "coverage")[0]) == re.findall(r"(?m)^\| `(\w+)` \|", told)


@test
def nothing_that_a_page_says_is_worked_out_by_a_spreadsheet(folder):
    site = site_with_every_fact(folder)
    for number, sign in enumerate(["=", "+", "-", "@", "=cmd|' /C calc'!A0", " =", "\uff1d"]):
        page = EVERY_FACT.replace("=Sing", sign + "Sing").replace("summary: Songs", f'summary: "{sign}Songs')
        page = page.replace("a snack.\n", 'a snack."\n').replace("imported", "#imported")
        site.write(f"councils/tinderby/services/sign-{number}.md", page)
    numbers = re.compile(r"-?[0-9.]+|")
    found = 0
    for row in rows(feeds(built(site))[1]):
        for name, cell in row.items():
            if cell.lstrip()[:1] in "=+-@\uff1d" and cell:
                assert numbers.fullmatch(cell), f"{name}: {cell}"
            found += cell.startswith("'=")
        if row["longitude"]:
            assert float(row["longitude"]) == -0.1
    assert found >= 4


@test
def a_cell_may_hold_whatever_a_page_may(folder):
    site = site_with_every_fact(folder)
    row = next(row for row in rows(feeds(built(site))[1]) if row["title"] == "'=Sing & “play”, every day")
    assert row["cost"] == "£04.50 a session (Brothers and sisters: £2)"
    assert row["when"] == (
        "Saturday to Monday, Wednesday, 9:30am to midnight – term time; Every day, from 10am; By appointment")
    assert row["languages"] == "Urdu; British Sign Language; Welsh"
    assert row["website"].startswith("https://play.tinderby.example/")
    assert row["page"].endswith("/councils/tinderby/services/every-fact/")
    assert "\n" in row["description"] and row["post"] == "Play Team, 1 High Street, Tinderby ZZ1 1ZZ"
