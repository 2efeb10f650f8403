import Checks
import Content
import Diagnostics

/// What a family can do about one duty that a council does not fully answer: what to try, a letter, and where to turn.
struct LetterView: View {
  struct Mail: View {
    let email: String
    let link: Address
    let isWhole: Bool

    static let slots = Slots<Mail>()
      .text("email") { $0.email }
      .link("link") { $0.link }
      .flag("is-whole") { $0.isWhole }
  }

  let council: CouncilLink
  let duty: DutyAnswers
  let gaps: Int
  let firstTry: SectionView?
  let letter: String
  let mail: Mail?
  let contact: ContactView?
  let complaint: HelpView?
  let helpers: [HelpView]
  let today: String

  static let slots = Slots<LetterView>()
    .group("council", CouncilLink.self) { $0.council }
    .group("duty", DutyAnswers.self) { $0.duty }
    .text("gaps") { $0.gaps == 1 ? "1 thing" : "\($0.gaps) things" }
    .group("first-try", SectionView.self) { $0.firstTry }
    .text("letter") { $0.letter }
    .group("mail", Mail.self) { $0.mail }
    .group("contact", ContactView.self) { $0.contact }
    .group("complaint", HelpView.self) { $0.complaint }
    .flag("has-helpers") { !$0.helpers.isEmpty }
    .each("helpers", HelpView.self) { $0.helpers }
    .text("today") { $0.today }

  init(_ duty: Duty, _ coverage: DutyCoverage, of council: CheckedCouncil, _ desk: HelpDesk, _ words: Words) {
    let site = words.site
    let content = council.content
    let contact = content.page.facts.contact
    let letter = Letter(
      asking: content, for: duty, coverage,
      seenOn: site.canonical(Self.address(content, duty.id)).text, site.today)
    self.council = CouncilLink(content, site)
    self.duty = DutyAnswers(duty, coverage, of: content, site)
    gaps = coverage.count(\.isGap)
    firstTry = duty.prose.section(id: "if-you-cannot-find-it").map {
      SectionView(id: $0.id, heading: $0.heading, body: words.html(duty.prose, $0.range, of: duty.source.name))
    }
    self.letter = letter.text
    mail = contact?.email.flatMap { email in
      letter.mail(to: email.value).map { Mail(email: email.value, link: $0.link, isWhole: $0.isWhole) }
    }
    self.contact = contact.map(ContactView.init)
    complaint = desk.complaint(about: duty.group)
    helpers = desk.helpers
    today = site.today.inWords
  }

  static func address(_ council: CouncilContent, _ duty: String) -> String {
    council.page.address + "coverage/\(duty)/"
  }
}
