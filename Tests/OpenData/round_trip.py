"""Content, its feed, an import of the feed, and the content that this makes: the same services, field by field."""

import random
import re

import harness
import program
from feeds import built, feeds, site_with_every_fact
from harness import for_each, test
from sites import Site

# Texts to which an import adds what no fact holds, under “More information”: what was there before comes first, whole.
LONGER = {"description"}
# What a feed says of the site that it comes from, or of another page of it.
OF_THE_SITE = {"assurer_email"}


def brought_in(site, feed, folder):
    """The same council on another site, made from the feed's own files alone."""
    folder.mkdir()
    other = Site.small(folder)
    settings = site.path("site.yml").read_text()
    other.write("site.yml", settings)
    harness.remove(other.path("councils"))
    other.path("councils").mkdir()
    council = feed.folder.parent.name
    title = re.search(r"(?m)^title: (.+)$", site.path(f"councils/{council}/council.md").read_text())[1].strip("\"'")
    files = [feed.folder / "services.json", *sorted((feed.folder / "services").glob("*.json"))]
    program.run(
        "import", "open-referral", *files, "--council", council, "--title", title, "--type", "unitary",
        "--today", program.TODAY, cwd=other.folder).expect(0)
    return feeds(built(other))[0]


def reachable(site):
    """An import takes an address that ends in .example for a placeholder, as it should."""
    for path in site.content.rglob("*"):
        if path.suffix in (".md", ".yml") and "vocabulary" not in path.parts:
            path.write_text(path.read_text().replace(".example", ".gov.uk"))


def differences(service, again):
    """Every field that does not say the same, with what it said."""
    found = []
    for field in sorted(service.keys() | again.keys()):
        before, after = known(field, service.get(field)), known(field, again.get(field))
        if field in LONGER:
            same = (after or "").startswith(before or "") and told(again).startswith(told(service))
        else:
            same = before == after
        if not same and field not in OF_THE_SITE:
            found.append(f"{service['name']}: {field} was\n  {before}\nand is\n  {after}")
    return found


def told(service):
    return folded(service.get("description", ""))


def folded(text):
    """Where a line is broken or pushed in says nothing."""
    return re.sub(r"\s+", " ", text).strip()


def known(field, value):
    """A field without what depends on which site or file it stands in, and without an order that means nothing."""
    if isinstance(value, str):
        return re.sub(r"£0(?=\d)", "£", folded(value))
    if field == "organization" and value:
        return value["name"]
    if field == "service_at_locations" and value:
        return [{name: part for name, part in place["location"].items() if name not in ("id", "addresses")}
                | {"addresses": [without(address, "id", "location_id") for address in place["location"].get("addresses", [])]}
                for place in value]
    if field == "schedules" and value:
        return together(value)
    if field == "languages" and value:
        # A translation is a page of the other site.
        return [(entry["name"], entry["code"]) for entry in value if "note" not in entry] or None
    if field == "service_areas" and value:
        # The code of the council stands on its own page, which a feed of services does not bring.
        return [area["name"] for area in value]
    if field in ("phones", "contacts", "cost_options", "required_documents", "attributes") and value:
        return [without(entry, "id", "contact_id") for entry in value]
    return value


def together(times):
    """Days with the same hours and words are one entry, however they were written down."""
    days = {}
    for time in times:
        key = (time.get("opens_at"), time.get("closes_at"), time.get("description"))
        days.setdefault(key, set()).update(time.get("byday", "").split(","))
    return {key: sorted(named - {""}) for key, named in days.items()}


def without(entry, *names):
    return {name: value for name, value in entry.items() if name not in names}


def expect_the_same(site, folder):
    reachable(site)
    site = built(site)
    count = 0
    for number, feed in enumerate(feeds(site)[:-1]):
        here = feed.entries("services")
        if not here:
            continue
        there = brought_in(site, feed, folder / f"copy-{number}").entries("services")
        assert here.keys() == there.keys(), f"{feed.name}: {here.keys() ^ there.keys()}"
        found = [fault for id in here for fault in differences(here[id], there[id])]
        assert not found, f"{len(found)} fields of {feed.name} are not as they were:\n" + "\n".join(found[:8])
        count += len(here)
    print(f"        {count} services are the same, field by field", flush=True)


SITES = {"the example": Site.example, "every fact": site_with_every_fact}


@for_each(SITES)
def an_import_of_a_feed_gives_the_same_services(folder, which):
    expect_the_same(SITES[which](folder), folder)


@for_each(range(1, 5))
def services_that_chance_made_come_back_the_same(folder, seed):
    site = Site.small(folder)
    for path in site.path("councils/tinderby/services").glob("*.md"):
        path.unlink()
    chance = random.Random(seed)
    for number in range(60):
        site.write(f"councils/tinderby/services/service-{number:02}.md", service(chance, number))
    expect_the_same(site, folder)


# Services by chance. Words are chosen to be awkward: marks of YAML and Markdown, other scripts, quotation marks.

WORDS = (
    "children families play help every week the of and for with when hall centre sibling’s “quoted” café Ŵyl £4 50% & "
    "yes no null 12:30 #1 a_b *star* [x] {y} <5 <b> `code` back\\slash | pipe ~tilde~ ½ 你好 أهلاً né e.g. 1. - + > : ; \"q\" 'q' ... "
    "don't https://x.gov.uk/a?b=c&d=é Tuesday 01632"
).split()
NEEDS = ["autism", "hearing", "short-breaks", "things-to-do", "mental-health", "childcare"]
ROUTES = ["just-turn-up", "self-referral", "school", "gp", "health-visitor", "any-professional"]
LEVELS = ["universal", "targeted", "intensive", "specialist"]
LANGUAGES = ["Urdu", "Polish", "British Sign Language", "Welsh", "Arabic"]
DAYS = ["mon", "tue-thu", "[mon, wed]", "sat-sun", "every day"]


