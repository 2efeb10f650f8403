"""Names of files and folders that cannot be part of an address, or that some disk, system or terminal takes amiss."""

import os

from answers import FILES, SERVICES, expect_told
from harness import for_each, test
from sites import Site, expect_same

BAD_NAMES = [
    "Capitals", "two words", "under_score", "a..b", "trailing-", "-leading", "café", "cafe\u0301", "con", "aux", "nul",
    "com1", "lpt9", "dot.", "space ", "%2e%2e", "a%2fb", "back\\slash", "c:drive", "right\u202eleft", "zero\u200bwidth",
    "p\u0430ypal", "new\nline", "tab\tname", "red\x1b[31m", "bell\x07", "quote\"'", "<script>", "question?", "hash#tag",
    "a" * 81, "a" * 250, "~", "$HOME", "`id`", "..", "...", "--output",
]


@test
def a_page_whose_name_cannot_be_part_of_an_address_is_refused(folder):
    site = Site.small(folder)
    for name in BAD_NAMES:
        path = site.path(f"{SERVICES}/{name}.md")
        if path.name.startswith("."):
            continue
        path.write_text("---\ntitle: A page\n---\nWords.\n")
        try:
            expect_told(site, f"content/{SERVICES}/")
        except AssertionError as reason:
            raise AssertionError(f"With a page called {ascii(path.name)}: {reason}") from None
        path.unlink()


@test
def a_council_whose_folder_cannot_be_part_of_an_address_is_refused(folder):
    site = Site.small(folder)
    for name in BAD_NAMES:
        if name.startswith("."):
            continue
        path = site.path(f"councils/{name}")
        path.mkdir()
        (path / "council.md").write_text("---\ntitle: A council\ntype: unitary\n---\nWords.\n")
        try:
            expect_told(site, "content/councils/", "(bad-name)")
        except AssertionError as reason:
            raise AssertionError(f"With a council's folder called {ascii(name)}: {reason}") from None
        (path / "council.md").unlink()
        path.rmdir()


@for_each(
    ["new\nline.txt", "tab\tname.txt", "red\x1b[31m.txt", "back\\slash.txt", "right\u202etxt.exe.txt",
     "zero\u200bwidth.txt", "con.txt", "aux.pdf", "question?.txt", "star*.txt", "c:drive.txt", "dot./a.txt",
     "space /a.txt"])
def an_attached_file_whose_name_other_systems_cannot_have_is_refused(folder, name):
    site = Site.small(folder)
    site.write(f"{FILES}/{name}", "%PDF-1.4")
    expect_told(site, f"content/{FILES}/")


@for_each(["pages", "councils", "attached files", "endings", "two ways to write an accent"])
def names_that_are_one_name_on_other_disks_are_refused(folder, what):
    site = Site.small(folder)
    page = "---\ntitle: A page\n---\nWords.\n"
    if what == "pages":
        site.write(f"{SERVICES}/Play-Club.md", page)
    elif what == "councils":
        site.write("councils/Marlhurst/council.md", page)
    elif what == "attached files":
        site.write(f"{FILES}/LEAFLET.txt", "Another")
    elif what == "endings":
        site.write(f"{FILES}/leaflet.TXT", "Another")
    else:
        site.write(f"{FILES}/caf\u00e9.txt", "One")
        site.write(f"{FILES}/cafe\u0301.txt", "Another")
    expect_told(site, "cannot be part of an address")


@for_each([SERVICES, FILES, "councils", "entitlements", "files"])
def a_name_that_is_not_utf8_is_told_and_nothing_below_it_is_passed_over(folder, place):
    site = Site.small(folder)
    site.path(place).mkdir(exist_ok=True)
    bad = os.fsencode(site.path(place)) + b"/caf\xe9"
    for name in (bad + b".md", bad + b".txt"):
        with open(name, "wb") as file:
            file.write(b"---\ntitle: A page\n---\nWords.\n")
        expect_told(site, f"content/{place}/caf")
        os.unlink(name)
    os.mkdir(bad)
    with open(bad + b"/page.md", "wb") as file:
        file.write(b"---\ntitle: A page\n---\nWords.\n")
    expect_told(site, f"content/{place}/caf")


@test
def a_name_that_begins_with_a_dot_is_left_alone(folder):
    site = Site.small(folder)
    site.build().expect(0)
    whole = site.tree()
    site.write(f"{SERVICES}/.draft.md", "Not a page")
    site.write(f"{SERVICES}/.play-club.md.swp", b"\x00\xff")
    site.write(".git/config", "[core]")
    site.write("councils/.old/council.md", "Not a page")
    site.path(".secret").symlink_to("/etc/passwd")
    site.build().expect(0)
    expect_same(site.tree(), whole)


@for_each(["folders in folders", "files in no place", "a page for nobody"])
def a_file_where_no_page_belongs_is_refused(folder, what):
    site = Site.small(folder)
    name = {
        "folders in folders": SERVICES + "/deep" * 40 + "/page.md",
        "files in no place": "councils/marlhurst/notes.md",
        "a page for nobody": "councils/services.md",
    }[what]
    site.write(name, "---\ntitle: A page\n---\nWords.\n")
    expect_told(site, "content/councils/")
