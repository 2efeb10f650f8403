import Diagnostics

/// Lists of words, in the words of Open Referral.
extension JSONWriter {
  mutating func flatFields(of taxonomy: Taxonomy) {
    field("id", taxonomy.id)
    field("name", taxonomy.name)
    field("description", taxonomy.description)
  }

  mutating func wholeFields(of taxonomy: Taxonomy) {
    flatFields(of: taxonomy)
    if !taxonomy.terms.isEmpty { elements("taxonomy_terms", taxonomy.terms.map(\.json)) }
  }
}
