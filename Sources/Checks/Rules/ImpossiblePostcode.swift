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
      guard let postcode = page.facts.venue?.postcode, Postcode(postcode.value) == nil else { return [] }
      return [
        Finding(
          page: page, span: postcode.span, what: "`\(postcode.value)` cannot be a postcode",
          instead: "Write it as on an envelope, such as `ZZ1 1ZZ`.")
      ]
    })
}
