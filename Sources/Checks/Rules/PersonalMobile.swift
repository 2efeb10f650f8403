import Content
import Diagnostics
import Markup

extension Rule {
  static let personalMobile = Rule(
    "personal-mobile", "A mobile number stands on the page of a service", .couldImprove,
    why: "A worker's own number stays on the web for ever, and rings in an empty drawer once they have left.",
    source: "UK GDPR art 5(1)(c): no more personal data than is needed",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nRing ↓07700 900123 to book.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 07700 900123}\n---\nRing 07700 900123 to book."
      ),
      Example(
        breaks: "---\ntitle: Play club\ncontact: {phone: ↓07700 900123}\n---\nGames.",
        keeps:
          "---\ntitle: Play club\ncontact: {team: Play Team, phone: 07700 900123}\n---\nGames. Text us on 07700 900124."
      ),
    ],
    check: .pageAmongOthers { page, around in
      guard page.isService else { return [] }
      let contacts = [page.facts.contact, around.council.page.facts.contact].compactMap { $0 }
      if let contact = page.facts.contact, contact.team == nil, let phone = contact.phone, isMobile(phone.value),
        !MadeUp.isMadeUp(phone.value, inExample: true)
      {
        return [finding(page, phone.span, phone.value)]
      }
      guard mayHaveMobile(page.prose.body.text) else { return [] }
      let known = contacts.flatMap { [$0.phone?.value, $0.text].compactMap { $0 } }
        .flatMap { TelephoneNumber.all(in: $0).map(\.digits) }
      var found: Finding?
      page.prose.eachParagraph { paragraph in
        guard found == nil else { return }
        for number in NumbersInWords.all(in: paragraph.letters)
        where isMobile(number.digits) && !TelephoneNumber.isMadeUp(number.digits) && !known.contains(number.digits)
          && !isForTexts(paragraph.letters, before: number.letters.lowerBound)
        {
          found = finding(page, paragraph.span(of: number.letters), paragraph.text(number.letters))
          return
        }
      }
      return found.map { [$0] } ?? []
    })

  private static func finding(_ page: Page, _ span: Span, _ number: String) -> Finding {
    Finding(
      page: page, span: span, what: "“\(number)” may be one person's mobile",
      instead:
        "If it is a team's, write it in `contact` beside the team's name. If it is a person's, use the team's number.")
  }

  private static func isMobile(_ number: String) -> Bool {
    let digits = number.utf8.filter(LetterByte.isDigit)
    return digits.count == 11 && digits.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "7")])
      || digits.count == 12 && digits.starts(with: [UInt8(ascii: "4"), UInt8(ascii: "4"), UInt8(ascii: "7")])
  }

  /// A quick look, because hardly any page has one.
  private static func mayHaveMobile(_ text: [UInt8]) -> Bool {
    var before: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "7"), before == UInt8(ascii: "0") || before == UInt8(ascii: "4") { return true }
      if byte != 0x20 { before = byte }
    }
    return false
  }

  private static let wordsOfTexts: Wordings = ["text", "texts", "texting", "sms", "whatsapp"]

  /// Lines for text messages are mobiles by their nature.
  private static func isForTexts(_ letters: [UInt8], before end: Int) -> Bool {
    wordsOfTexts.stand(in: letters, max(0, end - 30)..<end)
  }
}
