"""Importing Open Referral records, again and again, without ever writing over what a person wrote."""

import json
import time
from random import Random

import program
from harness import for_each, test
from sites import Site, expect_same, tree

# Invented records, in the shape of version 1 and of version 3.
VERSION_1 = {
    "totalElements": 2, "number": 1, "content": [
        {
            "id": "rec-1", "name": "Chess club", "status": "active",
            "description": "<p>Play chess <b>every</b> week.</p>",
            "url": "https://chess.example", "email": "chess@marlhurst.example",
            "organization": {"id": "org-1", "name": "Marlhurst Libraries"},
            "contacts": [{"id": "c-1", "title": "Club leader", "phones": [{"id": "p-1", "number": "01632 960210"}]}],
            "eligibilitys": [{"id": "e-1", "minimum_age": 7, "maximum_age": 16}],
            "cost_options": [{"id": "f-1", "amount": 2.0, "option": "per session"}],
            "regular_schedules": [{"id": "s-1", "byday": "TU", "opens_at": "16:00", "closes_at": "17:30"}],
        },
        {"id": "rec-2", "name": "Baby group", "status": "active", "description": "Songs and a cup of tea."},
    ],
}
VERSION_3 = {
    "total_items": 2, "page_number": 1, "contents": [
        {
            "id": "rec-1", "name": "Chess club", "status": "active", "description": "Play chess every week.",
            "url": "https://chess.example", "minimum_age": 7, "maximum_age": 16,
            "organization": {"id": "org-1", "name": "Marlhurst Libraries", "description": "Libraries"},
            "cost_options": [{"id": "f-1", "amount": 2, "currency": "GBP", "option": "per session"}],
            "schedules": [
                {"id": "s-1", "freq": "WEEKLY", "byday": "TU", "opens_at": "16:00:00Z", "closes_at": "17:30:00Z"}
            ],
        },
        {"id": "rec-2", "name": "Baby group", "status": "active", "description": "Songs and a cup of tea."},
    ],
}
FEEDS = {"version 1": VERSION_1, "version 3": VERSION_3}


class Feed:
    def __init__(self, folder, version):
        self.site = Site.small(folder)
        self.services = self.site.path("councils/marlhurst/services")
        self.records = json.loads(json.dumps(FEEDS[version]))
        self.write()

    def record(self, number):
        return (self.records.get("content") or self.records.get("contents"))[number]

    def write(self):
        (self.site.folder / "feed.json").write_text(json.dumps(self.records, indent=1))

    def bring_in(self, *options, files=("feed.json",), council="marlhurst", today=program.TODAY):
        return program.run(
            "import", "open-referral", *files, "--council", council, "--today", today, *options, cwd=self.site.folder)


@for_each(FEEDS)
def a_second_import_of_the_same_feed_changes_nothing(folder, version):
    feed = Feed(folder, version)
    before = tree(feed.services)
    feed.bring_in().expect(0, "2 new, 0 changed, 0 as they were, 0 edited")
    assert sorted(tree(feed.services).keys() - before.keys()) == ["baby-group.md", "chess-club.md"]
    first = tree(feed.services)
    feed.bring_in(today="2027-01-01").expect(0, "0 new, 0 changed, 2 as they were, 0 edited")
    expect_same(tree(feed.services), first, "The services folder")
    assert not [path.name for path in feed.services.iterdir() if path.name.startswith(".")], "a draft was left behind"


@for_each(FEEDS)
def where_no_day_is_given_pages_are_of_the_sites_own_day(folder, version):
    feed = Feed(folder, version)
    feed.site.write("site.yml", feed.site.path("site.yml").read_text() + "today: 2026-03-14\n")
    run = program.run(
        "import", "open-referral", "feed.json", "--council", "marlhurst", "--format", "json", cwd=folder).expect(0)
    assert json.loads(run.out)["today"] == "2026-03-14"
    assert "on: 2026-03-14" in (feed.services / "chess-club.md").read_text()


@for_each(FEEDS)
def imported_pages_can_be_published_as_they_are(folder, version):
    feed = Feed(folder, version)
    feed.bring_in().expect(0)
    feed.site.check().expect(0)
    feed.site.build().expect(0)
    page = (feed.site.public / "councils/marlhurst/services/chess-club/index.html").read_text()
    assert "Chess club" in page and "Play chess" in page and "7 to 16" in page and "<b>every</b>" not in page


@for_each(FEEDS)
def what_changed_in_the_feed_is_written_and_nothing_else(folder, version):
    feed = Feed(folder, version)
    feed.bring_in()
    first = tree(feed.services)
    feed.record(0)["description"] = "Play chess twice a week."
    feed.write()
    feed.bring_in().expect(0, "0 new, 1 changed, 1 as they were, 0 edited")
    now = tree(feed.services)
    assert {name for name in now if now[name] != first.get(name)} == {"chess-club.md"}
    assert "twice a week" in (feed.services / "chess-club.md").read_text()


