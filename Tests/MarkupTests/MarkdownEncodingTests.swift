import Diagnostics
import Markup
import Testing

/// Files from any computer give the same page, and what is not text is refused.
struct MarkdownEncodingTests {
  static let page =
    "# A\n\none\ntwo  \nthree\\\nfour\n\n- a\n\n  b\n\n```\nx\n\ty\n```\n\n| a |\n|---|\n| b |\n\nn[^1]\n\n[^1]: m\n"

  private func content(_ body: MarkdownBody) -> [String] {
    body.events.map { "\($0.kind) \($0.step) \(body.string($0.text))" }
  }

  @Test(arguments: ["\r\n", "\r"])
  func lineEndsDoNotMatter(_ ending: String) {
    let other = Self.page.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
    #expect(content(Parsed(other).body) == content(Parsed(Self.page).body))
  }

  @Test func aByteOrderMarkDoesNotMatter() {
    #expect(content(Parsed([0xEF, 0xBB, 0xBF] + Array(Self.page.utf8)).body) == content(Parsed(Self.page).body))
    let marked = Parsed([0xEF, 0xBB, 0xBF] + Array("[x](y.md)".utf8))
    #expect(marked.body.links.map { marked.written($0.span) } == ["[x](y.md)"])
  }

  @Test(
    arguments: [
      [0x61, 0x00], [0x61, 0xFF], [0x61, 0xC0, 0x80], [0x61, 0xED, 0xA0, 0x80], [0x61, 0xF4, 0x90, 0x80, 0x80],
      [0x61, 0xE2, 0x82],
      [0x61, 0x80], [0x61, 0xF5, 0x80, 0x80, 0x80], [0x61, 0xE0, 0x80, 0x80], [0x61, 0xFC],
    ] as [[UInt8]])
  func whatIsNotTextIsRefusedWithItsPlace(_ bytes: [UInt8]) {
    let page = Parsed(Array("one\n".utf8) + bytes)
    #expect(page.rules == ["not-utf8"])
    #expect(page.found.first?.what.contains("byte 6 of the file") == true)
    #expect(page.found.first?.place.line == 2)
    #expect(page.body.isRefused)
    #expect(page.body.events.isEmpty)
  }

  @Test(arguments: ["a\u{B}b", "a\u{1}b", "a\u{7F}b", "a\u{85}b"])
  func aLetterThatNoPageMayHoldIsNamed(_ text: String) {
    #expect(Parsed(text).rules == ["not-utf8"])
  }

  @Test(arguments: ["&#65534;", "&#65535;", "&#xFFFF;", "&#0;", "&#xD800;", "&#1;", "&#x110000;", "&#128;"])
  func anEntityForWhatIsNoLetterBecomesAMark(_ entity: String) {
    for text in [
      "a \(entity) b", "# \(entity)", "[x](y.md \"\(entity)\")", "``` \(entity)\n```", "| \(entity) |\n|---|",
    ] {
      let body = Parsed(text).body
      #expect(String(validating: body.text, as: UTF8.self) != nil)
      #expect(body.string(0..<body.text.count).contains("\u{FFFD}"))
    }
  }
}
