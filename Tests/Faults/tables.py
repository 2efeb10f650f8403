"""Importing tables: any CSV or TSV through a mapping file, again and again, as councils' spreadsheets come."""

import program
from harness import Skipped, for_each, test
from program import ROOT
from sites import Site, expect_same, tree

TABLE = """List of clubs,,,,,
Guidance: one row for each club,,,,,
Ref,Name of club,What happens,Telefone,Cost per session,Opening hours
1,Chess club,"Play chess, every week.
Bring a friend.",01632 960210,£2.50,Monday 16:00 - 18:00
2,Baby group,Songs and a snack.,01632 960211,,"Tuesday 10:00 - 11:00
Term time only"
"""

MAPPING = """table: clubs
header: 3
columns:
  Ref: id
  Name of club: title
  What happens: description
  Telefone: phone
  Cost per session: cost-amount
  Opening hours: when
"""


class Clubs:
    def __init__(self, folder, table=TABLE, mapping=MAPPING):
        self.site = Site.small(folder)
        self.folder = folder
        self.services = self.site.path("councils/marlhurst/services")
        self.write(table)
        (folder / "clubs.yml").write_text(mapping)

    def write(self, table):
        (self.folder / "clubs.csv").write_bytes(table if isinstance(table, bytes) else table.encode())

    def bring_in(self, *options, today=program.TODAY):
        return program.run(
            "import", "table", "clubs.csv", "--council", "marlhurst", "--today", today, *options, cwd=self.folder)

    def follow(self, *options, **how):
        return self.bring_in("--mapping", "clubs.yml", *options, **how)


@test
def a_table_without_a_mapping_is_only_looked_at_and_one_is_proposed(folder):
    clubs = Clubs(folder)
    before = tree(clubs.site.content)
    run = clubs.bring_in().expect(0, "2 records", "Nothing was imported")
    assert "header: 3" in run.out and "  Name of club: title" in run.out and "  Telefone: phone   # nearest to" in run.out
    clubs.bring_in("--write-mapping", "proposed.yml").expect(0, "proposed.yml")
    assert (folder / "proposed.yml").read_text() == run.out
    clubs.bring_in("--write-mapping", "proposed.yml").expect_one_sentence("There is a file proposed.yml already")
    expect_same(tree(clubs.site.content), before, "The content")
    clubs.bring_in("--mapping", "proposed.yml").expect(0, "2 new")


@test
def a_table_becomes_pages_that_can_be_published(folder):
    clubs = Clubs(folder)
    clubs.follow().expect(0, "2 new")
    page = (clubs.services / "chess-club.md").read_text()
    assert "phone: 01632 960210" in page and "amount: 2.50" in page and "days: mon" in page and "Bring a friend." in page
    assert "note: Tuesday 10:00 - 11:00; Term time only" in (clubs.services / "baby-group.md").read_text()
    clubs.site.check().expect(0)
    clubs.site.build().expect(0)


@test
def a_second_import_of_a_table_writes_only_what_changed_and_keeps_what_a_person_edited(folder):
    clubs = Clubs(folder)
    clubs.follow()
    first = tree(clubs.services)
    clubs.follow(today="2027-01-01").expect(0, "0 new, 0 changed, 2 as they were, 0 edited")
    expect_same(tree(clubs.services), first, "The services folder")
    page = clubs.services / "chess-club.md"
    page.write_text(page.read_text() + "\nOur own words.\n")
    edited = tree(clubs.services)
    clubs.write(TABLE.replace("every week", "twice a week").replace("Songs", "Rhymes"))
    clubs.follow("--dry-run").expect(0, "0 new, 1 changed", "1 edited by a person", "nothing was written")
    expect_same(tree(clubs.services), edited, "The services folder")
    clubs.follow("--beside").expect(0, "0 new, 1 changed, 0 as they were, 1 edited by a person", "chess-club.md")
    assert page.read_text().endswith("Our own words.\n") and "Rhymes" in (clubs.services / "baby-group.md").read_text()
    assert "twice a week" in (clubs.services / "chess-club.md.import").read_text()


