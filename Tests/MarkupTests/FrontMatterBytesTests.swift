import Diagnostics
import Markup
import Testing

private func parsed(_ text: String) -> (document: Document, found: [Diagnostic]) { parsed(Array(text.utf8)) }

private func parsed(_ bytes: [UInt8]) -> (document: Document, found: [Diagnostic]) {
  var found: [Diagnostic] = []
  let document = parse(SourceText(path: "a.md", bytes: bytes), noting: &found)
  return (document, found)
}

/// What an editor may save that is no plain text in UTF-8.
struct FrontMatterBytesTests {
  private static let saveAgain = "Save it again as UTF-8: most editors ask for the encoding under Save As."

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func aFileInUTF16SaysSo(_ mark: [UInt8]) {
    for text in [mark, mark + Array("---".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }] {
      let (document, found) = parsed(text)
      #expect(found.map(YamlSaid.init) == [YamlSaid("not-utf8", "This file is saved as UTF-16", Self.saveAgain)])
      #expect(found.map { [$0.place.line, $0.place.column] } == [[1, 1]])
      #expect(document.facts.entries.isEmpty && document.body.events.isEmpty)
    }
  }

  @Test func aNULIsNamedWithItsByte() {
    let (_, found) = parsed("---\ntitle: Café\u{0}\n---\nWords\u{0}")
    #expect(
      found.map(YamlSaid.init) == [
        YamlSaid(
          "not-utf8", "There is a character with the code 0 at byte 17",
          "Delete it, or save the file again as plain text in UTF-8.")
      ])
    #expect(found.map { [$0.place.line, $0.place.column] } == [[2, 12]])
  }

  /// What stands after `é`, and is not UTF-8 at its first, or a later, byte.
  @Test(
    arguments: [
      ([0xE9], 0), ([0x80], 0), ([0xBF, 0x80], 0), ([0xC0, 0xAF], 0), ([0xC1, 0xBF], 0), ([0xC3], 0),
      ([0xC3, 0x41], 0), ([0xE0, 0x80, 0x80], 0),
      ([0xE0, 0x9F, 0xBF], 0), ([0xE2, 0x82], 0), ([0xE2, 0x82, 0x41], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xED, 0xBF, 0xBF], 0),
      ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF0, 0x9F, 0x98], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0xF8, 0x88, 0x80, 0x80, 0x80], 0), ([0xFE], 0), ([0xFF], 0),
      ([0xE2, 0x82, 0xAC, 0x80], 3),
      ([0xF0, 0x9F, 0x98, 0x80, 0xC3], 4),
    ] as [([UInt8], Int)])
  func aBrokenLetterIsNamedWithItsByte(bytes: [UInt8], at: Int) {
    for after in ["", "\n---\nWords.\n"] {
      let (document, found) = parsed(Array("---\ntitle: é".utf8) + bytes + Array(after.utf8))
      #expect(
        found.map(YamlSaid.init) == [
          YamlSaid("not-utf8", "This file is not UTF-8: the letter at byte \(14 + at) cannot be read", Self.saveAgain)
        ])
      #expect(found.map { [$0.place.line, $0.place.column] } == [[2, at == 0 ? 9 : 10]])
      #expect(document.facts.entries.isEmpty && document.body.events.isEmpty)
    }
  }

  @Test(arguments: [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
  ])
  func everyLetterThatThereIsCanBeRead(_ letter: String) {
    var found: [Diagnostic] = []
    #expect(isReadable(SourceText(path: "a.md", "a\(letter)b\(letter)"), noting: &found) && found.isEmpty)
  }

  /// Against the library's own check: the longest beginning that is a text ends where the first broken letter begins.
  @Test func theByteIsTheOneThatTheLibraryStopsAt() throws {
    var random = YamlRandom(state: 7)
    let leads: [UInt8] = [
      0x41, 0xC2, 0xC3, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xF5,
    ]
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        leads[Int.random(in: 0..<leads.count, using: &random)]
      }
      let good = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil } ?? 0
      var found: [Diagnostic] = []
      let isText = isReadable(SourceText(path: "a.md", bytes: bytes), noting: &found)
      try #require(isText == (good == bytes.count) && found.count == (isText ? 0 : 1), "\(bytes)")
      if !isText { try #require(found[0].what.contains(" byte \(good + 1) "), "\(bytes)") }
    }
  }
}
