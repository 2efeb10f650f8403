import Content
import Diagnostics

extension Rule {
  static let impossiblePostcode = Rule(
    "impossible-postcode", "A postcode cannot be one", .shouldFix,
    why: "A map leads the family somewhere else, or nowhere.",
    source: "Royal Mail: the shapes of a postcode",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\nwhere: {name: The hall, postcode: ↓ZZ1 ZZ1}\n---\nGames.",
        keeps: "---\ntitle: Play club\nwhere: {name: The hall, postcode: ZZ1 1ZZ}\n---\nGames.")
    ],
    check: .page { page, _ in
      guard let postcode = page.facts.venue?.postcode, !Postcode.isPossible(postcode.value) else { return [] }
      return [
        Finding(
          page: page, span: postcode.span, what: "`\(postcode.value)` cannot be a postcode",
          instead: "Write it as on an envelope, such as `ZZ1 1ZZ`.")
      ]
    })
}

/// The shapes that postcodes have.
enum Postcode {
  /// A whole postcode, or its first half where a home's place is nobody's business.
  static func isPossible(_ text: String) -> Bool {
    if text.uppercased().hasPrefix("GIR") { return true }
    let shape = text.utf8.filter { !Letter.isSpace($0) }.map { byte in
      Letter.isDigit(byte) ? "9" : Letter.isSmall(Letter.small(byte)) ? "A" : "?"
    }.joined()
    if outward.contains(shape) { return true }
    return shape.hasSuffix("9AA") && outward.contains(String(shape.dropLast(3)))
  }

  private static let outward: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]
}
