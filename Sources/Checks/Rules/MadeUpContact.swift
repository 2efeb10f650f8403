import Content
import Diagnostics

extension Rule {
  static let madeUpContact = Rule(
    "made-up-contact", "A number or address was put in to fill the space", .shouldFix,
    why: "It looks like a way to reach somebody, and reaches nobody.",
    source: "Ofcom: numbers for drama use; RFC 2606: names for examples",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, phone: ↓01234 567890}\n---\nGames.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123}\n---\nGames."),
      Example(
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, phone: ↓00000 000000}\n---\nGames.",
        keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 116 123}\n---\nGames."),
    ],
    check: .page { page, reference in
      guard let contact = page.facts.contact else { return [] }
      let isExample = reference.settings.isExample
      return [contact.phone, contact.email, contact.website].compactMap { $0 }.compactMap { way in
        guard MadeUp.isMadeUp(way.value, inExample: isExample) else { return nil }
        return Finding(
          page: page, span: way.span, what: "“\(way.value)” is nobody's",
          instead: "Write the team's own, or take the line away until there is one.")
      }
    })
}

/// Numbers and addresses that nobody can have.
enum MadeUp {
  /// A site that says it is an example may use what is set aside for examples.
  static func isMadeUp(_ text: String, inExample isExample: Bool) -> Bool {
    if text.contains("@") || text.contains("://") { return !isExample && AddressForExamples.has(text) }
    return TelephoneNumber.all(in: text).contains { number in
      TelephoneNumber.isMadeUp(number.digits) || !isExample && TelephoneNumber.isForExamples(number.digits)
    }
  }
}
