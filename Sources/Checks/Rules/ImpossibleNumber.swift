import Content
import Diagnostics
import Markup

extension Rule {
  static let impossibleNumber = Rule(
    "impossible-number", "A telephone number cannot be one", .shouldFix,
    why: "A parent rings it, perhaps in an emergency, and nobody answers.",
    source: "Ofcom National Telephone Numbering Plan",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, phone: ↓01632 9601}\n---\nGames.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123}\n---\nGames."),
      Example(
        breaks: "---\ntitle: Play club\n---\nRing ↓[the club](tel:0163296).",
        keeps: "---\ntitle: Play club\n---\nRing [the club](tel:01632960123)."),
    ],
    check: .page { page, _ in
      var found: [Finding] = []
      if let phone = page.facts.contact?.phone, let wrong = wrong(in: phone.value) {
        found.append(finding(page, phone.span, wrong))
      }
      for link in page.prose.body.links where link.kind == .telephone {
        let number = page.prose.body.string(link.destination).drop { $0 != ":" }.dropFirst()
        if let wrong = wrong(in: String(number.prefix { $0 != ";" && $0 != "," })) {
          found.append(finding(page, link.span, wrong))
        }
      }
      return found
    })

  private static func wrong(in text: String) -> String? {
    let hasWords = text.utf8.contains { Letter.isSmall(Letter.small($0)) }
    // Beside words, a short number may be an hour or a day.
    return TelephoneNumber.all(in: text)
      .first { ($0.digits.count >= 7 || !hasWords) && !TelephoneNumber.isPossible($0.digits, hasPlus: $0.hasPlus) }?
      .digits
  }

  private static func finding(_ page: Page, _ span: Span, _ digits: String) -> Finding {
    Finding(
      page: page, span: span, what: "`\(digits)` has \(digits.count) digits, and cannot be a telephone number",
      instead: "Write 10 or 11 digits with 0 at the start, as you would dial them. Two numbers have `or` between them.")
  }
}
