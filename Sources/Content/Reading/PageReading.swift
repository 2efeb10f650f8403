import Diagnostics
import Markup

extension Page {
  /// Reads a document into a whole page, or says why it cannot be one.
  package static func read(
    _ document: Document, at path: PagePath, _ reference: Reference, noting found: inout [Diagnostic]
  ) -> Page? {
    var written = document.facts
    let misplaced = MisplacedFacts(document) { factNames(path, document.source, reference) }
      .flatMap { Diagnostic.misplaced($0, in: document) }
    if misplaced != nil { written.isWhole = false }
    var form = Form(written, in: document.source)
    if let fault = misplaced ?? (document.lacksFacts ? .noFacts(document) : nil) { form.note(fault) }
    let facts = Facts.read(&form, reference)
    let kind = readKind(path, &form, reference)
    form.finish(noting: &found)
    guard let facts, let kind else { return nil }
    return Page(
      source: document.source, path: path, facts: facts,
      prose: Prose(document.body, of: document.source.name, headings: reference.vocabularies.headings), kind: kind)
  }

  /// Those that a page in this place can have.
  private static func factNames(_ path: PagePath, _ source: SourceText, _ reference: Reference) -> [String] {
    var form = Form(.empty, in: source)
    _ = Facts.read(&form, reference)
    _ = readKind(path, &form, reference)
    return form.names
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
