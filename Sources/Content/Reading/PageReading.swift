import Diagnostics
import Markup

extension Page {
  /// Reads a document into a whole page, or says why it cannot be one.
  package static func read(
    _ document: Document, at path: PagePath, _ reference: Reference, noting found: inout [Diagnostic]
  ) -> Page? {
    var form = Form(document.facts, in: document.source)
    let facts = Facts.read(&form, reference)
    let kind = readKind(path, &form, reference)
    form.finish(noting: &found)
    guard let facts, let kind else { return nil }
    return Page(
      source: document.source, path: path, facts: facts,
      prose: Prose(document.body, of: document.source.name, headings: reference.vocabularies.headings), kind: kind)
  }

  private static func readKind(_ path: PagePath, _ form: inout Form, _ reference: Reference) -> Kind? {
    switch path.kind {
    case .council:
      switch Council.read(&form, reference, isTranslation: path.translation != nil) {
      case nil where path.translation == nil: nil
      case let council: .council(council)
      }
    case .thresholds: .thresholds(Thresholds.read(&form, reference))
    case .page(.services): .service
    case .page(.eligibility): .criteria(EligibilityCriteria.read(&form))
    case .page(.offers): .offer(Offer.read(&form, reference))
    case .page(.documents): .document(DatedDocument.read(&form))
    case .page(.replies): .replies(Replies.read(&form))
    }
  }
}
