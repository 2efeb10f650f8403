import Diagnostics

/// The `imported` line of a page: which record it came from, when, and what the page looked like then. From the
/// fingerprint an import knows whether a person has changed the page since.
struct ImportStamp: Equatable {
  static let name = "imported"

  let id: String
  let on: String
  let fingerprint: String

  var line: String {
    "\(Self.name): {id: \(YAMLText.quoted(id)), on: \(on), fingerprint: \(YAMLText.quoted(fingerprint))}"
  }
}

/// A page as it stands in its file, with its stamp apart.
struct StampedPage {
  let stamp: ImportStamp?
  /// True where an `imported` field is there but cannot be read.
  let hasBrokenStamp: Bool
  /// Everything else, with plain line ends.
  let rest: String

  init(_ text: String) {
    var lines = LineByLine(Self.plain(text))
    var written: [Substring] = []
    var kept: [Substring] = []
    if lines.peek == "---" {
      while let line = lines.next() {
        kept.append(line)
        if kept.count > 1, line.trimmingSpaces == "---" { break }
        guard lines.peek?.hasPrefix("imported:") ?? false, written.isEmpty else { continue }
        repeat { written += [lines.next()].compactMap { $0 } } while lines.peek?.hasPrefix(" ") ?? false
      }
    }
    rest = (kept + [lines.rest]).joined(separator: "\n").withoutBlankEnd + "\n"
    stamp = ImportStamp(written)
    hasBrokenStamp = !written.isEmpty && stamp == nil
  }

  /// Windows and its editors put a carriage return at each line's end and a mark before the first. Nobody wrote those.
  private static func plain(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    bytes.removeAll { $0 == 0x0D }
    return String(decoding: bytes, as: UTF8.self)
  }

  var fingerprint: String { Diagnostics.fingerprint(of: rest) }
}

/// Takes one line after another off a text, so that a page's long body need not be taken apart.
private struct LineByLine {
  private(set) var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  var peek: Substring? { rest.isEmpty ? nil : Substring(rest.utf8.prefix { $0 != 0x0A }) }

  mutating func next() -> Substring? {
    guard let line = peek else { return nil }
    rest = Substring(rest.utf8.dropFirst(line.utf8.count + 1))
    return line
  }
}

extension String {
  fileprivate var withoutBlankEnd: String {
    guard let end = utf8.lastIndex(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return "" }
    return String(Substring(utf8[...end]))
  }
}

extension ImportStamp {
  /// `imported: {id: "…", on: …, fingerprint: "…"}`, or the same three on lines of their own.
  fileprivate init?(_ lines: [Substring]) {
    guard let first = lines.first else { return nil }
    let text = ([first.dropFirst("imported:".count)] + lines.dropFirst()).joined(separator: "\n").trimmingSpaces
    let inner = text.hasPrefix("{") && text.hasSuffix("}") ? text.dropFirst().dropLast() : text[...]
    var values: [String: String] = [:]
    var rest = inner
    while let colon = rest.firstIndex(of: ":") {
      let name = rest[..<colon].trimmingSpaces
      var value = rest[rest.index(after: colon)...].drop { $0 == " " }
      // An accent may come first, and stands with the quote in one character.
      if value.unicodeScalars.first == "\"" {
        guard let quoted = Self.quoted(value) else { return nil }
        values[name] = quoted.text
        value = quoted.rest
      } else {
        let end = value.firstIndex { $0 == "," || $0 == "\n" } ?? value.endIndex
        values[name] = value[..<end].trimmingSpaces.trimmingQuotes
        value = value[end...]
      }
      rest = value.drop { $0 == "," || $0 == " " || $0 == "\n" }
    }
    guard let id = values["id"], let fingerprint = values["fingerprint"], !id.isEmpty, !fingerprint.isEmpty else {
      return nil
    }
    self.init(id: id, on: values["on"] ?? "", fingerprint: fingerprint)
  }

  /// Undoes `YAMLText.quoted`.
  private static func quoted(_ written: Substring) -> (text: String, rest: Substring)? {
    var text = ""
    var scalars = written.unicodeScalars.dropFirst()
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"": return (text, Substring(scalars))
      case "\\":
        guard let letter = scalars.popFirst() else { return nil }
        switch letter {
        case "n": text += "\n"
        case "t": text += "\t"
        case "u", "U":
          let digits = scalars.prefix(letter == "u" ? 4 : 8)
          scalars = scalars.dropFirst(digits.count)
          guard let escaped = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
          text.unicodeScalars.append(escaped)
        default: text.unicodeScalars.append(letter)
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    count > 1 && hasPrefix("'") && hasSuffix("'") ? String(dropFirst().dropLast()) : self
  }
}
