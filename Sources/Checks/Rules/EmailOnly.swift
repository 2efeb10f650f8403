import Content
import Diagnostics
import Markup

extension Rule {
  static let emailOnly = Rule(
    "email-only", "A service can be reached by email alone", .shouldFix,
    why: "Families without the internet cannot ask, and the law names them.",
    source: "SI 2014/1530 reg 57: people without access to the internet",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\ncontact: {team: Play Team, email: ↓play@club.example}\n---\nGames.",
        keeps:
          "---\ntitle: Play club\ncontact: {team: Play Team, email: play@club.example, phone: 01632 960123}\n---\nGames."
      )
    ],
    check: .page { page, _ in
      guard page.path.translation == nil, let contact = page.facts.contact, let email = contact.email,
        contact.phone == nil,
        contact.text == nil, contact.post == nil, page.facts.venue?.address == nil, !saysNumber(page.prose)
      else { return [] }
      return [
        Finding(
          page: page, span: email.span, what: "`contact` names an email address, and no phone, text or post",
          instead: "Add `phone`, `text` or `post`.")
      ]
    })

  /// A number among the words is a way to ask too.
  private static func saysNumber(_ prose: Prose) -> Bool {
    if prose.body.links.contains(where: { $0.kind == .telephone || $0.kind == .textMessage }) { return true }
    var isSaid = false
    prose.eachParagraph { paragraph in
      isSaid =
        isSaid || !NumbersInWords.all(in: paragraph.letters).isEmpty
        || helplines.stand(in: paragraph.letters)
    }
    return isSaid
  }

  private static let helplines: Wordings = ["116 123", "116123", "111", "999", "0800 1111", "08001111"]
}
