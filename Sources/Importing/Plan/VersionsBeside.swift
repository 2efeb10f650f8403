import Diagnostics

/// Whether a page is as an import wrote it: nobody has changed a word of it since.
package func isAsImported(_ text: String) -> Bool {
  let page = StampedPage(text)
  return page.fingerprint == page.stamp?.fingerprint
}

extension ImportPlan {
  /// The records' versions of pages that a person edited, to be written beside them. `standing` is what stands beside pages by now, by file
  /// name: over what a person wrote there, nothing is written.
  package func versionsBeside(
    over standing: [String: String], council: String, noting found: inout [Diagnostic]
  ) -> [ImportedPage] {
    var versions: [ImportedPage] = []
    for page in keptBecauseAPersonEdited where page.feedChanged {
      let version = ImportedPage(fileName: page.fileName + ".import", id: page.id, text: page.offered.text)
      if let text = standing[version.fileName], Self.isOfAPerson(text, besides: version) {
        found.append(
          ImportRule.edited.diagnostic(
            at: .file("content/councils/\(council)/services/\(version.fileName)"),
            "This version of a page was edited since an import wrote it, and its record changed again. It was left alone",
            "Take over what you want into the page, delete this file, and ask the import for the new version again."))
      } else {
        versions.append(version)
      }
    }
    return versions
  }

  private static func isOfAPerson(_ text: String, besides version: ImportedPage) -> Bool {
    let page = StampedPage(text)
    return page.fingerprint != page.stamp?.fingerprint && page.fingerprint != StampedPage(version.text).fingerprint
  }
}
