import Content
import Diagnostics

/// One of the site's lists of words, as the standard has it.
struct Taxonomy {
  let id: StableID
  let name: String
  let description: String
  let terms: [TaxonomyTerm]

  init(_ slug: String, _ name: String, _ description: String, _ vocabulary: Vocabulary) {
    let id = StableID("taxonomies/\(slug)", in: .plainsight)
    self.id = id
    self.name = name
    self.description = description
    terms = vocabulary.terms.map { TaxonomyTerm($0, of: id, slug: slug, called: name) }
  }
}

/// One word of a list.
struct TaxonomyTerm {
  let id: StableID
  /// What the word says of a service that has it.
  let says: String
  let code: String
  /// As it stands in each service that has it.
  let json: [UInt8]

  fileprivate init(_ term: Term, of taxonomy: StableID, slug: String, called taxonomyName: String) {
    let id = StableID("taxonomies/\(slug)/\(term.id)", in: .plainsight)
    let synonyms = term.synonyms.isEmpty ? nil : "Also: " + term.synonyms.joined(separator: ", ") + "."
    self.id = id
    says = slug
    code = term.id
    json = JSONWriter.object { json in
      json.field("id", id)
      json.field("code", term.id)
      json.field("name", term.label)
      json.field("description", [term.means ?? term.label + ".", synonyms].compactMap { $0 }.joined(separator: " "))
      json.field("taxonomy", taxonomyName)
      json.field("taxonomy_id", taxonomy)
      json.known("term_uri", term.uri.flatMap(WebAddress.plain))
    }
  }
}

/// The lists whose words services carry. Ages are not among them: the standard has numbers for those.
struct Taxonomies {
  let all: [Taxonomy]
  private let needs: [String: TaxonomyTerm]
  private let levels: [String: TaxonomyTerm]
  private let routes: [String: TaxonomyTerm]

  init(_ words: Vocabularies) {
    let needs = Taxonomy("need", "Needs", "What a service helps with.", words.needs)
    let levels = Taxonomy(
      "level-of-need", "Levels of need", "From help for everyone to help that the law controls.", words.levels)
    let routes = Taxonomy("way-in", "Ways in", "How families come to a service.", words.routes)
    all = [needs, levels, routes]
    func byCode(_ taxonomy: Taxonomy) -> [String: TaxonomyTerm] {
      Dictionary(taxonomy.terms.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    (self.needs, self.levels, self.routes) = (byCode(needs), byCode(levels), byCode(routes))
  }

  func terms(of facts: Facts) -> [TaxonomyTerm] {
    facts.needs.compactMap { needs[$0.value] } + [facts.level].compactMap { $0.flatMap { levels[$0.value] } }
      + facts.routes.compactMap { routes[$0.value] }
  }
}
