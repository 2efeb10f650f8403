"""The feeds by themselves, with no schema: what they promise, and that their parts agree."""

import re
import shutil
import subprocess
import uuid
from pathlib import Path

from feeds import EVERY_FACT, LISTS, built, feeds, site_with_every_fact, site_with_many
from harness import Skipped, for_each, test
from program import ROOT
from sites import Site, expect_same

SITES = {"the example": Site.example, "every fact": site_with_every_fact, "many services": site_with_many}


def values(value, path=""):
    """Every value of a file, with the way to it."""
    yield path, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from values(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from values(inner, f"{path}[]")


@for_each(SITES)
def each_list_has_the_envelope_and_an_address_for_each_entry(folder, which):
    for feed in feeds(built(SITES[which](folder))):
        assert feed.index()["version"] == "HSDS-UK-3.0"
        for kind in LISTS:
            pages, entries = feed.pages(kind), feed.entries(kind)
            listed = [entry for page in pages for entry in page["contents"]]
            for number, page in enumerate(pages, 1):
                contents = page.pop("contents")
                assert page == {
                    "total_items": len(listed), "total_pages": len(pages), "page_number": number, "size": len(contents),
                    "first_page": number == 1, "last_page": number == len(pages), "empty": not contents,
                }, f"{feed.name}/{kind} page {number}: {page}"
                assert len(contents) <= 100
            ids = [entry["id"] for entry in listed]
            assert len(ids) == len(set(ids)) and set(ids) == set(entries), f"{feed.name}/{kind}"
            for entry in listed:
                detail = entries[entry["id"]]
                for name in entry.keys() - {"location", "service"}:
                    # A list has what a detail has, and of groups at most a part.
                    same = entry[name] == detail[name] or entry[name].items() <= detail[name].items()
                    assert same, f"{feed.name}/{kind}/{entry['id']}: {name} differs"
            whole = feed.list(kind)
            if feed.name == "all councils":
                assert whole["contents"] == listed[: whole["size"]] and whole["total_pages"] == len(pages)
            else:
                assert whole["contents"] == listed and whole["total_pages"] == 1 and whole["last_page"]


@for_each(SITES)
def no_field_is_empty_and_every_id_is_one(folder, which):
    for feed in feeds(built(SITES[which](folder))):
        for path in feed.files():
            for way, value in values(feed.read(path)):
                name = way.rsplit("/", 1)[-1]
                if name != "contents":
                    assert value not in (None, "", [], {}), f"{feed.name}/{path}: {way} is empty"
                if name == "id" or name.endswith("_id"):
                    assert str(uuid.UUID(value)) == value, f"{feed.name}/{path}: {way} is {value}"


@for_each(SITES)
def what_parts_say_of_each_other_is_so(folder, which):
    for feed in feeds(built(SITES[which](folder))):
        terms, taxonomies = feed.entries("taxonomy_terms"), feed.entries("taxonomies")
        places = feed.entries("service_at_locations")
        listed = {entry["id"]: entry for page in feed.pages("services") for entry in page["contents"]}
        for id, service in feed.entries("services").items():
            assert service["id"] == id and service["status"] == "active"
            assert service.get("organization_id") == service.get("organization", {}).get("id")
            for way, value in values(service):
                if way.endswith("/service_id"):
                    assert value == id, way
            contacts = {contact["id"] for contact in service.get("contacts", [])}
            assert all(phone.get("contact_id") in contacts | {None} for phone in service.get("phones", []))
            for attribute in service.get("attributes", []):
                assert attribute["link_id"] == id and attribute["taxonomy_term"] == terms[attribute["taxonomy_term_id"]]
                assert attribute["taxonomy_term"]["taxonomy_id"] in taxonomies
            for place in service.get("service_at_locations", []):
                other = places[place["id"]]
                assert other["location"] == place["location"] and other["location_id"] == place["location"]["id"]
                assert other["service"] == listed[id]
        for place in places.values():
            assert place["name"] == place["service"]["name"]


@for_each(SITES)
def the_feed_for_all_is_those_of_the_councils_together(folder, which):
    *councils, whole = feeds(built(SITES[which](folder)))
    assert [feed["url"] for feed in whole.index()["feeds"]] == [
        f"https://{host(folder)}/{council.name}/open-data" for council in councils
    ]
    for kind in LISTS:
        together = {id: entry for council in councils for id, entry in council.entries(kind).items()}
        assert whole.entries(kind) == together
    if which == "many services":
        assert len(whole.pages("services")) == 4 and len(councils[1].pages("services")) == 3


def host(folder):
    return re.search(r"address: https://(\S+)", (folder / "content/site.yml").read_text())[1]


@test
def no_word_of_a_page_is_missing_from_its_service(folder):
    """The facts that are not published are named in docs/open-data.md; every word below them must be there."""
    site = built(Site.example(folder))
    for feed in feeds(site)[:-1]:
        by_title = {service["name"]: service for service in feed.entries("services").values()}
        pages = [page for page in sorted((site.content / feed.name / "services").glob("*.md")) if "." not in page.stem]
        assert len(by_title) == len(pages)
        for page in pages:
            front, words = re.match(r"(?s)---\n(.*?)\n---\n(.*)", page.read_text()).groups()
            title = re.search(r"(?m)^title: \"?(.*?)\"?$", front)[1]
            service = by_title[title]
            # Headings that a field stands for are not repeated in it.
            words = re.sub(r"(?m)^#+ .*$|\]\([^)]*\)|[*_`|>\[\]]", " ", words)
            found = set(plain(" ".join(str(value) for _, value in values(service) if isinstance(value, str))))
            missing = [word for word in plain(words) if word not in found]
            assert not missing, f"{page.name}: {missing[:10]}"


def plain(text):
    return re.findall(r"[a-z0-9]+", text.lower())


@test
def every_fact_of_a_page_is_in_its_service(folder):
    feed = feeds(built(site_with_every_fact(folder)))[1]
    service = feed.entries("services")["ac148810-d857-441c-9679-408f346de14b"]
    assert service["name"] == "=Sing & “play”, every day"
    assert service["url"] == "https://play.tinderby.example/a%7C%C3%A9?q=%5B1%5D#x%23y"
    assert (service["minimum_age"], service["maximum_age"]) == (5, 11)
    assert service["fees"] == "£04.50 a session (Brothers and sisters: £2)"
    assert service["fees_description"] == "Free if you get free school meals.\n\nBring coins."
    assert [(cost["amount"], cost["amount_description"], cost["option"]) for cost in service["cost_options"]] == [
        (4.5, "a session", "Brothers and sisters: £2")]
    assert service["wait_time"] == "About 2 weeks (as it was on 1 October 2026)"
    assert service["assured_date"] == "2026-10-01"
    assert service["eligibility_description"] == (
        "Open to everyone. There is no test to pass.\n\nChildren who like to sing:\n\n1. loudly\n2. softly\n  - or not at all\n\n"
        "Day | Time\nMonday | 9am")
    assert service["application_process"] == (
        "Ask for yourself, or ask your school or nursery.\n\n"
        "Ring 01632 960201. Code, <b> & more\non another line.")
    site = "https://" + host(folder)
    assert service["description"] == (
        f"Songs, crafts and a snack.\n\nHello. See the toys ({site}/councils/tinderby/services/toy-library/) and "
        "their site (https://toys.example/).[1]\n\nA heading of our own\nSaid a child.\n\n[1] Only in term time.")
    assert [(phone["number"], phone["type"]) for phone in service["phones"]] == [
        ("01632 960201", "voice"), ("01632 960202", "text")]
    assert service["phones"][0]["description"] == "Monday to Friday, 9am to 5pm"
    assert [contact["name"] for contact in service["contacts"]] == ["Play Team"]
    assert [(time.get("byday"), time.get("opens_at"), time.get("closes_at")) for time in service["schedules"]] == [
        ("MO,WE,SA,SU", "09:30", "24:00"), ("MO,TU,WE,TH,FR,SA,SU", "10:00", None), (None, None, None)]
    assert service["schedules"][2]["description"] == "by appointment"
    assert [area["name"] for area in service["service_areas"]] == ["Tinderby", "Lower; Tinderby"]
    assert [(entry["name"], entry["code"], "note" in entry) for entry in service["languages"]] == [
        ("Urdu", "ur", False), ("British Sign Language", "bfi", False), ("Welsh", "cy", False), ("Welsh", "cy", True)]
    assert [entry["document"] for entry in service["required_documents"]] == [
        "proof of where you live", "a letter, if you have one"]
    assert [entry["taxonomy_term"]["code"] for entry in service["attributes"]] == [
        "things-to-do", "autism", "universal", "self-referral", "school"]
    hall, post = [place["location"] for place in service["service_at_locations"]]
    assert (hall["location_type"], hall["name"], hall["latitude"], hall["longitude"]) == ("physical", "Riverside Centre", 51.5, -0.1)
    address = {name: hall["addresses"][0][name] for name in ("address_1", "city", "postal_code", "country")}
    assert address == {"address_1": "1 Example Street", "city": "Tinderby", "postal_code": "ZZ1 1ZZ", "country": "GB"}
    assert (post["location_type"], post["addresses"][0]["address_1"]) == ("postal", "Play Team, 1 High Street")
    nothing = next(service for service in feed.entries("services").values() if service["name"] == "Nothing")
    assert nothing.keys() == {"id", "name", "url", "status"}, nothing


@test
def a_family_sees_the_same_documents_and_languages_on_the_page(folder):
    site = built(site_with_every_fact(folder))
    page = (site.public / "councils/tinderby/services/every-fact/index.html").read_text()
    for words in ["Proof of where you live", "A letter, if you have one", "Urdu, British Sign Language, Welsh"]:
        assert words in page, words


@test
def ids_stay_when_the_site_moves_and_when_other_services_come_and_go(folder):
    site = built(site_with_every_fact(folder))
    before = {feed.name: feed.entries("services") for feed in feeds(site)}
    site.replace("site.yml", "address: https://", "address: https://moved.")
    site.write("councils/tinderby/services/a-first.md", "---\ntitle: A first\n---\n")
    (site.path("councils/tinderby/services/no-fact.md")).unlink()
    after = {feed.name: feed.entries("services") for feed in feeds(built(site))}
    for name, services in before.items():
        kept = {id: service for id, service in services.items() if service["name"] != "Nothing"}
        assert kept.keys() <= after[name].keys()
        for id, service in kept.items():
            ids = [value for way, value in values(service) if way.endswith("id")]
            assert ids == [value for way, value in values(after[name][id]) if way.endswith("id")]


@test
def a_record_that_two_pages_or_two_councils_have_is_in_the_feed_for_all_once(folder):
    site = site_with_every_fact(folder)
    for council in ["marlhurst", "tinderby"]:
        site.write(f"councils/{council}/services/z-copy.md", "---\ntitle: Copy\n" + imported() + "---\n")
    marlhurst, tinderby, whole = feeds(built(site))
    id = "ac148810-d857-441c-9679-408f346de14b"
    assert marlhurst.entries("services")[id]["name"] == "Copy"
    assert tinderby.entries("services")[id]["name"] != "Copy"
    assert "Copy" in [service["name"] for service in tinderby.entries("services").values()]
    assert whole.entries("services")[id] == marlhurst.entries("services")[id]
    assert [entry["id"] for entry in whole.list("services")["contents"]].count(id) == 1
    assert whole.list("services")["total_items"] == len(whole.entries("services"))


def imported():
    return re.search(r"(?m)^imported: .*\n", EVERY_FACT)[0]


@test
def what_is_gone_from_the_content_is_gone_from_the_open_data(folder):
    site = site_with_many(folder)
    for _ in range(2):
        built(site)
    shutil.rmtree(site.path("councils/tinderby"))
    site.replace("councils/marlhurst/services/play-club.md", "ages: 5 to 11", "ages: 5 to 12")
    for _ in range(3):
        built(site)
    fresh = site.built()
    expect_same(site.tree(), fresh)
    assert not any("tinderby" in name for name in fresh)


@test
def where_files_cannot_have_two_names_they_are_copied(folder):
    if not shutil.which("strace") or subprocess.run(["strace", "-f", "-o", "/dev/null", "true"]).returncode:
        raise Skipped("strace is not installed, or may not be used here")
    site = Site.small(folder)
    whole = site.built()
    strace = ["strace", "-f", "-qq", "--output=/dev/null", "--trace=linkat", "--inject=linkat:error=EPERM"]
    site.build(before=strace).expect(0)
    expect_same(site.tree(), whole)
    names = [path for path in Path(site.public).rglob("*") if path.is_file() and path.stat().st_nlink > 1]
    assert not names


@test
def the_documentation_tells_every_address_and_field(folder):
    told = (ROOT / "docs/open-data.md").read_text()
    feed = feeds(built(site_with_every_fact(folder)))[1]
    fields = {name for path in feed.files() for way, _ in values(feed.read(path)) for name in re.findall(r"\w+", way)}
    missing = sorted(name for name in fields if f"`{name}`" not in told)
    assert not missing, f"docs/open-data.md says nothing of {missing}"
