import Content
import Diagnostics
import Markup

/// A translation, or an Easy Read version, that is about to be begun.
package struct TranslationDraft: Sendable {
  private let original: Page
  private let translation: Translation
  private let headings: Headings

  package init(of original: Page, as translation: Translation, _ headings: Headings) {
    self.original = original
    self.translation = translation
    self.headings = headings
  }

  /// The name of the file, beside the original's.
  package var name: String { original.path.original.dropLast(3) + ".\(translation.suffix).md" }

  /// The headings of the original in the other language, as far as the vocabulary knows them, and a hint for every passage.
  package var text: String {
    let title = Hint.text("“\(original.title)” in \(translation.inWords).")
    var text = "---\ntitle: \(JSONWriter.quoted(title))\nmade-from: \"\(original.fingerprintOfWords())\"\n---\n"
    if original.prose.intro.words > 0 { text += "\n\(Hint.text("The beginning, in \(translation.inWords)."))\n" }
    for section in original.prose.sections {
      text += "\n\(String(repeating: "#", count: max(2, section.level))) \(heading(section))\n"
      if section.words > 0 { text += "\n\(Hint.text("What “\(section.heading)” says, in \(translation.inWords)."))\n" }
    }
    return text
  }

  private func heading(_ section: Section) -> String {
    switch translation {
    case .easyRead: section.heading
    case .language(let code):
      section.facet.flatMap { headings.label($0, in: code) }
        ?? Hint.text("“\(section.heading)” in \(translation.inWords).")
    }
  }
}

/// Sets `made-from` in the text of a translation, and changes nothing else of it.
package enum MadeFrom {
  /// nil where the fact is written in a way that cannot be changed without changing others.
  package static func set(_ fingerprint: String, in source: SourceText) -> String? {
    var found: [Diagnostic] = []
    let document = parse(source, noting: &found)
    let text = text(setting: fingerprint, in: document)
    let changed = SourceText(path: source.path, name: source.name, bytes: Array(text.utf8))
    var foundAfter: [Diagnostic] = []
    let after = parse(changed, noting: &foundAfter)
    guard foundAfter.count <= found.count, case .scalar(let set)? = after.facts["made-from"], set.text == fingerprint,
      after.facts.isSame(as: document.facts, besides: "made-from"),
      changed.bytes[after.front.end...] == source.bytes[document.front.end...]
    else { return nil }
    return text
  }

  private static func text(setting fingerprint: String, in document: Document) -> String {
    let source = document.source
    let written = "\"\(fingerprint)\""
    let bytes = source.bytes
    func text(without span: Span, but instead: String) -> String {
      source.text(Span(0, span.start)) + instead + source.text(Span(span.end, bytes.count))
    }
    let end = document.front.end
    let lineEnd = bytes[..<end].suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : "\n"
    guard let entry = document.facts.entries.first(where: { $0.key.text == "made-from" }) else {
      return text(without: Span(end, end), but: "made-from: \(written)\(lineEnd)")
    }
    if !entry.value.span.isEmpty {
      // The value of a block has the end of its last line in it.
      let isBlock = bytes[entry.value.span.start..<entry.value.span.end].last == UInt8(ascii: "\n")
      return text(without: entry.value.span, but: written + (isBlock ? lineEnd : ""))
    }
    // A name with nothing behind its colon.
    let colon = bytes[entry.key.span.end...].firstIndex(of: UInt8(ascii: ":")) ?? entry.key.span.end
    return text(without: Span(colon, colon + 1), but: ": \(written)")
  }
}