@for_each(FEEDS)
def a_page_whose_facts_are_put_in_order_is_no_page_that_a_person_edited(folder, version):
    feed = Feed(folder, version)
    feed.bring_in()
    first = tree(feed.services)
    pages = [f"content/councils/marlhurst/services/{name}.md" for name in ["chess-club", "baby-group"]]
    program.run("fmt", "--check", *pages, cwd=folder).expect(0)
    program.run("fmt", *pages, cwd=folder).expect(0)
    expect_same(tree(feed.services), first, "The services folder")


@for_each(FEEDS)
def a_page_that_a_person_edited_is_kept_and_reported(folder, version):
    feed = Feed(folder, version)
    feed.bring_in()
    page = feed.services / "chess-club.md"
    page.write_text(page.read_text() + "\nBring a friend.\n")
    edited = tree(feed.services)
    feed.bring_in().expect(0, "0 new, 0 changed, 1 as they were, 1 edited by a person and left alone")
    feed.record(0)["description"] = "Play chess twice a week."
    feed.write()
    feed.bring_in().expect(
        0, "1 edited by a person and left alone", "services/chess-club.md", "was edited since it was imported")
    expect_same(tree(feed.services), edited, "The services folder")
    feed.bring_in("--beside").expect(0)
    assert "twice a week" in (feed.services / "chess-club.md.import").read_text()
    assert page.read_text().endswith("Bring a friend.\n")


def with_a_page_edited(folder):
    """A record whose page a person edited, and the file for the record's version beside it."""
    feed = Feed(folder, "version 3")
    feed.bring_in()
    page = feed.services / "chess-club.md"
    page.write_text(page.read_text() + "\nBring a friend.\n")
    return feed, feed.services / "chess-club.md.import"


def change(feed, words):
    feed.record(0)["description"] = words
    feed.write()


@test
def what_a_person_wrote_into_the_version_beside_a_page_stays_and_is_told(folder):
    feed, beside = with_a_page_edited(folder)
    for words in ("Play chess twice a week.", "Play chess three times a week."):
        change(feed, words)
        feed.bring_in("--beside").expect(0)
        assert words in beside.read_text(), "a version that nobody touched is written anew"
    beside.write_text(beside.read_text().replace("three times a week", "on Tuesdays"))
    edited = tree(feed.services)
    change(feed, "Play chess every day.")
    for options in (["--beside", "--dry-run"], ["--beside"]):
        feed.bring_in(*options).expect(0, "services/chess-club.md.import", "was edited since an import wrote it")
        expect_same(tree(feed.services), edited, "The services folder")
    beside.unlink()
    feed.bring_in("--beside").expect(0)
    assert "every day" in beside.read_text()


@for_each(["a page of ours", "a file without words", "a link", "a folder"])
def what_else_stands_where_the_version_beside_a_page_would_be_stays(folder, what):
    feed, beside = with_a_page_edited(folder)
    change(feed, "Play chess twice a week.")
    if what == "a link":
        beside.symlink_to("chess-club.md")
    elif what == "a folder":
        beside.mkdir()
    else:
        beside.write_text("---\ntitle: Ours\n---\nOur own words.\n" if what == "a page of ours" else "")
    before = tree(feed.services)
    feed.bring_in("--beside").expect(0 if beside.is_file() and not beside.is_symlink() else 2, "chess-club.md.import")
    expect_same(tree(feed.services), before, "The services folder")


@test
def a_page_that_a_person_wrote_under_the_same_name_is_left_alone(folder):
    feed = Feed(folder, "version 3")
    own = feed.services / "chess-club.md"
    own.write_text("---\ntitle: Chess club\n---\nOur own words.\n")
    feed.bring_in().expect(0, "2 new", "chess-club.md")
    assert own.read_text() == "---\ntitle: Chess club\n---\nOur own words.\n"
    assert len(list(feed.services.glob("chess-club*.md"))) == 2


@test
def a_record_that_is_gone_is_reported_and_its_page_is_kept(folder):
    feed = Feed(folder, "version 3")
    feed.bring_in()
    first = tree(feed.services)
    del feed.records["contents"][1]
    feed.records["total_items"] = 1
    feed.write()
    feed.bring_in().expect(0, "1 no longer in the feed", "baby-group.md")
    expect_same(tree(feed.services), first, "The services folder")


@test
def a_dry_run_writes_nothing_and_says_the_same(folder):
    feed = Feed(folder, "version 3")
    before = tree(folder)
    feed.bring_in("--dry-run").expect(0, "2 new, 0 changed", "nothing was written")
    feed.bring_in("--dry-run", "--title", "Newtown Council", "--type", "unitary", council="newtown").expect(0, "2 new")
    expect_same(tree(folder), before, "The folder")


