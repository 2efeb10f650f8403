import Diagnostics

/// What a person is told: which rule, what is wrong, and what to write instead.
struct YamlSaid: Hashable, Sendable {
  let rule: String
  let what: String
  let instead: String

  init(_ rule: String, _ what: String, _ instead: String) {
    self.rule = rule
    self.what = what
    self.instead = instead
  }

  init(_ diagnostic: Diagnostic) {
    self.init(diagnostic.rule, diagnostic.what, diagnostic.instead)
  }
}

extension YamlSaid {
  private static let quoteIt =
    "Put the value in double quotes, such as `summary: \"Short breaks: days out and stays\"`."
  private static let nameColonValue = "Write a name, a colon, a space and the value, such as `title: Short breaks`."

  static func unreadable(_ what: String, _ instead: String) -> YamlSaid {
    YamlSaid("facts-not-readable", what, instead)
  }

  static let secondColon = unreadable(
    "There is a second colon on this line, so it is not clear where the value begins", quoteIt)
  static let curlyQuotes = unreadable(
    "The quotes on this line are curly, and only straight ones hold a text together",
    "Type them again as straight quotes: `\"`.")
  static let colonInNextLine = unreadable(
    "This line goes on with the text above it, and has a colon",
    "If it is a fact of its own, begin it as far left as the fact above. If not, put the whole text in double quotes.")
  static let openQuote = unreadable(
    "A quotation mark is opened and never closed", "Put the closing quotation mark at the end of the text.")
  static let openBracket = unreadable(
    "A bracket is opened and never closed, or a comma is missing",
    "Close each `[` with `]` and each `{` with `}`, with a comma between entries. Put a text that has a comma in double quotes."
  )
  static let noColon = unreadable("This line has no colon after the name of the fact", nameColonValue)
  static let markOfItsOwn = unreadable("The value begins with a mark that has a meaning of its own", quoteIt)
  static let control = unreadable(
    "There is a character here that cannot be shown", "Delete it, and type the letters beside it again.")
  static let backslash = unreadable(
    "A backslash between double quotes has a meaning of its own", "Use single quotes, or write the text without quotes."
  )
  static let unreadable = unreadable("These facts cannot be read", quoteIt)
  static let notAField = YamlSaid("not-a-field", "This is not a fact of the form `name: value`", nameColonValue)
  static let nameIsNoText = YamlSaid(
    "not-a-field", "The name of a fact is a list or a group here",
    "Write a plain name before the colon, such as `title: Short breaks`.")
  static let anchor = YamlSaid(
    "anchor-or-alias", "`&` and `*` before a word have a meaning of their own in YAML, and are not used here",
    "Write the value out in full, or put it in double quotes if it begins with `&` or `*`.")
  static let tag = YamlSaid(
    "yaml-tag", "A word that begins with `!` has a meaning of its own in YAML, and is not used here",
    "Put the value in double quotes if it begins with `!`.")
  static let tab = YamlSaid(
    "tab-in-facts", "There is a tab at the beginning of this line", "Use spaces: two for each step to the right.")
  static let tooDeep = YamlSaid(
    "facts-too-deep", "These facts are nested too deeply",
    "Write at most a list of groups, such as `when: [{days: mon-fri}]`.")
  static let second = YamlSaid(
    "second-document", "A second set of facts begins here", "Keep all facts between the first `---` and the next one.")

  static func repeated(_ name: String, line: Int) -> YamlSaid {
    YamlSaid(
      "repeated-field", "`\(name)` is written twice; the first is on line \(line)",
      "Keep one line `\(name): …`, with everything that should be shown.")
  }
}
