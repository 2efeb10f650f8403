import Content
import Diagnostics
import Markup

extension Rule {
  static let fileLinkWithoutType = Rule(
    "file-link-without-type", "A link to a file does not say what kind it is", .couldImprove,
    why: "A family on a phone pays for the download, and may not be able to open it.",
    source: "GOV.UK content design guide: links to files name their kind and size",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nRead ↓[the leaflet](https://club.example/leaflet.pdf).",
        keeps: "---\ntitle: Play club\n---\nRead [the leaflet (PDF, 200 kB)](https://club.example/leaflet.pdf).")
    ],
    check: .page { page, _ in
      let body = page.prose.body
      guard !body.links.isEmpty else { return [] }
      let silent = body.links.compactMap { link -> (MarkdownLink, FileKind)? in
        guard !link.isImage, link.kind == .file || link.kind == .web,
          let kind = FileKind(ofAddress: body.text[link.path]), !kind.isNamed(in: Array(body.text[link.words]))
        else { return nil }
        return (link, kind)
      }
      guard let (link, kind) = silent.first else { return [] }
      let others = silent.count == 1 ? "" : " (and \(silent.count - 1) more on this page)"
      return [
        Finding(
          page: page, span: link.span,
          what: "“\(body.string(link.words))” leads to a file (\(kind.name)) and does not say so\(others)",
          instead: "Add the kind and the size to its words: `[… (\(kind.name), 200 kB)](…)`.")
      ]
    })
}

/// A kind of file that is no page, and the names that people give it.
private struct FileKind {
  let name: String
  private let wordings: [Wording]

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

  private init(_ name: String, _ wordings: [Wording]) {
    self.name = name
    self.wordings = wordings
  }

  func isNamed(in words: [UInt8]) -> Bool { wordings.contains { $0.first(in: words) != nil } }
}
