import Checks
import Content

/// What a council publishes of what the law lists, and what is missing, with what a family can do about it.
struct CoverageView: View {
  struct Group: View {
    let label: String
    let duties: [DutyAnswers]

    static let slots = Slots<Group>().text("label") { $0.label }.each("duties", DutyAnswers.self) { $0.duties }
  }

  let council: CouncilLink
  let name: String
  let today: String
  let answered: Int
  let asked: Int
  let counts: [ResultCount]
  let groups: [Group]
  let hasGaps: Bool
  let contact: ContactView?
  let complaints: [HelpView]
  let helpers: [HelpView]

  static let slots = Slots<CoverageView>()
    .group("council", CouncilLink.self) { $0.council }
    .text("name") { $0.name }
    .text("today") { $0.today }
    .text("answered") { "\($0.answered)" }
    .text("asked") { "\($0.asked)" }
    .each("counts", ResultCount.self) { $0.counts }
    .each("groups", Group.self) { $0.groups }
    .flag("has-gaps") { $0.hasGaps }
    .group("contact", ContactView.self) { $0.contact }
    .flag("has-complaints") { !$0.complaints.isEmpty }
    .each("complaints", HelpView.self) { $0.complaints }
    .flag("has-helpers") { !$0.helpers.isEmpty }
    .each("helpers", HelpView.self) { $0.helpers }

  init(_ council: CheckedCouncil, _ desk: HelpDesk, _ reference: Reference, _ words: Words) {
    let content = council.content
    self.council = CouncilLink(content, words.site)
    name = content.name
    today = words.site.today.inWords
    answered = council.coverage.answered
    asked = council.coverage.asked
    counts = ResultCount.counts(of: council.coverage.duties.flatMap(\.items).map(\.result))
    groups = reference.catalogue.groups.map { group in
      Group(
        label: group.label,
        duties: group.duties.compactMap { duty in
          council.coverage[duty.id].map { DutyAnswers(duty, $0, of: content, words.site) }
        })
    }
    contact = content.page.facts.contact.map(ContactView.init)
    hasGaps = council.coverage.duties.contains(where: \.hasGaps)
    complaints = desk.allComplaints
    helpers = desk.helpers
  }
}
