import Testing

/// Texts that are known to hold up parsers of Markdown, each made to any size.
struct MarkdownBomb: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (Int) -> String

  var testDescription: String { name }

  init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = make
  }

  static let all: [MarkdownBomb] = [
    MarkdownBomb("pictures in pictures") { times("![[]()", $0) },
    MarkdownBomb("pictures closed in code") { times("![`]`[]()", $0) },
    MarkdownBomb("comments") { "</" + times("<!--", $0) },
    MarkdownBomb("instructions") { "</" + times("<?", $0) },
    MarkdownBomb("declarations") { "</" + times("<!A ", $0) },
    MarkdownBomb("character data") { times("<![CDATA[", $0) },
    MarkdownBomb("a long host") { "www." + times("_.", $0) + "a" },
    MarkdownBomb("hosts with underscores") { times("www.a.b_", $0) },
    MarkdownBomb("many schemes") { times("http://_.", $0) },
    MarkdownBomb("an address and brackets") { "http://a.b/" + times("(", $0 / 3) + times(")", $0 * 2 / 3) },
    MarkdownBomb("hosts and angles") { times("www.a.b<", $0) },
    MarkdownBomb("mail schemes") { times("mailto:s@p.com/", $0) },
    MarkdownBomb("ats") { times("a@", $0) },
    MarkdownBomb("double quotes") { times("\"a ", $0 / 2) + times("\"", $0 / 4) },
    MarkdownBomb("mixed quotes") { times("'a \"b ", $0) },
    MarkdownBomb("a wide table after a paragraph") {
      times("a", $0 / 3) + "\n" + times("|a", $0 / 3) + "\n" + times("|-", $0 / 3) + "\n"
    },
    MarkdownBomb("a table after many lines") { times("x\n", $0) + "| a | b |\n| - | - |\n" },
    MarkdownBomb("rows of dashes") { times("a\n|-|-|\n", $0) },
    MarkdownBomb("rows of dashes after a rule") { "***\n" + times("|-|\n|-|-|\n", $0) },
    MarkdownBomb("rows of dashes after a backslash") { "a\\\\|b\n" + times("|-|\n|-|-|\n", $0) },
    MarkdownBomb("rows of dashes in short paragraphs") {
      times(String(repeating: "|", count: 200) + "a\n|-|\n|-|-|\n\n", $0)
    },
    MarkdownBomb("rows of dashes after a table") { "|a|b|\n|-|-|\n\t](a)|a|b|\n" + times("|-|-|\n\t](a)|a|b|\n", $0) },
    MarkdownBomb("rows of dashes after a heading") { "|a|b|\n|-|-|\n# x\n" + times("a|b|c\n|-|-|\n", $0) },
    MarkdownBomb("a long address used often") { "[a]: /" + times("u", $0 / 2) + "\n\n" + times("[a]", $0 / 2) },
    MarkdownBomb("a long title used often") {
      "[a]: /u \"\n" + times("[x]: y\n", $0 / 2) + "\"\n\n" + times("[a]", $0 / 2)
    },
    MarkdownBomb("emphasis and brackets") { times("*a [b ", $0) },
    MarkdownBomb("emphasis and links") { times("__[]()**_", $0) },
    MarkdownBomb("escaped emphasis and links") { times("__&> []()\\", $0) },
    MarkdownBomb("quotations") { times(">", $0) + "a\na\n" },
    MarkdownBomb("lists on one line") { times("- ", $0) + "x\n" },
    MarkdownBomb("lists and lines") { times("- ", $0 / 2) + "x\n" + times("y\n", $0 / 2) },
    MarkdownBomb("quotations and lines") { times("> ", $0 / 2) + "x\n" + times("y\n", $0 / 2) },
    MarkdownBomb("underscores") { times("_", $0 / 2) + "." + times("_", $0 / 2) },
    MarkdownBomb("stars") { times("*", $0) },
    MarkdownBomb("a wide table") {
      times("|a", $0 / 3) + "\n" + times("|-", $0 / 3) + "\n" + times("|a", $0 / 3) + "\n"
    },
    MarkdownBomb("a table of short rows") { times("|a", 20) + "\n" + times("|-", 20) + "\n" + times("a\n", $0) },
    MarkdownBomb("one row of many cells") { "|a|\n|-|\n" + times("|a", $0) + "\n" },
    MarkdownBomb("a heading of many cells") { times("|a", $0) + "\n|-|\n" },
    MarkdownBomb("notes in notes") { times("[^1]:", $0) + "\n" },
    MarkdownBomb("many texts of one note") { times("[^1]: a\n", $0) },
    MarkdownBomb("a note named often") { times("[^1]", $0) + "\n\n[^1]: x\n" },
    MarkdownBomb("open pictures") { times("![l", $0) + "\n" },
    MarkdownBomb("carriage returns and tabs") { times("aaa\rbbb\n-\u{B}\n", $0) },
    MarkdownBomb("brackets") { times("[", $0 / 2) + "a" + times("]", $0 / 2) },
    MarkdownBomb("emphasis in emphasis") { times("*a **a ", $0 / 2) + "b" + times(" a** a*", $0 / 2) },
    MarkdownBomb("rows of backticks") { size in
      var text = ""
      var count = 1
      while text.utf8.count < size {
        text += "e" + String(repeating: "`", count: count)
        count += 1
      }
      return text
    },
    MarkdownBomb("tildes") { times("~a ~~b ", $0) },
    MarkdownBomb("unused addresses") { times("[1]: u\n", $0 / 2) + times("[0] ", $0 / 2) },
    MarkdownBomb("lists by indenting") { size in
      var text = ""
      var depth = 0
      while text.utf8.count < size {
        text += String(repeating: "  ", count: depth) + "* a\n"
        depth += 1
      }
      return text
    },
    MarkdownBomb("checkboxes") { times("- [ ] ", $0) + "a\n" },
    MarkdownBomb("entities and escapes") { times("&amp;\\|~~[^a]www.a@", $0) },
    MarkdownBomb("left-over brackets") { times("](", $0) },
    MarkdownBomb("raw HTML") { times("<b>", $0) },
    MarkdownBomb("one heading") { times("# a\n", $0) },
    MarkdownBomb("plain prose") { times("Families can ask for help at any time. ", $0) },
  ]

  /// As often as gives about this many bytes.
  private static func times(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: max(1, size / text.utf8.count))
  }
}
