"""What is imported with hostile words in each place: the columns of a table, and every text of a record."""

import re

from example import PROJECT

TABLE_COLUMNS = [
    "id", "title", "summary", "description", "provider", "about-provider", "who-can-get-it", "how-to-get-it", "waiting",
    "team", "contact-name", "contact-role", "phone", "text", "email", "website", "post", "contact-hours", "place", "address",
    "town", "county", "postcode", "latitude", "longitude", "online", "ages", "ages-from", "ages-to", "cost", "cost-help",
    "free", "has-cost", "cost-amount", "cost-unit", "when", "days", "opens", "closes", "area", "needs", "level", "route",
    "languages", "documents-needed", "checked-on", "status", "more information",
]

PHONE = {"id": "p", "number": "x", "extension": "x", "description": "x", "type": "x"}
ADDRESS = {
    "id": "a", "address_1": "x", "address_2": "x", "address_3": "x", "address_4": "x", "city": "x", "region": "x",
    "state_province": "x", "postal_code": "x", "country": "x", "attention": "x", "address_type": "x",
}

RECORDS = {
    "version-3": {
        "id": "x", "name": "x", "alternate_name": "x", "description": "x", "url": "x", "email": "x", "status": "x",
        "interpretation_services": "x", "application_process": "x", "fees_description": "x", "wait_time": "x",
        "accreditations": "x", "eligibility_description": "x", "assured_date": "x", "last_modified": "x", "alert": "x",
        "organization": {"id": "x", "name": "x", "description": "x", "url": "x", "email": "x"},
        "cost_options": [{"id": "x", "option": "x", "currency": "x", "amount_description": "x", "valid_from": "x"}],
        "schedules": [{
            "id": "x", "freq": "x", "byday": "x", "opens_at": "x", "closes_at": "x", "description": "x", "notes": "x",
            "schedule_link": "x", "attending_type": "x"}],
        "service_areas": [{"id": "x", "name": "x", "extent": "x", "uri": "x"}],
        "languages": [{"id": "x", "name": "x", "code": "x", "note": "x"}],
        "required_documents": [{"id": "x", "document": "x", "uri": "x"}],
        "contacts": [{"id": "x", "name": "x", "title": "x", "department": "x", "email": "x", "phones": [PHONE]}],
        "phones": [PHONE],
        "funding": [{"id": "x", "source": "x"}],
        "service_at_locations": [{
            "id": "x", "description": "x",
            "location": {
                "id": "x", "name": "x", "description": "x", "transportation": "x", "location_type": "x", "url": "x",
                "addresses": [ADDRESS], "phones": [PHONE], "accessibility": [{"id": "x", "description": "x", "url": "x"}]}}],
        "attributes": [{
            "id": "x", "value": "x", "label": "x", "link_type": "x",
            "taxonomy_term": {"id": "x", "name": "x", "description": "x", "term_uri": "x"}}],
    },
    "version-1": {
        "id": "x", "name": "x", "description": "x", "url": "x", "email": "x", "status": "x", "fees": "x",
        "accreditations": "x", "deliverable_type": "x", "attending_type": "x", "attending_access": "x",
        "organization": {"id": "x", "name": "x", "description": "x", "url": "x"},
        "contacts": [{"id": "x", "name": "x", "title": "x", "phones": [PHONE]}],
        "eligibilitys": [{"id": "x", "eligibility": "x", "minimum_age": 4, "maximum_age": 11}],
        "cost_options": [{"id": "x", "amount": 2.0, "option": "x"}],
        "regular_schedules": [{"id": "x", "byday": "x", "opens_at": "x", "closes_at": "x", "description": "x"}],
        "service_areas": [{"id": "x", "service_area": "x", "extent": "x"}],
        "languages": [{"id": "x", "language": "x"}],
        "service_at_locations": [{
            "id": "x", "location": {
                "id": "x", "name": "x", "description": "x", "physical_addresses": [ADDRESS],
                "accessibility_for_disabilities": [{"id": "x", "accessibility": "x"}]}}],
        "service_taxonomys": [{"id": "x", "taxonomy": {"id": "x", "name": "x", "vocabulary": "x"}}],
        "link_taxonomies": [{"id": "x", "link_type": "x", "taxonomy": {"id": "x", "name": "x"}}],
    },
    "outpost": {
        "id": "x", "name": "x", "description": "x", "url": "x", "min_age": 5, "max_age": 11, "free": False, "needs_referral": True,
        "visible_to": "x", "age_band_all": True, "score": "x", "distance_away": "x",
        "organisation": [{"id": "x", "name": "x", "description": "x", "url": "x"}],
        "locations": [{
            "id": "x", "name": "x", "address_1": "x", "city": "x", "state_province": "x", "postal_code": "x",
            "mask_exact_address": False, "accessibilities": [{"name": "x"}]}],
        "contacts": [{"id": "x", "name": "x", "title": "x", "visible": True, "email": "x", "phone": "x"}],
        "cost_options": [{"id": "x", "option": "x", "amount": 4.5, "cost_type": "x"}],
        "regular_schedules": [{"id": "x", "weekday": "x", "opens_at": "x", "closes_at": "x", "description": "x"}],
        "meta": [{"key": "x", "value": "x"}], "links": [{"label": "x", "url": "x"}],
        "send_needs": [{"name": "x"}], "suitabilities": [{"name": "x"}], "target_directories": [{"name": "x"}],
        "taxonomies": [{"id": "x", "name": "x", "slug": "x"}],
        "local_offer": {"description": "x", "link": "x", "survey_answers": [{"question": "x", "answer": "x"}]},
    },
    # What the importer knows and few feeds have, or have under another name.
    "seldom": {
        "id": "x", "name": "x", "summary": "x", "short_description": "x", "intro": "x", "description": "x", "website": "x",
        "telephone": "x", "contact_hours": "x", "contact_name": "x", "fees_help": "x", "status": "x", "updated_at": "x",
        "organization_id": "x", "parent_id": "x", "taxonomy_id": "x", "external_identifier": "x", "external_identifier_type": "x",
        "assured_by": "x", "assurer": "x", "assurer_name": "x", "assurer_email": "x", "author": "x", "created_by": "x",
        "modified_by": "x", "reviewed_by": "x", "reviewer": "x", "reviewer_name": "x", "updated_by": "x",
        "organization": {
            "id": "x", "name": "x", "description": "x", "website": "x", "logo": "x", "uri": "x", "legal_status": "x",
            "year_incorporated": "x", "parent_organization_id": "x",
            "organization_identifiers": [{"id": "x", "identifier_scheme": "x", "identifier_type": "x", "identifier": "x"}]},
        "contacts": [
            {"id": "x", "name": "x", "job_title": "x", "hours": "x", "telephone": "x"},
            {"id": "x", "contact_id": "x", "name": "x", "role": "x", "position": "x", "phones": [PHONE]}],
        "eligibilities": [{"id": "x", "eligibility": "x", "minimum_age": 4, "maximum_age": 11}],
        "regular_schedule": [{"id": "x", "weekday": "x", "opens_at": "x", "closes_at": "x", "valid_from": "x", "valid_to": "x"}],
        "holiday_schedules": [{"id": "x", "closed": "x", "open_at": "x", "start_date": "x", "description": "x"}],
        "service_taxonomies": [{"id": "x", "taxonomy": {"id": "x", "name": "x", "vocabulary": "x"}}],
        "taxonomy_terms": [{"id": "x", "name": "x", "vocabulary": "x"}], "levels_of_need": ["x"], "ways_in": ["x"],
        "pc_metadata": {"date_assured": "x", "note": "x"}, "pc_targetAudience": [{"code": "x", "name": "x"}],
        "locations": [{"id": "x", "name": "x", "addresses": [ADDRESS], "geometry": {"type": "x", "coordinates": ["x", "x"]}}],
    },
}

# Of a feed, not of a service in it.
OF_FEEDS = {"openapi_url", "page_number", "total_items", "total_pages"}


def fields_without_a_record():
    """What the importer's own words name, by the form that only names of fields have. Others stand in the records above too."""
    known = set()
    for folder in ("Facts", "OpenReferral", "Records"):
        for file in (PROJECT / "Sources/Importing" / folder).glob("*.swift"):
            known |= set(re.findall(r'"([a-z]+(?:_[a-z0-9]+)+)"', file.read_text()))
    if len(known) < 50:
        return [f"only {len(known)} names of fields were found in the importer"]
    return [f"no record has `{name}`" for name in sorted(known - OF_FEEDS - names_in(RECORDS))]


def names_in(value):
    if isinstance(value, dict):
        return set(value).union(*map(names_in, value.values()))
    return set().union(*map(names_in, value)) if isinstance(value, list) else set()