@test
def a_fault_is_told_by_the_cell_and_by_the_line_of_the_file(folder):
    clubs = Clubs(folder, TABLE.replace("£2.50", "two pounds"))
    clubs.follow().expect(0, "cell E4", "`Cost per session` should be a number", "clubs.csv:5:")


@test
def a_table_that_windows_saved_is_read_and_told(folder):
    clubs = Clubs(folder, TABLE.replace("Bring a friend.", "Café.").replace("\n", "\r\n").encode("cp1252"))
    clubs.follow().expect(0, "2 new", "Windows-1252")
    page = (clubs.services / "chess-club.md").read_text()
    assert "Café." in page and "amount: 2.50" in page


NO_TABLES = {
    "an open quotation mark": TABLE.replace('friend."', "friend."),
    "UTF-16": TABLE.encode("utf-16"),
    "a workbook": b"PK\x03\x04" + b"x" * 100,
    "noughts": TABLE.encode() + b"\0",
}


@for_each(NO_TABLES)
def what_is_no_whole_table_changes_nothing_and_is_told(folder, what):
    clubs = Clubs(folder, NO_TABLES[what])
    before = tree(clubs.site.content)
    clubs.follow().expect(1, "(import-table)", "0 new")
    clubs.bring_in().expect(1, "(import-table)")
    expect_same(tree(clubs.site.content), before, "The content")


@for_each(["columns: {Name: title}\n", "columns: [1, 2]\n", "", "x: [", "columns: {Name of club: title, Ref: nonsense}\n"])
def a_mapping_that_does_not_fit_changes_nothing_and_is_told(folder, mapping):
    clubs = Clubs(folder, mapping="header: 3\n" + mapping)
    before = tree(clubs.site.content)
    clubs.follow().expect(1, "clubs.yml")
    expect_same(tree(clubs.site.content), before, "The content")


@test
def a_cell_that_attacks_is_written_as_words(folder):
    table = 'Name,About,Web\n"../../etc/passwd","<script>alert(1)</script>---\n---\ntitle: x",javascript:alert(1)\n'
    clubs = Clubs(folder, table, "columns: {Name: title, About: description, Web: website}\n")
    before = tree(folder)
    clubs.follow().expect(0, "1 new")
    new = tree(folder).keys() - before.keys()
    assert new and all(name.startswith("content/councils/marlhurst/services/") for name in new), new
    clubs.site.build().expect(0)
    for path in clubs.site.public.rglob("*.html"):
        assert "<script>alert" not in path.read_text() and 'href="javascript:' not in path.read_text()


@test
def files_that_are_not_there_are_told_in_one_sentence(folder):
    clubs = Clubs(folder)
    clubs.bring_in("--mapping", "nowhere.yml").expect_one_sentence("nowhere.yml")
    (folder / "clubs.csv").unlink()
    clubs.follow().expect_one_sentence("clubs.csv")
    clubs.bring_in().expect_one_sentence("clubs.csv")


@test
def the_workbook_of_a_real_council_is_placed_without_a_hand(folder):
    real = ROOT.parent / "shared/data/tower-hamlets/dfe-la-data-capture-v5-th-breakfast-clubs.csv"
    if not real.is_file():
        raise Skipped("the real records are not beside the project")
    clubs = Clubs(folder, real.read_bytes())
    clubs.bring_in("--write-mapping", "proposed.yml").expect(0, "34 records")
    clubs.bring_in("--mapping", "proposed.yml").expect(0, "34 new")
    # The row of an example, and the mail address of whoever administers the records, are not published.
    pages = "".join(path.read_text() for path in clubs.services.glob("*.md"))
    assert "Bouncers" not in pages and "Guidance" not in pages and pages.count("imported:") >= 34
    clubs.site.build().expect(0)
