import Diagnostics
import Markup
import Testing

struct YamlScalarTests {
  /// Other programs take these for flags, numbers, times, dates or nothing at all.
  @Test(arguments: [
    "no", "No", "NO", "yes", "on", "off", "true", "false", "y", "~", "null", "Null", "12:30", "1:30:15", "08", "010",
    "0o14",
    "0x1F", "01632 960123", "01632960123", "+44 1632 960123", "1_000", "1e3", "1.50", "4.50", ".5", ".inf", ".nan",
    "-0",
    "2026-11-22", "2026-13-45", "2026-11-22T10:00:00Z", "£4.50", "50%", "a#b", "http://a.example/?b#c", "it's",
    "5 to 17",
    "a, b", "é漢😀", "<b>", "a - b", "a:b", "x=y", "---x", "(a)", "“quoted”", "a\\b", "a\"b",
  ])
  func aPlainTextStaysAsItWasWritten(_ text: String) {
    for facts in [
      "title: \(text)", "title: \(text)\n", "title:   \(text)   \nb: c", "title:\n  \(text)", "title: \(text) # note",
    ] {
      let (read, found) = readFacts(facts)
      #expect(read.hasPrefix("{title: \(text.debugDescription)") && found.isEmpty, "\(facts)")
    }
    let (read, found) = readFacts("titles:\n  - \(text)\n  - '\(text.replacing("'", with: "''"))'")
    #expect(read == "{titles: [\(text.debugDescription), \(text.debugDescription)]}" && found.isEmpty)
  }

  @Test(arguments: [
    ("a: 'it''s: #1'", "it's: #1"), ("a: \"x: y, [z] # {q}\"", "x: y, [z] # {q}"),
    ("a: \"tab\\tand \\u00e9 \\\"\"", "tab\tand é \""),
    ("a: ''", ""), ("a: \"\"", ""), ("a: |\n  one\n  two\n", "one\ntwo\n"), ("a: |-\n  one\n\n  two", "one\n\ntwo"),
    ("a: >\n  one\n  two\n", "one two\n"), ("a: one\n  two\n\n  three", "one two\nthree"),
    ("a: \"one\n  two\"", "one two"),
    ("\"a\": b", "b"), ("? a\n: b", "b"), ("a : b", "b"),
  ])
  func aTextMayBeQuotedOrGoOnOverLines(facts: String, text: String) {
    let (read, found) = readFacts(facts)
    #expect(read == "{a: \(text.debugDescription)}" && found.isEmpty)
  }

  @Test func aFieldWithNothingAfterItsColonOrBetweenItsQuotesIsEmpty() throws {
    let source = SourceText(path: "a.yml", "a:\nb: ''\nc: ~\nd: # note\n")
    var found: [Diagnostic] = []
    let map = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
    let values = map.entries.flatMap { scalars(in: $0.value) }
    #expect(values.map(\.isEmpty) == [true, true, false, true])
    #expect(values.map(\.isQuoted) == [false, true, false, false])
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    ("a: [b, c]\nd: {e: f, g: [h]}", "{a: [\"b\", \"c\"], d: {e: \"f\", g: [\"h\"]}}"),
    ("a:\n- b\n- c\nd:\n  e: f\n  g:\n    - h", "{a: [\"b\", \"c\"], d: {e: \"f\", g: [\"h\"]}}"),
    ("a:\n  - b: c\n    d: e\n  - {f: g}", "{a: [{b: \"c\", d: \"e\"}, {f: \"g\"}]}"),
    ("a: {b, c: d}", "{a: {b: \"\", c: \"d\"}}"), ("a: [b: c]", "{a: [{b: \"c\"}]}"),
    ("a: []\nb: {}", "{a: [], b: {}}"),
    ("{a: b, c: d}", "{a: \"b\", c: \"d\"}"), ("# note\n\na: b # note\n# note\n\n", "{a: \"b\"}"), ("", "{}"),
    ("# note", "{}"),
    ("a: [b,\n  c\n]\nd: e", "{a: [\"b\", \"c\"], d: \"e\"}"),
  ])
  func listsAndGroupsAreReadInEitherForm(facts: String, expected: String) {
    let (read, found) = readFacts(facts)
    #expect(read == expected && found.isEmpty)
  }

  @Test func aNameIsFoundAndAnUnknownOneIsNot() {
    let source = SourceText(path: "a.yml", "a: b\nc: d")
    var found: [Diagnostic] = []
    let map = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
    #expect(map["c"].map(shown) == "\"d\"")
    #expect(map["e"] == nil && YAMLMap.empty.entries.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyTextIsFoundAgainWhereItsSpanSays(_ lineEnd: String) throws {
    let facts = [
      "título: Café 漢字 😀", "contact: {téam: Équipe é, phone: 01632 960123}", "nëeds: [autïsm, e\u{301}t]", "when:",
      "  - {days: mon-fri, note: \"térm: tíme\"}", "  - note: 'n😀te'", "x: \u{10FFFD}y",
    ]
    let front = "---" + lineEnd + facts.joined(separator: lineEnd) + lineEnd + "---" + lineEnd
    for page in [front, "\u{FEFF}" + front] {
      let source = SourceText(path: "a.md", page)
      var found: [Diagnostic] = []
      let read = parse(source, noting: &found).facts
      #expect(found.isEmpty)
      let texts = scalars(in: .map(read))
      #expect(texts.count == 19)
      for text in texts {
        let written = source.text(text.span)
        #expect(text.isQuoted ? written.dropFirst().dropLast() == text.text : written == text.text)
      }
      #expect(try source.text(#require(read["contact"]).span) == "{téam: Équipe é, phone: 01632 960123}")
      #expect(try source.text(#require(read["nëeds"]).span) == "[autïsm, e\u{301}t]")
      #expect(source.text(read.span).hasPrefix("título: Café"))
    }
  }
}