@test
def a_council_that_is_not_there_is_begun_when_its_name_and_kind_are_given(folder):
    feed = Feed(folder, "version 3")
    before = tree(folder)
    feed.bring_in(council="newtown").expect_one_sentence("There is no council newtown yet.", "--title", "--type")
    feed.bring_in("--title", "Newtown Council", "--type", "town", council="newtown").expect(2)
    expect_same(tree(folder), before, "The folder")
    feed.bring_in("--title", 'New: "town" \\ Council', "--type", "unitary", council="newtown").expect(0, "2 new")
    feed.site.check()
    assert "newtown" in feed.site.check("--format", "json").out
    feed.site.build().expect(0)


@for_each(["../marlhurst", "/etc", "Marlhurst", "marl hurst", "", ".", "marlhurst/services", "\x1b[31m"])
def a_council_whose_name_is_no_folder_of_ours_is_refused(folder, council):
    feed = Feed(folder, "version 3")
    before = tree(folder)
    run = feed.bring_in("--title", "Newtown Council", "--type", "unitary", council=council)
    run.expect(2)
    assert "\x1b" not in run.told, "what a person typed is shown with its control characters"
    expect_same(tree(folder), before, "The folder")


BAD_FEEDS = {
    "nothing": "",
    "no JSON": "<html>Not found</html>",
    "JSON cut short": json.dumps(VERSION_3)[:-20],
    "100,000 open brackets": "[" * 100_000,
    "one number": "42",
    "a list of numbers": "[1, 2, 3]",
    "UTF-16": json.dumps(VERSION_3).encode("utf-16"),
}


@for_each(BAD_FEEDS)
def a_feed_that_is_no_feed_changes_nothing_and_is_told(folder, what):
    feed = Feed(folder, "version 3")
    before = tree(feed.services)
    data = BAD_FEEDS[what]
    (folder / "feed.json").write_bytes(data if isinstance(data, bytes) else data.encode())
    run = feed.bring_in()
    assert run.status in (0, 1, 2) and "feed.json" in run.told, f"{program.ending(run.status)}\n{run.tail()}"
    expect_same(tree(feed.services), before, "The services folder")


@test
def a_letter_that_was_lost_on_the_way_is_told(folder):
    feed = Feed(folder, "version 3")
    (folder / "feed.json").write_bytes(json.dumps(VERSION_3).encode().replace(b"Chess", b"Ch\xe9ss"))
    feed.bring_in().expect(0, "feed.json:1:", "(import-characters)")


@test
def a_record_that_attacks_is_written_as_words(folder):
    feed = Feed(folder, "version 3")
    feed.record(0).update(
        name="../../../../etc/passwd",
        description="<script>alert(1)</script>---\n---\ntitle: x\n[a](javascript:alert(1))",
        url="javascript:alert(1)")
    feed.record(1).update(
        name="---\ntitle: [", id="rec\n2\u0000", description="{{title}} ![x](https://spy.example/a.png)")
    feed.write()
    before = tree(folder)
    feed.bring_in()
    new = [name for name in tree(folder).keys() - before.keys()]
    assert new and all(name.startswith("content/councils/marlhurst/services/") for name in new), new
    feed.site.check().expect(0)
    feed.site.build().expect(0)
    for path in feed.site.public.rglob("*.html"):
        text = path.read_text()
        assert "<script>alert" not in text and 'href="javascript:' not in text and "<img" not in text


@test
def a_feed_that_is_not_there_is_told_in_one_sentence(folder):
    feed = Feed(folder, "version 3")
    feed.bring_in(files=["nowhere.json"]).expect_one_sentence("nowhere.json")
    feed.bring_in(files=["/dev/null"]).expect(2)
    (folder / "link.json").symlink_to("/etc/passwd")
    feed.bring_in(files=["link.json"]).expect(2)


@test
def an_import_that_is_killed_leaves_whole_pages_and_the_next_one_ends_the_work(folder):
    feed = Feed(folder, "version 3")
    feed.records["contents"] = [{**VERSION_3["contents"][0], "id": f"rec-{n}", "name": f"Club {n}"} for n in range(200)]
    feed.records["total_items"] = 200
    feed.write()
    feed.bring_in().expect(0, "200 new")
    whole = tree(feed.services)
    random = Random(7)
    for _ in range(5):
        for path in feed.services.glob("club-*.md"):
            path.unlink()
        started = program.start(
            "import", "open-referral", "feed.json", "--council", "marlhurst", "--today", program.TODAY, cwd=folder)
        time.sleep(random.uniform(0, 0.3))
        started.kill()
        started.wait()
        for name, what in tree(feed.services).items():
            assert name.startswith(".import-in-progress") or what == whole[name], f"{name} is not whole"
        feed.site.build().expect(0)
        feed.bring_in().expect(0)
        left = {name: what for name, what in tree(feed.services).items() if not name.startswith(".import-in-progress")}
        expect_same(left, whole, "The services folder")