def service(chance, number):
    facts = {"title": phrase(chance, 1, 6) + f" {number}"}

    def maybe(name, make, odds=0.5):
        if chance.random() < odds:
            facts[name] = make()

    maybe("summary", lambda: phrase(chance, 4, 18))
    maybe("contact", lambda: contact(chance), 0.8)
    maybe("checked", lambda: {"on": f"2026-{chance.randint(1, 11):02}-{chance.randint(1, 20):02}", "by": "A manager"})
    maybe("ages", lambda: f"{(low := chance.randint(0, 15))} to {chance.randint(low, 25)}")
    maybe("area", lambda: chance.choice(["whole council", [phrase(chance, 1, 3) for _ in range(chance.randint(1, 3))]]))
    maybe("cost", lambda: cost(chance))
    maybe("provider", lambda: phrase(chance, 1, 4))
    maybe("criteria", lambda: "open to everyone", 0.2)
    maybe("where", lambda: venue(chance))
    maybe("when", lambda: [time(chance) for _ in range(chance.randint(1, 3))])
    maybe("level", lambda: chance.choice(LEVELS))
    maybe("route", lambda: chance.sample(ROUTES, chance.randint(1, 3)))
    maybe("needs", lambda: chance.sample(NEEDS, chance.randint(1, 3)))
    maybe("waiting", lambda: f"about {chance.randint(2, 9)} weeks" + chance.choice(["", ", checked 2026-10-01"]))
    maybe("documents-needed", lambda: sorted({phrase(chance, 2, 6) for _ in range(chance.randint(1, 3))}))
    maybe("languages", lambda: chance.sample(LANGUAGES, chance.randint(1, 3)))
    front = "".join(f"{name}: {yaml(value)}\n" for name, value in facts.items())
    return f"---\n{front}---\n{body(chance)}"


def phrase(chance, least, most):
    words = [chance.choice(WORDS) for _ in range(chance.randint(least, most))]
    return " ".join(["Some", *words])


def contact(chance):
    team = phrase(chance, 1, 3) if chance.random() < 0.3 else chance.choice(["Play Team", "Early Years", "Ask Anna"])
    ways = {"team": team, "phone": f"01632 9602{chance.randint(10, 99)}", "text": f"01632 9603{chance.randint(10, 99)}",
            "email": f"team{chance.randint(1, 99)}@tinderby.gov.uk", "post": "Play Team, 1 High Street, Tinderby, ZZ1 1ZZ",
            "website": f"https://tinderby.gov.uk/{chance.randint(1, 99)}", "hours": "Monday to Friday, 9am to 5pm"}
    return {name: way for name, way in ways.items() if chance.random() < 0.6} or {"team": team}


def cost(chance):
    kind = chance.choice(["free", "help", "amount", "words"])
    if kind == "free":
        return "free"
    if kind == "help":
        return {"free": True, "help": phrase(chance, 3, 9)}
    if kind == "words":
        return {"note": "From £3 to £9, " + phrase(chance, 2, 5)}
    price = {"amount": chance.choice(["4.50", "20", "0.5", "12.00"])}
    if chance.random() < 0.7:
        price["unit"] = "a session"
    if chance.random() < 0.5:
        price["note"] = phrase(chance, 2, 5)
    if chance.random() < 0.5:
        price["help"] = phrase(chance, 2, 5)
    return price


def venue(chance):
    if chance.random() < 0.2:
        return "online"
    place = {"name": phrase(chance, 1, 3)}
    kind = chance.choice(["whole", "words", "none"])
    if kind == "whole":
        place |= {"address": f"{chance.randint(1, 99)} Example Street, Tinderby", "postcode": "ZZ1 1ZZ"}
    elif kind == "words":
        place |= {"address": f"{chance.randint(1, 99)} Example Street"}
    if chance.random() < 0.5:
        place |= {"lat": f"51.{chance.randint(1, 9)}5", "long": f"-0.{chance.randint(1, 9)}5"}
    return place


def time(chance):
    entry = {}
    if chance.random() < 0.8:
        entry["days"] = chance.choice(DAYS)
        entry["from"] = f"{chance.randint(8, 12):02}:30"
        if chance.random() < 0.8:
            entry["to"] = f"{chance.randint(13, 20):02}:00"
    if not entry or chance.random() < 0.3:
        entry["note"] = phrase(chance, 1, 4)
    return entry


def body(chance):
    parts = [prose(chance)]
    headings = ["What it is", "Who it is for", "Who can get it", "How to get it", "How we decide", "What it costs", "Our own heading"]
    for heading in headings:
        if chance.random() < 0.4:
            parts.append(f"## {heading}\n\n{prose(chance)}")
    return "\n\n".join(parts) + "\n"


def prose(chance):
    """Paragraphs, lists and a table, as staff write them."""
    plain = " ".join(chance.choice(["Children", "play", "and", "sing", "every", "week.", "Ring", "us", "first."]) for _ in range(12))
    pieces = [plain, "- one\n- two\n  - deeper", "1. first\n2. second", "| Day | Time |\n|---|---|\n| Monday | 9am |",
              f"**{plain}** and [a link](https://x.gov.uk/).", "> Said a child.", "`code` \\* \\# 2 < 3 & 4"]
    return "\n\n".join(chance.sample(pieces, chance.randint(1, 3)))


def yaml(value):
    """As YAML in one line, each text in quotation marks."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {yaml(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml, value)) + "]"
    if value is True:
        return "true"
    if value.startswith("["):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
