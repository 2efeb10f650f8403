import Checks
import Content

/// What a council publishes of what the law lists, and what is missing, with what a family can do about it.
struct CoverageView: View {
  struct Group: View {
    let label: String
    let duties: [DutyAnswers]

    static let slots = Slots<Group>().text("label") { $0.label }.each("duties", DutyAnswers.self) { $0.duties }
  }

  struct Count: View {
    let label: String
    let code: String
    let count: Int

    static let slots = Slots<Count>().text("label") { $0.label }.text("code") { $0.code }.text("count") {
      "\($0.count)"
    }
  }

  let council: CouncilLink
  let name: String
  let today: String
  let answered: Int
  let asked: Int
  let counts: [Count]
  let groups: [Group]
  let contact: ContactView?
  let complaint: SectionView?

  static let slots = Slots<CoverageView>()
    .group("council", CouncilLink.self) { $0.council }
    .text("name") { $0.name }
    .text("today") { $0.today }
    .text("answered") { "\($0.answered)" }
    .text("asked") { "\($0.asked)" }
    .each("counts", Count.self) { $0.counts }
    .each("groups", Group.self) { $0.groups }
    .group("contact", ContactView.self) { $0.contact }
    .group("complaint", SectionView.self) { $0.complaint }

  init(_ council: CheckedCouncil, _ reference: Reference, _ words: Words) {
    let content = council.content
    self.council = CouncilLink(content, words.site)
    name = content.name
    today = words.site.today.inWords
    answered = council.coverage.answered
    asked = council.coverage.asked
    counts = Self.counts(council.coverage)
    groups = reference.catalogue.groups.map { group in
      Group(
        label: group.label,
        duties: group.duties.compactMap { duty in council.coverage[duty.id].map { DutyAnswers(duty, $0, words.site) } })
    }
    contact = content.page.facts.contact.map(ContactView.init)
    complaint = content.page.prose.section(.complaint).map {
      SectionView(id: $0.id, heading: $0.heading, body: words.html($0, of: content.page))
    }
  }

  private static func counts(_ coverage: CouncilCoverage) -> [Count] {
    let results = coverage.duties.flatMap(\.items).map(\.result)
    return Result.codes.compactMap { code in
      let same = results.filter { $0.code == code }
      return same.first.map { Count(label: $0.forFamilies, code: code, count: same.count) }
    }
  }
}
