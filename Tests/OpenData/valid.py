"""Every file of the feeds against the schemas of Open Referral UK and of the international standard."""

import collections
import json
from functools import cache

import harness
from feeds import LISTS, bring_in, bring_in_table, built, feeds, site_with_every_fact, site_with_many
from harness import Skipped, for_each, test
from jsonschema import Draft202012Validator, FormatChecker
from program import ROOT
from sites import Site

SHARED = ROOT.parent / "shared"
SCHEMAS = SHARED / "schemas"
PROFILE = SCHEMAS / "oruk-validator-3.0-uk"
INTERNATIONAL = SCHEMAS / "hsds-3.0"

ENTRIES = {
    "services": "service.json", "service_at_locations": "service_at_location.json", "taxonomies": "taxonomy.json",
    "taxonomy_terms": "taxonomy_term.json",
}
PAGES = {
    "services": "service_list.json", "service_at_locations": "service_at_location_list.json",
    "taxonomies": "taxonomy_list.json", "taxonomy_terms": "taxonomy_term_list.json",
}


def formats():
    """What asserts formats: every one that the schemas name must be among what it knows."""
    checker = FormatChecker()
    missing = {"uuid", "uri", "email", "date-time"} - set(checker.checkers)
    assert not missing, f"nothing here knows the formats {missing}"
    return checker


@cache
def judge(folder, name):
    return Draft202012Validator(json.loads((folder / name).read_text()), format_checker=formats())


def faults(value, folder, name):
    return [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}" for fault in judge(folder, name).iter_errors(value)]


def judges(path):
    """The schemas that a file must fit, by its place in the feed."""
    if str(path) == "index.json":
        return [(PROFILE, "api_details.json")]
    kind = path.parts[0].removesuffix(".json")
    assert kind in LISTS, f"{path} is no part of the standard"
    if len(path.parts) in (1, 3):
        return [(PROFILE, PAGES[kind])]
    schemas = [(PROFILE, ENTRIES[kind])]
    if kind == "services":
        schemas.append((INTERNATIONAL, "service.json"))
    return schemas


def expect_valid(site, name):
    """Claims that every file fits, and tells how many there were."""
    counts = collections.Counter()
    found = []
    for feed in feeds(site):
        for path in feed.files():
            value = feed.read(path)
            for folder, schema in judges(path):
                counts[schema] += 1
                found += [f"{feed.name}/{path}, by {schema}: {fault}" for fault in faults(value, folder, schema)]
            counts["files"] += 1
        # The standard's own OpenAPI file asks of a service at a place what it asks of a service.
        for id, value in feed.entries("service_at_locations").items():
            found += [f"{feed.name}: {id} has no {field}" for field in ("id", "name", "status") if field not in value]
    print(f"        {name}: {counts.pop('files')} files, {sum(counts.values())} judgements, {len(found)} faults", flush=True)
    assert not found, "\n".join(found[:20])
    assert counts["service.json"] > 0 and counts["service_list.json"] > 0


def needs_schemas():
    if not PROFILE.is_dir():
        raise Skipped("the standard's schemas are not beside the project")


@test
def the_judge_finds_what_is_wrong(folder):
    needs_schemas()
    site = built(site_with_every_fact(folder))
    good = next(iter(feeds(site)[-1].entries("services").values()))
    for field, bad in [
        ("id", "no id"), ("url", "no address"), ("url", "https://é.example"), ("email", "nobody"), ("status", "open"),
        ("minimum_age", "5"), ("name", None), ("phones", [{"id": good["id"]}]), ("phones", [{"id": "1", "number": "1"}]),
    ]:
        schema = (INTERNATIONAL if field == "phones" else PROFILE, "service.json")
        assert not faults(good, *schema)
        assert faults({**good, field: bad}, *schema), f"{field}: {bad}"


@test
def every_file_of_the_example_fits_the_schemas(folder):
    needs_schemas()
    expect_valid(built(Site.example(folder)), "the example")


@test
def every_fact_that_a_page_can_state_fits_the_schemas(folder):
    needs_schemas()
    expect_valid(built(site_with_every_fact(folder)), "every fact")


@test
def numbered_pages_fit_the_schemas(folder):
    needs_schemas()
    expect_valid(built(site_with_many(folder)), "many services")


@for_each(["bristol", "buckinghamshire", "tower-hamlets", "the standard's examples"])
def every_file_of_imported_records_fits_the_schemas(folder, which):
    needs_schemas()
    site = Site.small(folder)
    harness.remove(site.path("councils"))
    site.path("councils").mkdir()
    data = SHARED / "data"
    if which == "bristol":
        bring_in(site, "bristol", data / "bristol/oruk-v1-services-page1.json")
    elif which == "buckinghamshire":
        bring_in(site, "buckinghamshire", data / "buckinghamshire/services.json", data / "buckinghamshire/service.json")
    elif which == "tower-hamlets":
        bring_in_table(site, "tower-hamlets", data / "tower-hamlets/dfe-la-data-capture-v5-th-breakfast-clubs.csv")
    else:
        bring_in(site, "example", *sorted((data / "oruk-examples").glob("*.json")))
    expect_valid(built(site), which)
