import Checks
import Content
import Diagnostics

/// Items of a duty that are about one thing, each with its answer or its gap.
struct AnswersPart: View {
  /// nil where the duty is one list.
  let heading: String?
  let tally: Tally
  let items: [ItemAnswer]

  static let slots = Slots<AnswersPart>()
    .optionalText("heading") { $0.heading }
    .group("tally", Tally.self) { $0.tally }
    .each("items", ItemAnswer.self) { $0.items }
}

/// One duty, and what a council says of each of its items.
struct DutyAnswers: View {
  let id: String
  let title: String
  let summary: String
  let link: Address
  let standing: String
  let citation: String
  let tally: Tally
  /// Where a family can ask for what is missing; nil when nothing is.
  let askFor: Address?
  let parts: [AnswersPart]
  /// On a translated page, the language of the law's words and of the pages that answer.
  let original: ContentLanguage?

  static let slots = Slots<DutyAnswers>()
    .group("original", ContentLanguage.self) { $0.original }
    .text("id") { $0.id }
    .text("title") { $0.title }
    .text("summary") { $0.summary }
    .link("link") { $0.link }
    .text("standing") { $0.standing }
    .text("citation") { $0.citation }
    .group("tally", Tally.self) { $0.tally }
    .optionalLink("ask-for") { $0.askFor }
    .flag("has-parts") { $0.parts.count > 1 }
    .each("parts", AnswersPart.self) { $0.parts }

  init(_ duty: Duty, _ coverage: DutyCoverage, of council: CouncilContent, _ site: SiteFrame) {
    id = duty.id
    title = duty.title
    summary = duty.summary
    link = site.link("/entitlements/\(duty.id)/")
    standing = duty.label(of: duty.standing, on: site.today)
    citation = duty.citation
    tally = Tally(coverage.items)
    original = site.original
    askFor = coverage.hasGaps ? site.link(LetterView.address(council, duty.id)) : nil
    parts = duty.parts.map { part in
      let told = coverage.items[part.items]
      return AnswersPart(
        heading: part.title, tally: Tally(told),
        items: zip(duty.items[part.items], told).map { ItemAnswer($0, $1, under: duty, of: council, site) })
    }
  }
}

extension DutyCoverage {
  var hasGaps: Bool { items.contains { $0.result.isGap } }
}

/// One item of the law in a parent's words, and where it is answered, or that it is not.
struct ItemAnswer: View {
  let ask: String
  let result: String
  let code: String
  /// Where it stands on other ground than its duty.
  let standing: String?
  let explanation: String?
  let body: String?
  let bodyLink: Address?
  let answers: [EvidenceLink]
  /// Entries that do not say it, where it is asked of each: a few, by title.
  let silent: [NamedLink]
  let moreSilent: Int

  static let slots = Slots<ItemAnswer>()
    .text("ask") { $0.ask }
    .text("result") { $0.result }
    .text("code") { $0.code }
    .optionalText("standing") { $0.standing }
    .optionalText("explanation") { $0.explanation }
    .optionalText("body") { $0.body }
    .optionalLink("body-link") { $0.bodyLink }
    .each("answers", EvidenceLink.self) { $0.answers }
    .flag("has-silent") { !$0.silent.isEmpty }
    .each("silent", NamedLink.self) { $0.silent }
    .optionalText("more-silent") { $0.moreSilent > 0 ? "\($0.moreSilent)" : nil }

  private static let mostSilent = 3

  init(_ item: DutyItem, _ coverage: ItemCoverage, under duty: Duty, of council: CouncilContent, _ site: SiteFrame) {
    ask = item.ask
    result = coverage.result.forFamilies
    code = coverage.result.code
    let label = duty.label(of: item.standing, on: site.today)
    standing = label == duty.label(of: duty.standing, on: site.today) ? nil : label + "."
    explanation = coverage.result.explanation
    if case .anotherBody(let name, let link) = coverage.result {
      body = name.sentence
      bodyLink = link.flatMap(Address.init)
    } else {
      body = nil
      bodyLink = nil
    }
    answers = coverage.evidence.map { EvidenceLink($0, site) }
    let files = coverage.result.silentEntries
    silent = files.prefix(Self.mostSilent).compactMap { file in
      council.pages.first { $0.source.path == file }.map { NamedLink(label: $0.title, link: site.link($0.address)) }
    }
    moreSilent = files.count - silent.count
  }
}
