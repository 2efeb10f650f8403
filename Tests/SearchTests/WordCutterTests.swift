import Testing

@testable import Search

struct WordCutterTests {
  @Test(arguments: [
    ("Help, at home!", ["help", "at", "home"]),
    ("", []),
    ("—", []),
    ("Carer's Carer’s", ["carers", "carers"]),
    ("self-harm", ["self", "harm", "selfharm"]),
    ("pre- and post-16", ["pre", "and", "post", "16"]),
    ("well -known - as", ["well", "known", "as"]),
    ("Café Siân NAÏVE", ["cafe", "sian", "naive"]),
    ("cafe\u{0301}", ["cafe"]),
    ("żółty", ["zołty"]),
    ("مساعدة للأسر", ["مساعدة", "للأسر"]),
    ("Ring 01632 960100 in 2026", ["ring", "in", "2026"]),
    ("(a/b) c_d", ["a", "b", "c", "d"]),
  ])
  func aTextIsCutIntoItsWords(_ text: String, _ expected: [String]) {
    #expect(words(in: text) == expected)
  }

  @Test func aWordMayComeInPieces() {
    #expect(words(in: ["un", "usual", " caf", "é", "s"]) == ["unusual", "cafes"])
  }

  @Test func aLetterMayComeInPieces() {
    let bytes = Array("naïve".utf8)
    var cutter = WordCutter()
    var found: [String] = []
    for byte in bytes { [byte].withUnsafeBufferPointer { cutter.read($0) { found.append(letters($0)) } } }
    cutter.end { found.append(letters($0)) }
    #expect(found == ["naive"])
  }

  @Test func whatIsTooLongToTypeIsNoWord() {
    #expect(words(in: String(repeating: "a", count: 41) + " b") == ["b"])
    #expect(words(in: String(repeating: "a", count: 40)).count == 1)
  }

  @Test func brokenLettersPartWords() {
    var cutter = WordCutter()
    var found: [String] = []
    let bytes: [UInt8] = Array("one".utf8) + [0xFF, 0xC3] + Array("two".utf8) + [0xE2, 0x80]
    bytes.withUnsafeBufferPointer { cutter.read($0) { found.append(letters($0)) } }
    cutter.end { found.append(letters($0)) }
    #expect(found == ["one", "two"])
  }
}

private func letters(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
