import Content
import Diagnostics
import Markup

extension Rule {
  static let fileLinkWithoutType = Rule(
    "file-link-without-type", "A link to a file does not say what kind it is, or how large", .couldImprove,
    why: "A family on a phone pays for the download, and may not be able to open it.",
    source: "GOV.UK content design guide: links to files name their kind and size",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nRead ↓[the leaflet](https://club.example/leaflet.pdf).",
        keeps: "---\ntitle: Play club\n---\nRead [the leaflet (PDF, 200 kB)](https://club.example/leaflet.pdf)."),
      Example(
        breaks: "---\ntitle: Play club\n---\nRead ↓[the leaflet (PDF)](https://club.example/leaflet.pdf).",
        keeps: "---\ntitle: Play club\n---\nRead [the leaflet](https://club.example/leaflet.pdf) (PDF, 1.2 MB)."),
    ],
    check: .page { page, _ in
      let body = page.prose.body
      guard !body.links.isEmpty else { return [] }
      let silent = body.links.compactMap { link -> (link: MarkdownLink, kind: FileKind, missing: String)? in
        guard !link.isImage, link.kind == .file || link.kind == .web,
          let kind = FileKind(ofAddress: body.text[link.path])
        else { return nil }
        // Words in brackets after the link are read with it.
        let words = Array(body.text[link.words.lowerBound..<min(link.words.upperBound + longestNote, body.text.count)])
        let missing = [kind.isNamed(in: words) ? nil : "kind", FileSize.isNamed(in: words) ? nil : "size"]
          .compactMap { $0 }
        return missing.isEmpty ? nil : (link, kind, missing.joined(separator: " and "))
      }
      guard let first = silent.first else { return [] }
      let others = silent.count == 1 ? "" : " (and \(silent.count - 1) more on this page)"
      return [
        Finding(
          page: page, span: first.link.span,
          what: "“\(body.string(first.link.words))” leads to a file (\(first.kind.name)) "
            + "and does not say its \(first.missing)\(others)",
          instead: "Add the kind and the size to its words: `[… (\(first.kind.name), 200 kB)](…)`.")
      ]
    })

  private static let longestNote = 24
}

/// A number with a unit of size after it: 200 kB, 1.2MB.
private enum FileSize {
  static func isNamed(in words: [UInt8]) -> Bool {
    for index in words.indices.dropLast() where isUnit(words, index) {
      let before = words[..<index].last { $0 != 0x20 && $0 < 0x80 }
      if before.map(LetterByte.isDigit) ?? false { return true }
    }
    return false
  }

  private static func isUnit(_ words: [UInt8], _ index: Int) -> Bool {
    let unit = [LetterByte.small(words[index]), LetterByte.small(words[index + 1])]
    let isSize =
      [UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "g")].contains(unit[0]) && unit[1] == UInt8(ascii: "b")
    let ends = index + 2 == words.count || !LetterByte.isInWord(words[index + 2])
    return isSize && ends
  }
}

/// A kind of file that is no page, and the names that people give it.
private struct FileKind {
  let name: String
  private let wordings: Wordings

  init?(ofAddress address: ArraySlice<UInt8>) {
    guard let dot = address.suffix(6).lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(decoding: address[(dot + 1)...], as: UTF8.self).lowercased() {
    case "pdf": self.init("PDF", ["pdf"])
    case "doc", "docx", "odt": self.init("Word", ["word", "doc", "docx", "odt", "word document"])
    case "xls", "xlsx", "ods": self.init("Excel", ["excel", "spreadsheet", "xls", "xlsx", "ods"])
    case "ppt", "pptx": self.init("PowerPoint", ["powerpoint", "slides", "ppt", "pptx"])
    case "csv": self.init("CSV", ["csv", "spreadsheet"])
    case "zip": self.init("ZIP", ["zip"])
    default: return nil
    }
  }

  private init(_ name: String, _ wordings: Wordings) {
    self.name = name
    self.wordings = wordings
  }

  func isNamed(in words: [UInt8]) -> Bool { wordings.stand(in: words) }
}
