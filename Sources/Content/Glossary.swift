import Diagnostics

/// A short form, what it stands for, and what that is.
package struct GlossaryEntry: Sendable {
  package let short: String
  package let standsFor: String?
  package let means: String
  /// Better known than the words that it stands for: pages do not spell it out.
  package let isWellKnown: Bool
  /// Where it is explained on the page of words.
  package internal(set) var id: String
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
      let isWellKnown = form.flag("well-known")
      form.finish(noting: &found)
      guard let short, let means else { continue }
      entries.append(
        GlossaryEntry(
          short: short.value, standsFor: standsFor?.value, means: means.value,
          isWellKnown: isWellKnown ?? false, id: ""))
    }
    return Glossary(entries: named(entries.sorted { $0.short.lowercased() < $1.short.lowercased() }))
  }

  /// `EHC plan` is explained at `ehc-plan`. Two entries that would have one place are numbered.
  private static func named(_ entries: [GlossaryEntry]) -> [GlossaryEntry] {
    var taken: Set<String> = []
    var numbers: [String: Int] = [:]
    return entries.map { entry in
      let letters = entry.short.lowercased().unicodeScalars.map { scalar -> Character in
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
      }
      let spelt = String(letters).split(separator: "-").joined(separator: "-")
      let plain = spelt.isEmpty ? "word" : spelt
      var entry = entry
      entry.id = plain
      while !taken.insert(entry.id).inserted {
        numbers[plain, default: 1] += 1
        entry.id = "\(plain)-\(numbers[plain, default: 1])"
      }
      return entry
    }
  }
}
