/// A text as a page shows it: its beginning if it is a long file, and signs for what nobody could see.
struct ShownText {
  private let text: String
  private let short: String
  private let kind: String

  /// What the program says, whole.
  init(said: String) {
    text = Self.written(said)
    short = text
    kind = "text"
  }

  init(_ file: String, content: String) {
    text = Self.written(content)
    short = Self.shortened(text)
    kind =
      switch file.split(separator: ".").last {
      case "md", "import": "markdown"
      case "yml": "yaml"
      case "html", "svg": "html"
      case "json": "json"
      default: "text"
      }
  }

  /// A block of code.
  var block: String {
    let fence = text.contains("```") ? "````" : "```"
    return "\(fence)\(kind)\n\(visible(short))\n\(fence)\n"
  }

  /// What is to be known of the block, if anything.
  var notes: String {
    var notes: [String] = []
    if short != text { notes.append("It goes on like that, and has \(text.count) characters in all.") }
    if visible(short) != short {
      notes.append("What stands between ⟨ and ⟩ is the number of a sign that cannot be seen.")
    }
    if short.contains("\u{FFFD}") { notes.append("Where � is shown, the file has a byte that is no letter in UTF-8.") }
    return notes.isEmpty ? "" : "\n\(notes.joined(separator: " "))\n"
  }

  private static func written(_ text: String) -> String {
    var written = text[...]
    while written.hasSuffix("\n") { written = written.dropLast() }
    return String(written)
  }

  private static func shortened(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let few = lines.count > 60 ? lines.prefix(12) + ["…"] : lines[...]
    return few.map { $0.count > 400 ? $0.prefix(100) + "…" : $0 }.joined(separator: "\n")
  }

  private func visible(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isHidden = scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
      if isHidden, scalar != "\n", scalar != "\t" {
        shown.append(contentsOf: "⟨\(String(scalar.value, radix: 16, uppercase: true))⟩".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
