import Content
import Diagnostics
import Glibc

extension Rule {
  static let garbledText = Rule(
    "garbled-text", "Letters were broken, or a spreadsheet could not work something out", .shouldFix,
    why: "A family cannot tell whether the rest is right. A screen reader reads every broken letter aloud.",
    source: "WCAG 2.2, 3.1 Readable",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nIt doesn↓â€™t cost more than four pounds.",
        keeps: "---\ntitle: Play club\n---\nIt doesn’t cost more than four pounds."),
      Example(
        breaks: "---\ntitle: Play club\n---\nA day costs ↓Â£4 with lunch.",
        keeps: "---\ntitle: Play club\n---\nA day costs £4 with lunch."),
      Example(
        breaks: "---\ntitle: Play club\nwhere: {name: Play barn, address: \"↓#REF!\"}\n---\nGames.",
        keeps: "---\ntitle: Play club\nwhere: {name: Play barn, address: \"1 Barn Lane\"}\n---\nGames."),
    ],
    check: .page { page, _ in
      page.source.bytes.withUnsafeBytes { bytes in
        garbled.compactMap { sign in
          guard let at = offset(of: sign.bytes, in: bytes) else { return nil }
          return Finding(
            page: page, span: Span(at, at + sign.length), what: sign.what(page.source.text(Span(at, at + sign.length))),
            instead: sign.instead)
        }
      }
    })

  private struct Garbled {
    let bytes: [UInt8]
    /// Of what is shown of it, in bytes.
    let length: Int
    let what: @Sendable (String) -> String
    let instead: String
  }

  private static let garbled =
    // How “’”, “£” and “é” begin where UTF-8 was read as Windows-1252 and written again, and what stands for letters that nobody could read.
    [
      ([0xC3, 0xA2, 0xE2, 0x82, 0xAC], 5), ([0xC3, 0x82, 0xC2], 4), ([0xC3, 0x83, 0xC2], 4), ([0xEF, 0xBF, 0xBD], 3),
    ].map {
      Garbled(
        bytes: $0, length: $1, what: { "“\($0)” stands where another letter was meant" },
        instead: "Type the word again. Where the whole file is so, save it from its program as UTF-8.")
    }
    + ["#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#N/A"].map { sign in
      Garbled(
        bytes: Array(sign.utf8), length: sign.utf8.count,
        what: { "`\($0)` is what a spreadsheet shows for what it could not find" },
        instead: "Write what was meant, or take the line away.")
    }

  private static func offset(of sign: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var at = 0
    while at + sign.count <= bytes.count, let found = memchr(base + at, Int32(sign[0]), bytes.count - at) {
      at = UnsafeRawPointer(found) - base
      if bytes[at...].starts(with: sign) { return at }
      at += 1
    }
    return nil
  }
}
