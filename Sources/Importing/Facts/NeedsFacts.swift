import Content

/// The controlled words that an import finds again by what feeds and tables call them.
package struct ImportWords: Sendable {
  let needs: TermIndex
  let levels: TermIndex
  let routes: TermIndex

  package init(_ vocabularies: Vocabularies?) {
    self.init(
      needs: vocabularies?.needs.terms ?? [], levels: vocabularies?.levels.terms ?? [],
      routes: vocabularies?.routes.terms ?? [])
  }

  init(needs: [Term], levels: [Term] = [], routes: [Term] = []) {
    self.needs = TermIndex(needs)
    self.levels = TermIndex(levels)
    self.routes = TermIndex(routes)
  }
}

/// Finds a word by its id, its label or a synonym, letter for letter but for capitals.
struct TermIndex: Sendable {
  private let idByName: [String: String]
  private let labelByID: [String: String]

  init(_ terms: [Term]) {
    var idByName: [String: String] = [:]
    for term in terms {
      for name in [term.label] + term.synonyms {
        let key = Self.key(name)
        if idByName[key] == nil { idByName[key] = term.id }
      }
    }
    self.idByName = idByName
    labelByID = Dictionary(terms.map { ($0.id, $0.label) }, uniquingKeysWith: { one, _ in one })
  }

  func id(of name: String) -> String? {
    labelByID[name] == nil ? idByName[Self.key(name)] : name
  }

  func label(of id: String) -> String? { labelByID[id] }

  /// True where the page shows the very same words as the label of this word.
  func isLabel(_ name: String, of id: String) -> Bool { labelByID[id].map { Self.key($0) == Self.key(name) } ?? false }

  private static func key(_ name: String) -> String {
    name.lowercased().foldingSpaces
  }
}

/// What kind of help it is: needs, the level of need, the ways in.
extension PageDraft {
  private static let lists = [
    "pc_targetAudience", "service_taxonomys", "service_taxonomies", "taxonomies", "taxonomy_terms", "attributes",
    "send_needs",
    "suitabilities",
  ]

  /// Gives the labels of the ways in.
  mutating func takeTerms() -> [String] {
    // A page has one level. Another stays among the words.
    let levels = takeOwn(linkType: "level-of-need", list: "levels_of_need", words.levels, most: 1)
    let routes = takeOwn(linkType: "way-in", list: "ways_in", words.routes)
    facts.add("level", levels.first)
    facts.add("route", words: routes)
    takeNeeds()
    return routes.compactMap(words.routes.label)
  }

  /// Words that a feed of this program's own, or a table, gives for one of the lists. Whatever is not known stays.
  private mutating func takeOwn(
    linkType: String, list: String, _ index: TermIndex, most: Int = .max
  ) -> [String] {
    var found: [String] = []
    func isTaken(_ id: String) -> Bool {
      if found.contains(id) { return true }
      guard found.count < most else { return false }
      found.append(id)
      return true
    }
    fields.eachGroup(in: list, noting: &notes) { term, _ in
      guard let name = term.peek("name"), let text = name.text, let id = index.id(of: text), isTaken(id) else { return }
      if index.isLabel(text, of: id) || text == id { term.remove("name", name) }
    }
    fields.eachGroup(in: "attributes", noting: &notes) { attribute, _ in
      guard attribute.peek("link_type")?.text == linkType, let id = attribute.ownTerm(in: index), isTaken(id)
      else { return }
      attribute.removeAll()
    }
    return found
  }

  private mutating func takeNeeds() {
    var found = takeOwn(linkType: "need", list: "needs", words.needs)
    let needs = words.needs
    func take(_ term: inout Fields, _ notes: inout RecordNotes) {
      for key in ["audienceType", "name", "label"] {
        guard let value = term.peek(key), let name = value.text, let id = needs.id(of: name) else { continue }
        if !found.contains(id) { found.append(id) }
        // Found by a synonym, the feed's own word is kept beside the need.
        if needs.isLabel(name, of: id) { term.remove(key, value) }
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

extension Fields {
  /// A word that this program's own feed names by its code and its label: everything else in it is known.
  fileprivate func ownTerm(in index: TermIndex) -> String? {
    guard let term = peek("taxonomy_term"), let code = term["code"]?.text, let name = term["name"]?.text else {
      return nil
    }
    return index.isLabel(name, of: code) ? code : nil
  }
}
