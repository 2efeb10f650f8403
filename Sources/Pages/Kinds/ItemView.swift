import Checks
import Content
import Diagnostics

/// One item of the law, with the answer of each council side by side, by name.
struct ItemView: View {
  struct Row: View {
    let name: String
    let link: Address
    let result: String
    let code: String
    let explanation: String?
    let body: String?
    let bodyLink: Address?
    let answers: [EvidenceLink]
    let askFor: Address?

    static let slots = Slots<Row>()
      .text("name") { $0.name }
      .link("link") { $0.link }
      .text("result") { $0.result }
      .text("code") { $0.code }
      .optionalText("explanation") { $0.explanation }
      .optionalText("body") { $0.body }
      .optionalLink("body-link") { $0.bodyLink }
      .each("answers", EvidenceLink.self) { $0.answers }
      .optionalLink("ask-for") { $0.askFor }
  }

  let ask: String
  let duty: NamedLink
  let standing: String
  let citation: String?
  let unreadSource: String?
  let mayBeNone: Bool
  let today: String
  let counts: [ResultCount]
  let rows: [Row]
  let comparison: NamedLink?
  let others: [NamedLink]

  static let slots = Slots<ItemView>()
    .text("ask") { $0.ask }
    .group("duty", NamedLink.self) { $0.duty }
    .text("standing") { $0.standing }
    .optionalText("citation") { $0.citation }
    .optionalText("unread-source") { $0.unreadSource }
    .flag("may-be-none") { $0.mayBeNone }
    .text("today") { $0.today }
    .each("counts", ResultCount.self) { $0.counts }
    .flag("has-councils") { !$0.rows.isEmpty }
    .each("councils", Row.self) { $0.rows }
    .group("comparison", NamedLink.self) { $0.comparison }
    .flag("has-others") { !$0.others.isEmpty }
    .each("others", NamedLink.self) { $0.others }

  static func address(_ item: DutyItem, _ duty: Duty) -> String { "/entitlements/\(duty.id)/\(item.id)/" }

  /// `index` is the item's place in its duty.
  init(_ index: Int, of duty: Duty, _ councils: [CouncilDuty], _ comparison: NamedLink?, _ site: SiteFrame) {
    let item = duty.items[index]
    let cited = [duty.citation, item.ownCite(in: duty)].compactMap { $0 }.joined(separator: ", ")
    ask = item.ask
    self.duty = NamedLink(label: duty.title, link: site.link("/entitlements/\(duty.id)/"))
    standing = item.standing.sentence(.families(of: duty, on: site.today))
    citation = item.standing.hasSource ? cited : nil
    unreadSource = item.standing == .notRead ? cited : nil
    mayBeNone = item.mayBeNone
    today = site.today.inWords
    counts = ResultCount.counts(of: councils.map { $0.coverage.items[index].result })
    rows = councils.map { Row($0, $0.coverage.items[index], site) }
    self.comparison = comparison
    others = duty.items.filter { $0.id != item.id }.map {
      NamedLink(label: $0.ask, link: site.link(Self.address($0, duty)))
    }
  }
}

extension ItemView.Row {
  init(_ answer: CouncilDuty, _ coverage: ItemCoverage, _ site: SiteFrame) {
    let base = "/councils/\(answer.council.slug)/"
    name = answer.council.name
    link = site.link(base)
    result = coverage.result.forFamilies
    code = coverage.result.code
    explanation = coverage.result.explanation
    if case .anotherBody(let name, let link) = coverage.result {
      body = name.sentence
      bodyLink = link.flatMap(Address.init)
    } else {
      body = nil
      bodyLink = nil
    }
    answers = coverage.evidence.map { EvidenceLink($0, site) }
    askFor = coverage.result.isGap ? site.link(base + "coverage/\(coverage.duty)/") : nil
  }
}
