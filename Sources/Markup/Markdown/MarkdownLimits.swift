/// How much one page may ask of the parser. Real pages come nowhere near; what goes past would hold up the whole build.
enum MarkdownLimits {
  static let fileBytes = 256 * 1024
  /// Quotation and list marks at the beginning of one line, and lists or quotations inside each other.
  static let depth = 20
  static let openBrackets = 50
  /// Anything inside anything, counting emphasis and links.
  static let nesting = 60
  static let columns = 20
  static let cells = 100_000
  static let pipesOnLine = 200
  /// What links by name may add to the page.
  static let linkBytes = 100_000
  /// Marks of notes among the words of one page: each leads to the foot of the page and has a way back.
  static let noteMarks = 500
  /// Steps that cmark 0.29.0.gfm.6 takes over a paragraph that turns into a table.
  static let tableSearch = 50_000_000
  /// Steps that it takes to look for the end of `<?` and `<!`.
  static let declarationSearch = 50_000_000
  /// Steps that it takes over links among pictures and emphasis in one paragraph.
  static let bracketSearch = 100_000_000
  /// Problems of one rule that are told one by one.
  static let toldOfOneRule = 100
}
