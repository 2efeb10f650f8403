/// What a field of a feed is called on a page.
enum Labels {
  /// Added to a field's name when its value is no real one.
  static let placeholder = "#placeholder"

  /// Before the name of a table's column that no field was found for: it is shown as it is.
  static let column = "column: "

  static func label(_ key: String) -> String {
    let label = FeedText(plainLabel(key)).text.foldingSpaces
    return label.isEmpty ? unnamed : label
  }

  private static let unnamed = "Unnamed field"

  private static func plainLabel(_ key: String) -> String {
    if key.hasPrefix(column) { return String(key.dropFirst(column.count)) }
    if key.hasSuffix(placeholder) { return label(String(key.dropLast(placeholder.count))) + ", only a placeholder" }
    return known[key] ?? words(of: key)
  }

  /// What one entry of a list is called, as in “audience 22538”.
  static func singular(_ key: String) -> String {
    if let known = singulars[key] { return known }
    let words = words(of: key).lowercased()
    if words.hasSuffix("ies") { return words.dropLast(3) + "y" }
    return words.hasSuffix("s") && !words.hasSuffix("ss") ? String(words.dropLast()) : words
  }

  private static let singulars = [
    "accessibility_for_disabilities": "access",
    "addresses": "address",
    "eligibilitys": "eligibility",
    "organization": "organisation",
    "organization_identifiers": "identifier",
    "pc_metadata": "record",
    "pc_targetAudience": "audience",
    "physical_addresses": "address",
    "send_needs": "special educational need",
    "service_at_locations": "service at location",
    "service_taxonomys": "service's topic",
    "taxonomies": "topic",
    "taxonomy_term": "topic",
  ]

  private static let known: [String: String] = [
    "accessibilities": "Access",
    "accessibility": "Access",
    "accessibility_for_disabilities": "Access",
    "addresses": "Address",
    "alternate_name": "Also called",
    "attending_access": "How to attend",
    "attending_type": "Where or how it is given",
    "attributes": "Topics",
    "audienceType": "Audience",
    "byday": "Days",
    "bymonthday": "Days of the month",
    "cost_options": "Costs",
    "deliverable_type": "Kind of help",
    "dtstart": "First date",
    "eligibilities": "Eligibility",
    "eligibilitys": "Eligibility",
    "external_identifier": "Outside identifier",
    "external_identifier_type": "Kind of outside identifier",
    "freq": "How often",
    "holiday_schedules": "Holiday times",
    "local_offer": "Local offer",
    "locations": "Places",
    "max_age": "Maximum age",
    "mask_exact_address": "Exact address hidden",
    "min_age": "Minimum age",
    "organization": "Organisation",
    "organization_identifiers": "Organisation's identifiers",
    "pc_attendingAccess_additionalInfo": "More about attending",
    "pc_metadata": "About the record",
    "pc_targetAudience": "Who it is aimed at",
    "phones": "Phone",
    "physical_addresses": "Address",
    "postal_code": "Postcode",
    "regular_schedules": "Times",
    "regular_schedule": "Times",
    "required_documents": "Documents needed",
    "schedules": "Times",
    "send_needs": "Special educational needs",
    "service_areas": "Area covered",
    "service_at_locations": "Places",
    "service_taxonomys": "Topics",
    "service_taxonomies": "Topics",
    "state_province": "County",
    "suitabilities": "Suitable for",
    "taxonomies": "Topics",
    "taxonomy_term": "Topic",
    "uri": "Web identifier",
    "url": "Web address",
    "wait_time": "Waiting time",
  ]

  /// `date_created` and `dateCreated` become “Date created”.
  private static func words(of key: String) -> String {
    var words = ""
    var previousIsSmall = false
    for scalar in key.unicodeScalars {
      if scalar == "_" || scalar == "-" || scalar.properties.isWhitespace {
        if !words.isEmpty { words += " " }
        previousIsSmall = false
        continue
      }
      if scalar.properties.isUppercase, previousIsSmall { words += " " }
      previousIsSmall = scalar.properties.isLowercase || scalar.properties.numericType != nil
      words += String(scalar).lowercased()
    }
    if words.hasPrefix("pc ") { words.removeFirst(3) }
    guard let first = words.first else { return unnamed }
    return first.uppercased() + words.dropFirst()
  }
}
