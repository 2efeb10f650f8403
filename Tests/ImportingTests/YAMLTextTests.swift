import Testing

@testable import Importing

@Suite struct YAMLTextTests {
  static let texts = [
    "plain words", "a: b", "a:b", "ends:", "a #b", "a#b", "#a", "- a", "-a", "? b", "@a", "%a", "`a`", "!a", "&a", "*a",
    "'a'",
    "\"a\"", "a\"b", "back\\slash", "yes", "No", "ON", "y", "null", "~", "true", "12:30", "1:2:3", "2026-11-22",
    "2026-11-22 10:00:00", "01632960001", "01632 960001", "+44", "1_000", "0x1f", "0o17", "1e5", "1.5", ".5", ".inf",
    "-1", "[a]",
    "{a}", "> a", "| a", "<<", "=", "---", "a\nb", "a\tb", " a", "a ", "a\u{85}b", "a\u{2028}b", "a\u{FEFF}b",
    "a\u{A0}b",
    "é", "£5", "(a) b", "“q”", "😀", "", "5 to 17", "NaN", "a\u{7}b", "1,000", "[x", "a, b", "a]", "𝒳: y",
  ]

  @Test(arguments: texts)
  func everyTextReadsBackAsItself(_ text: String) throws {
    #expect(try StrictYAML.scalar(YAMLText.scalar(text)) == text)
    let inFlow = YAMLText.scalar(text, inFlow: true)
    #expect(try StrictYAML.scalar(inFlow) == text)
    #expect(inFlow.hasPrefix("\"") || !inFlow.contains { ",[]{}".contains($0) })
  }

  @Test func ordinaryTextIsNotQuoted() {
    for text in [
      "Short breaks", "01632 960123", "5 to 17", "Mums & Tots (under 5s)", "https://www.alderbrook.example/a?b=c",
    ] {
      #expect(YAMLText.scalar(text) == text)
    }
  }

  @Test func anIdWithQuotesAndBackslashesComesBackFromItsStamp() {
    let stamp = ImportStamp(id: "a\"b\\c, d: {e}\n\u{7}", on: "2026-11-22", fingerprint: "00ff")
    #expect(StampedPage("---\ntitle: x\n\(stamp.line)\n---\n\nbody\n").stamp == stamp)
  }
}

/// Reads one YAML scalar as the strictest reader would, and refuses whatever some reader takes for something else.
enum StrictYAML {
  struct Refused: Error {
    let why: String
  }

  static func scalar(_ written: String) throws -> String {
    written.hasPrefix("\"") ? try quoted(written) : try plain(written)
  }

  private static func plain(_ written: String) throws -> String {
    let first = written.unicodeScalars.first
    if first.map({ "-?:,[]{}#&*!|>'\"%@`=<~. \t".unicodeScalars.contains($0) }) ?? true { throw Refused(why: "first") }
    if written.contains(": ") || written.contains(" #") || written.hasSuffix(":") || written.hasSuffix(" ") {
      throw Refused(why: "marks")
    }
    for scalar in written.unicodeScalars where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) {
      throw Refused(why: "control")
    }
    if written.unicodeScalars.contains(where: { [0x2028, 0x2029, 0xFEFF].contains($0.value) }) {
      throw Refused(why: "breaks")
    }
    if ["y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan"].contains(written.lowercased()) {
      throw Refused(why: "word")
    }
    let isNumber =
      written.wholeMatch(of: /[-+]?[0-9][0-9_,]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?/) != nil
      || written.wholeMatch(of: /[-+]?[0-9]+(:[0-9]+)+(\.[0-9]*)?/) != nil
      || written.wholeMatch(of: /0[xob][0-9a-fA-F_]+/) != nil
    if isNumber || written.prefixMatch(of: /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/) != nil { throw Refused(why: "number") }
    return written
  }

  private static func quoted(_ written: String) throws -> String {
    guard written.count > 1, written.hasSuffix("\"") else { throw Refused(why: "open") }
    var text = String.UnicodeScalarView()
    var rest = written.dropFirst().dropLast().unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar.value >= 0x20, ![0x85, 0x2028, 0x2029, 0xFEFF].contains(scalar.value), scalar != "\"" else {
        throw Refused(why: "raw")
      }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "\"": text.append("\"")
      case "\\": text.append("\\")
      case "u":
        guard let escaped = UInt32(String(rest.prefix(4)), radix: 16).flatMap(Unicode.Scalar.init) else {
          throw Refused(why: "escape")
        }
        rest = rest.dropFirst(4)
        text.append(escaped)
      default: throw Refused(why: "escape")
      }
    }
    return String(text)
  }
}
