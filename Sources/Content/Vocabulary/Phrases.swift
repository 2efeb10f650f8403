import Diagnostics
import Markup

/// The words that stand around a page's own, in the language of the page: `vocabulary/interface.ur.yml` holds them for Urdu.
/// The English stands in the templates and in the program, and is the key.
package struct Phrases: Sendable {
  /// nil for English.
  package let language: String?
  private let said: [String: String]
  /// Where each is written.
  package let entries: [(english: Located<String>, source: SourceText)]

  package static let english = Phrases(language: nil, said: [:], entries: [])

  /// `ur`, of `vocabulary/interface.ur.yml`; nil for any other file.
  package static func language(ofFile name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "vocabulary/interface", parts[2] == "yml", !parts[1].isEmpty else { return nil }
    return String(parts[1])
  }

  /// nil where there is none, and in English.
  package func translation(of english: String) -> String? { said[english] }

  /// The English where there is no other.
  package func callAsFunction(_ english: String) -> String { said[english] ?? english }

  /// `{{from}} to {{to}}` with its values in their places.
  package func callAsFunction(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    Self.filled(self(pattern)) { name in values.first { $0.key == name }?.value }
  }

  /// By bytes and in one pass, because every page says hundreds of these. A name without a value stays as it is written.
  private static func filled(_ pattern: String, _ value: (Substring) -> String?) -> String {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    let letters = pattern.utf8
    guard letters.contains(open) else { return pattern }
    var filled = ""
    var rest = letters.startIndex
    while let first = letters[rest...].firstIndex(of: open) {
      let start = letters.index(after: first)
      guard start < letters.endIndex, letters[start] == open, let end = letters[start...].firstIndex(of: close) else {
        filled += pattern[rest..<start]
        rest = start
        continue
      }
      let name = letters.index(after: start)
      let next = letters.index(after: end)
      if next < letters.endIndex, letters[next] == close, let value = value(pattern[name..<end]) {
        filled += pattern[rest..<first]
        filled += value
        rest = letters.index(after: next)
      } else {
        filled += pattern[rest..<start]
        rest = start
      }
    }
    return rest == letters.startIndex ? pattern : filled + pattern[rest...]
  }

  package static func read(_ source: SourceText, language: String, noting found: inout [Diagnostic]) -> Phrases? {
    guard isReadable(source, noting: &found) else { return nil }
    let map = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
    var said: [String: String] = [:]
    var entries: [(english: Located<String>, source: SourceText)] = []
    for entry in map.entries {
      guard case .scalar(let scalar) = entry.value else {
        found.append(.wrongShape(entry.value, "`\(entry.key.text)`", .text, in: source))
        continue
      }
      guard !scalar.isEmpty else {
        found.append(.nothingAfterColon(entry.key, in: source))
        continue
      }
      if names(in: scalar.text) != names(in: entry.key.text) {
        found.append(
          .fact(
            "phrase-slots", scalar.span, in: source,
            "The names in double braces are not those of “\(entry.key.text)”",
            "Write each of \(names(in: entry.key.text).map { "`{{\($0)}}`" }.joined(separator: ", ")), once, where it belongs.",
            why: "The page would lose a date, a name or a number."))
        continue
      }
      said[entry.key.text] = scalar.text
      entries.append((Located(entry.key.text, at: entry.key.span), source))
    }
    return Phrases(language: language, said: said, entries: entries)
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "}}").first.map(String.init)
    }.sorted()
  }
}
