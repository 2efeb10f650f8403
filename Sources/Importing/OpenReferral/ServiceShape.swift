/// Tells services from the other things that a folder of a feed's files may hold: taxonomies, organisations, places.
enum ServiceShape {
  private static let ofServices: Set<String> = [
    "status", "organization", "organisation", "organization_id", "service_at_locations", "fees", "minimum_age",
    "maximum_age", "min_age", "max_age", "assured_date", "schedules", "regular_schedules", "eligibilitys",
    "eligibilities",
    "service_taxonomys", "service_taxonomies", "cost_options", "pc_targetAudience", "attending_type",
    "deliverable_type",
    "accreditations", "eligibility_description", "application_process", "local_offer", "service_areas", "wait_time",
    "alert",
  ]

  private static let ofOthers: Set<String> = [
    "taxonomy", "taxonomy_terms", "taxonomy_id", "parent_id", "term_uri", "vocabulary", "slug", "version",
    "location_type",
    "organization_identifiers", "parent_organization_id", "legal_status", "year_incorporated", "latitude",
    "openapi_url",
    "taxonomies", "logo", "uri", "website", "label",
  ]

  static func isService(_ item: JSON) -> Bool {
    let keys = Set((item.entries ?? []).map(\.key))
    if !keys.isDisjoint(with: ofServices) { return true }
    guard keys.isDisjoint(with: ofOthers) else { return false }
    return keys.contains("name") || keys.contains("description")
  }
}
