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
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, phone: ↓1.63296E+09}\n---\nGames.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123 or 01632 960124}\n---\nGames."),
      Example(
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, phone: ↓01632 96O123}\n---\nGames.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123 ext 4}\n---\nGames."),
      Example(
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, phone: ↓ask at the desk}\n---\nGames.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123 (ask at the desk)}\n---\nGames."),
      Example(
        breaks: "---\ntitle: Play club\ncontact: ↓{team: Play Team, phone: 01632 960123, text: 0770O 12}\n---\nGames.",
        keeps:
          "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123, text: HELP to 85258}\n---\nGames."),
      Example(
        breaks: "---\ntitle: Play club\n---\nRing ↓[the club](tel:0163296).",
        keeps: "---\ntitle: Play club\n---\nRing [the club](tel:01632960123)."),
    ],
    check: .page { page, _ in
      var found: [Finding] = []
      if let contact = page.facts.contact {
        if let phone = contact.phone, let wrong = wrong(in: phone.value) {
          found.append(finding(page, phone.span, wrong))
        }
        if let text = contact.text, let wrong = wrong(in: text) { found.append(finding(page, contact.span, wrong)) }
      }
      for link in page.prose.body.links where link.kind == .telephone {
        let number = page.prose.body.string(link.destination).drop { $0 != ":" }.dropFirst()
        if let wrong = wrong(in: String(number.prefix { $0 != ";" && $0 != "," })) {
          found.append(finding(page, link.span, wrong))
        }
      }
      return found
    })

  private enum Wrong {
    case ofSpreadsheet(String)
    case letterAmongDigits(String)
    case length(digits: String)
    case noNumber(String)
  }

  private static func wrong(in text: String) -> Wrong? {
    let words = text.split(separator: " ").map(String.init)
    if let word = words.first(where: TelephoneNumber.isOfSpreadsheet) { return .ofSpreadsheet(word) }
    if let word = words.first(where: hasLetterAmongDigits) { return .letterAmongDigits(word) }
    let hasWords = text.utf8.contains { LetterByte.isSmall(LetterByte.small($0)) }
    // Beside words, a short number may be an hour or a day.
    if let number = TelephoneNumber.all(in: text)
      .first(where: {
        ($0.digits.count >= 7 || !hasWords) && !TelephoneNumber.isPossible($0.digits, hasPlus: $0.hasPlus)
      })
    {
      return .length(digits: number.digits)
    }
    return TelephoneNumber.toDial(text) == nil ? .noNumber(text) : nil
  }

  /// `96O123`: the letters that look like digits.
  private static func hasLetterAmongDigits(_ word: String) -> Bool {
    word.utf8.contains(where: LetterByte.isDigit) && word.contains { "OoIl".contains($0) }
      && word.allSatisfy { "OoIl0123456789".contains($0) }
  }

  private static func finding(_ page: Page, _ span: Span, _ wrong: Wrong) -> Finding {
    let asDialled = "Write 10 or 11 digits with 0 at the start, as you would dial them."
    return switch wrong {
    case .ofSpreadsheet(let word):
      Finding(
        page: page, span: span,
        what: "`\(word)` is what a spreadsheet made of a long number, and its last digits are lost",
        instead:
          "Write the number from where it was first noted. In the spreadsheet, make the column text before you type.")
    case .letterAmongDigits(let word):
      Finding(
        page: page, span: span, what: "`\(word)` has a letter among its digits",
        instead: "Write the digit 0 for the letter O, and the digit 1 for the letter l or I.")
    case .length(let digits):
      Finding(
        page: page, span: span, what: "`\(digits)` has \(digits.count) digits, and cannot be a telephone number",
        instead: "\(asDialled) Two numbers have `or` between them.")
    case .noNumber(let text):
      Finding(
        page: page, span: span, what: "“\(text)” holds no number that can be dialled",
        instead: "\(asDialled) What is no number belongs in the words below.")
    }
  }
}
