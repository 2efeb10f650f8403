import Content
import Diagnostics
import Markup

/// What the reader says of a page before it is written, and whether a fact by itself can be read.
package enum DraftFaults {
  package static func faults(in text: String, at path: String, _ reference: Reference) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let source = SourceText(path: path, name: path, bytes: Array(text.utf8))
    let document = parse(source, noting: &found)
    let slug = PagePath(path)?.council ?? ""
    _ = CouncilContent.read([document], slug: slug, files: [], reference: reference, noting: &found)
    return found.filter { $0.rule != "no-council-page" }.inReadingOrder
  }

  /// nil when the fact can be read on a page of this kind.
  package static func fault(of fact: String, _ yaml: String, at path: String, _ reference: Reference) -> Diagnostic? {
    let rest = fact == "title" ? "" : "title: Page\n"
    let type =
      path.hasSuffix("/council.md") && fact != "type" ? "type: \(reference.catalogue.councilTypes.first ?? "")\n" : ""
    return faults(in: "---\n\(rest)\(type)\(fact): \(yaml)\n---\nWords.\n", at: path, reference).first
  }
}

extension DraftFaults {
  package static func fault(inSettings text: String) -> Diagnostic? {
    var found: [Diagnostic] = []
    _ = Settings.read(SourceText(path: "site.yml", text), noting: &found)
    return found.first
  }
}
