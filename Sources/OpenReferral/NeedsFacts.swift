/// Finds a need by what feeds call it: its label or a synonym, letter for letter but for capitals.
package struct NeedsIndex: Sendable {
  private let idByName: [String: String]
  private let labels: Set<String>

  package init(_ terms: [VocabularyTerm]) {
    var idByName: [String: String] = [:]
    for term in terms {
      for name in [term.label] + term.synonyms {
        let key = Self.key(name)
        if idByName[key] == nil { idByName[key] = term.id }
      }
    }
    self.idByName = idByName
    labels = Set(terms.map { Self.key($0.label) })
  }

  func id(of name: String) -> String? { idByName[Self.key(name)] }

  /// True where the page shows the very same words as the need's label.
  func isLabel(_ name: String) -> Bool { labels.contains(Self.key(name)) }

  private static func key(_ name: String) -> String {
    name.lowercased().foldingSpaces
  }
}

extension PageDraft {
  private static let lists = [
    "pc_targetAudience", "service_taxonomys", "service_taxonomies", "taxonomies", "taxonomy_terms", "attributes",
    "send_needs",
    "suitabilities",
  ]

  mutating func takeNeeds() {
    var found: [String] = []
    let needs = needs
    func take(_ term: inout Fields, _ notes: inout RecordNotes) {
      for key in ["audienceType", "name", "label"] {
        guard let value = term.peek(key), let name = value.text, let id = needs.id(of: name) else { continue }
        if !found.contains(id) { found.append(id) }
        // Found by a synonym, the feed's own word is kept beside the need.
        if needs.isLabel(name) { term.remove(key, value) }
        return
      }
    }
    for key in Self.lists {
      fields.eachGroup(in: key, noting: &notes) { term, notes in
        take(&term, &notes)
        for inner in ["taxonomy", "taxonomy_term"] where term.peek(inner)?.entries != nil {
          term.inside(inner, noting: &notes) { take(&$0, &$1) }
        }
      }
    }
    facts.add("needs", words: found)
  }
}
