import Diagnostics

/// Texts as they stand in one line of YAML.
package enum YAMLLine {
  /// Plain where it cannot be taken for anything else.
  package static func text(_ text: String) -> String { isPlain(text) ? text : JSONWriter.quoted(text.safeToShow) }

  package static func list(_ texts: [String]) -> String { "[" + texts.map(inFlow).joined(separator: ", ") + "]" }

  package static func group(_ facts: [(name: String, text: String)]) -> String {
    "{" + facts.map { "\($0.name): \(inFlow($0.text))" }.joined(separator: ", ") + "}"
  }

  private static func inFlow(_ text: String) -> String {
    isPlain(text) && !text.contains(where: { ",[]{}".contains($0) }) ? text : JSONWriter.quoted(text.safeToShow)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else {
      return false
    }
    return !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":") && !text.hasSuffix(" ")
      && text == text.safeToShow
  }
}
