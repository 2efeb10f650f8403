import Diagnostics

/// A short form, what it stands for, and what that is.
package struct GlossaryEntry: Sendable {
  package let short: String
  package let standsFor: String?
  package let means: String
}

package struct Glossary: Sendable {
  package let entries: [GlossaryEntry]

  package static func read(_ source: SourceText, noting found: inout [Diagnostic]) -> Glossary {
    var entries: [GlossaryEntry] = []
    for var form in Form.list(in: source, noting: &found) {
      let short = form.needed("short", because: "It is what families meet on the page.", example: "short: EHC plan")
      let standsFor = form.text("stands-for")
      let means = form.needed(
        "means", because: "Families look it up here.", example: "means: A legal plan of the help that a child needs.")
      form.finish(noting: &found)
      guard let short, let means else { continue }
      entries.append(GlossaryEntry(short: short.value, standsFor: standsFor?.value, means: means.value))
    }
    return Glossary(entries: entries.sorted { $0.short.lowercased() < $1.short.lowercased() })
  }
}
