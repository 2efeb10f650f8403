"""The open data of a built site, as another program finds it."""

import json
from pathlib import Path

import program
from sites import Site

LISTS = ["services", "service_at_locations", "taxonomies", "taxonomy_terms"]


class Feed:
    """One council's open data, or that of all."""

    def __init__(self, folder, public):
        self.folder = Path(folder)
        self.name = str(self.folder.relative_to(public).parent) if self.folder.parent != Path(public) else "all councils"

    def read(self, path):
        return json.loads((self.folder / path).read_bytes(), object_pairs_hook=no_name_twice)

    def index(self):
        return self.read("index.json")

    def list(self, kind):
        return self.read(f"{kind}.json")

    def pages(self, kind):
        """The numbered pages, in order."""
        count = len(list((self.folder / kind / "page").iterdir()))
        return [self.read(f"{kind}/page/{number}.json") for number in range(1, count + 1)]

    def entries(self, kind):
        """What stands at the address of each entry, by id."""
        return {path.stem: self.read(path.relative_to(self.folder)) for path in sorted((self.folder / kind).glob("*.json"))}

    def files(self):
        return sorted(path.relative_to(self.folder) for path in self.folder.rglob("*.json"))


def no_name_twice(pairs):
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), f"a name stands twice in one object: {names}"
    return dict(pairs)


def feeds(site):
    """Of each council, by its folder's name; that for all councils last."""
    folders = sorted(site.public.glob("councils/*/open-data"))
    found = [Feed(folder, site.public) for folder in folders]
    assert found, "there is no open data"
    return [*found, Feed(site.public / "open-data", site.public)]


def built(site):
    site.build().expect(0)
    return site


# A page with every fact that a service can have, and a translation.
EVERY_FACT = """---
title: "=Sing & “play”, every day"
summary: Songs, crafts and a snack.
contact: {team: Play Team, phone: 01632 960201, text: 01632 960202, email: play@tinderby.example, post: "Play Team, 1 High Street, Tinderby ZZ1 1ZZ", website: "https://play.tinderby.example/a|é?q=[1]#x#y", hours: "Monday to Friday, 9am to 5pm"}
checked: {on: 2026-10-01, by: Play Manager}
review: 2027-10-01
ages: 5 to 11
area: [Tinderby, "Lower; Tinderby"]
cost: {amount: 04.5, unit: a session, note: "Brothers and sisters: £2", help: Free if you get free school meals.}
provider: Tinderby Play, a charity
criteria: open to everyone
where: {name: Riverside Centre, address: "1 Example Street, Tinderby", postcode: zz1 1zz, lat: 51.5, long: -0.1}
when: [{days: [sat-mon, wed], from: 09:30, to: 24:00, note: term time}, {days: every day, from: 10:00}, {note: by appointment}]
level: universal
route: [self-referral, school]
needs: [things-to-do, autism]
waiting: about 2 weeks, checked 2026-10-01
documents-needed: [proof of where you live, "a letter, if you have one"]
languages: [Urdu, British Sign Language, cy]
imported: {id: "AC148810-D857-441C-9679-408F346DE14B", on: 2026-01-01, fingerprint: "0"}
---
Hello. See [the toys](toy-library.md) and [their site](https://toys.example/).[^1]

[^1]: Only in term time.

## Who it is for

Children who like to sing:

1. loudly
2. softly
   - or not at all

| Day | Time |
|---|---|
| Monday | 9am |

## How to get it

Ring [01632 960201](tel:01632960201). `Code`, \\<b> & more\\
on another line.

## What it costs

Bring coins.

## A heading of our own

> Said a child.
"""

TRANSLATION = """---
title: Canu a chwarae
---
Croeso.
"""

# A page that states nothing but its name.
NO_FACT = "---\ntitle: Nothing\n---\n"


def site_with_every_fact(folder):
    site = Site.small(folder)
    site.write("councils/tinderby/services/every-fact.md", EVERY_FACT)
    site.write("councils/tinderby/services/every-fact.cy.md", TRANSLATION)
    site.write("councils/tinderby/services/no-fact.md", NO_FACT)
    return site


def site_with_many(folder, count=250):
    """Enough services for several numbered pages."""
    site = Site.small(folder)
    for number in range(count):
        where = "where: {name: Hall}\n" if number % 2 else ""
        site.write(f"councils/tinderby/services/club-{number:03}.md", f"---\ntitle: Club {number}\n{where}---\nPlay.\n")
    return site


def bring_in(site, council, *files):
    program.run(
        "import", "open-referral", *files, "--council", council, "--title", f"{council.title()} Council", "--type", "unitary",
        "--today", program.TODAY, cwd=site.folder).expect(0)


def bring_in_table(site, council, file):
    """A table, by the mapping that the program itself proposes."""
    program.run(
        "import", "table", file, "--council", council, "--write-mapping", f"{council}.yml", cwd=site.folder).expect(0)
    program.run(
        "import", "table", file, "--mapping", f"{council}.yml", "--council", council, "--title", f"{council.title()} Council",
        "--type", "unitary", "--today", program.TODAY, cwd=site.folder).expect(0)
