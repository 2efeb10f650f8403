/// Gives each problem of a report a name that stays the same when lines move, so that other programs can tell a problem
/// that they know from a new one.
///
/// It is made from the rule, the file, the item of the law, the line's own words and the stretch of it that is meant. The
/// message is left out: many count words or months, and would change every day. So is where the content folder lies, because the
/// next run may be on another machine.
struct Fingerprints {
  struct Fingerprint {
    /// Sixteen hexadecimal digits.
    let hash: String
    /// Counts from 1 the problems of one report that nothing else tells apart.
    let occurrence: Int

    var text: String { "\(hash):\(occurrence)" }
  }

  private let content: String
  private var seen: [String: Int] = [:]

  init(below content: String) {
    self.content = content
  }

  mutating func next(_ diagnostic: Diagnostic) -> Fingerprint {
    let place = diagnostic.place
    let parts = [
      diagnostic.rule, ContentName(place.path, below: content).name, diagnostic.item ?? "", trimmed(place.excerpt),
      place.marked ?? "",
    ]
    let hash = fingerprint(of: parts.joined(separator: "\0"))
    seen[hash, default: 0] += 1
    return Fingerprint(hash: hash, occurrence: seen[hash] ?? 1)
  }

  private func trimmed(_ line: String) -> String {
    var scalars = Substring(line).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension Place {
  /// The stretch that is meant, or nil where no line is to blame.
  var marked: String? {
    guard !excerpt.isEmpty else { return nil }
    let scalars = excerpt.unicodeScalars.dropFirst(max(0, column - 1)).prefix(length)
    return String(String.UnicodeScalarView(scalars))
  }
}
