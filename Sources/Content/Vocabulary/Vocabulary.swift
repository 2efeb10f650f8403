import Diagnostics
import Markup

/// One controlled word, and how families say it.
package struct Term: Sendable {
  package let id: String
  package let label: String
  package let means: String?
  package let synonyms: [String]
  /// For age bands alone.
  package let ages: AgeRange?
  /// The number of the Local Government Services List, where one is known.
  package let lgsl: String?
  package let uri: String?
  /// Whether somebody who reads about it may be in danger if another person sees the page.
  package let isSensitive: Bool
}

/// One list of controlled words, in the order of its file.
package struct Vocabulary: Sendable {
  package let path: String
  package let terms: [Term]
  /// False when a part of the file could not be read.
  package let isWhole: Bool

  package subscript(id: String) -> Term? { terms.first { $0.id == id } }

  package var ids: [String] { terms.map(\.id) }

  package static func read(_ source: SourceText, noting found: inout [Diagnostic]) -> Vocabulary {
    var terms: [Term] = []
    let before = found.count
    for var form in Form.list(in: source, noting: &found) {
      let id = form.needed("id", because: "Pages name the word by its id.", example: "id: autism")
      let label = form.needed("label", because: "Families see the label.", example: "label: Autism")
      let means = form.text("means")
      let synonyms = form.texts("synonyms")
      let from = form.number("from", within: 0...99)
      let to = form.number("to", within: 0...99)
      let lgsl = form.text("lgsl")
      let uri = form.text("uri")
      let isSensitive = form.flag("sensitive")
      form.finish(noting: &found)
      guard let id, let label else { continue }
      if terms.contains(where: { $0.id == id.value }) {
        found.append(
          .fact(
            "repeated-word", id.span, in: source, "`\(id.value)` is in this list twice",
            "Give each word an id of its own."))
        continue
      }
      let ages: AgeRange? = if let from, let to { AgeRange(from: from.value, to: to.value) } else { nil }
      terms.append(
        Term(
          id: id.value, label: label.value, means: means?.value, synonyms: synonyms.map(\.value), ages: ages,
          lgsl: lgsl?.value, uri: uri?.value, isSensitive: isSensitive ?? false))
    }
    return Vocabulary(path: source.path, terms: terms, isWhole: found.count == before)
  }
}

/// The lists that every page draws on.
package struct Vocabularies: Sendable {
  package let needs: Vocabulary
  package let ages: Vocabulary
  package let levels: Vocabulary
  package let routes: Vocabulary
  package let headings: Headings

  /// What they say on pages: the labels, and what is said to explain them.
  package var phrases: [String] {
    [needs, ages, levels, routes].flatMap(\.terms).flatMap { [$0.label] + [$0.means].compactMap { $0 } }
      + Facet.allCases.map(headings.label)
  }

  package init(needs: Vocabulary, ages: Vocabulary, levels: Vocabulary, routes: Vocabulary, headings: Headings) {
    self.needs = needs
    self.ages = ages
    self.levels = levels
    self.routes = routes
    self.headings = headings
  }
}
