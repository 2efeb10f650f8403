"""A site that brings in another site's feed publishes the same services under the same ids."""

import harness
import program
from feeds import built, feeds, site_with_every_fact
from harness import for_each, test
from sites import Site

# What comes back as it went out. The texts come back too, and are told below; the rest stands under “More information”.
SAME = ["id", "name", "minimum_age", "maximum_age", "email"]


def brought_in(site, feed, folder):
    """Another site, with one council made from the feed's own files."""
    folder.mkdir()
    other = Site.small(folder)
    harness.remove(other.path("councils"))
    other.path("councils").mkdir()
    files = [feed.folder / "services.json", *sorted((feed.folder / "services").glob("*.json"))]
    program.run(
        "import", "open-referral", *files, "--council", "copy", "--title", "Copy Council", "--type", "unitary",
        "--today", program.TODAY, cwd=other.folder).expect(0)
    return feeds(built(other))[0]


@for_each({"the example": Site.example, "every fact": site_with_every_fact})
def the_facts_of_a_feed_come_back_from_an_import_of_it(folder, which):
    site = built({"the example": Site.example, "every fact": site_with_every_fact}[which](folder))
    for number, feed in enumerate(feeds(site)[:-1]):
        copy = brought_in(site, feed, folder / f"copy-{number}")
        here, there = feed.entries("services"), copy.entries("services")
        assert here.keys() == there.keys()
        for id, service in here.items():
            again = there[id]
            for field in SAME:
                assert again.get(field) == service.get(field), f"{service['name']}: {field} is {again.get(field)}"
            assert needs(again) == needs(service), service["name"]
            assert voice(again) == voice(service), service["name"]
            assert again.get("organization", {}).get("name") == service.get("organization", {}).get("name")
            if service.get("fees") == "Free":
                assert again["fees"] == "Free", again["fees"]
            assert costs(again) == costs(service), service["name"]
            times = [time for time in map(hours, service.get("schedules", [])) if time != (None, None, None)]
            assert [time for time in map(hours, again.get("schedules", [])) if time != (None, None, None)] == times
            told = plain(again)
            missing = [word for word in plain(service) if word not in told]
            assert not missing, f"{service['name']}: {missing[:10]}"


def needs(service):
    attributes = service.get("attributes", [])
    return [entry["taxonomy_term"]["code"] for entry in attributes if entry["link_type"] == "need"]


def voice(service):
    return [phone["number"] for phone in service.get("phones", [])][:1]


def costs(service):
    return [(cost["amount"], cost.get("amount_description")) for cost in service.get("cost_options", [])]


def hours(time):
    return time.get("byday"), time.get("opens_at"), time.get("closes_at")


def plain(service):
    """The words that families read."""
    texts = ["description", "eligibility_description", "application_process", "wait_time"]
    return set(" ".join(service.get(name, "") for name in texts).lower().replace("\n", " ").split())
