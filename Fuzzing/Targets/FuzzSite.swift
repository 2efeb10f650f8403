import Content
import Importing
import Publishing
import Shapes

/// What every input is read against: the vocabularies and the law of the example site.
package struct FuzzSite: Sendable {
  /// The project's folder.
  package let project: String
  let reference: Reference
  let shapes: [PageShape]
  let importing: ImportSetting

  package init(project: String) throws {
    guard let reference = try loadReference(project + "/content") else {
      throw BrokenPromise("The example site cannot be read: `plainsight check` says why")
    }
    self.project = project
    self.reference = reference
    shapes = PageShape.all(reference)
    importing = ImportSetting(
      today: "2026-11-22", words: ImportWords(reference.vocabularies), council: "Alderbrook Council",
      factOrder: PageShape(.service, reference).facts.map(\.name))
  }
}
