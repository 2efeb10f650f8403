import Checks
import Content
import Diagnostics

/// What one council says of one duty.
struct CouncilDuty {
  let council: CouncilSummary
  let coverage: DutyCoverage
}

/// One duty in plain words, its items, and which councils answer them.
struct DutyView: View {
  struct Item: View {
    let id: String
    let ask: String
    let source: String
    let link: Address
    let answered: Int
    let asked: Int

    static let slots = Slots<Item>()
      .text("id") { $0.id }
      .text("ask") { $0.ask }
      .text("source") { $0.source }
      .link("link") { $0.link }
      .optionalText("answers") { $0.answers }

    /// nil where one council is asked: its own answer is below, and a count of one says nothing.
    private var answers: String? {
      asked > 1 ? "\(answered) of \(asked) councils here \(answered == 1 ? "answers" : "answer") it" : nil
    }
  }

  struct CouncilAnswer: View {
    let name: String
    let link: Address
    let tally: Tally

    static let slots = Slots<CouncilAnswer>()
      .text("name") { $0.name }
      .link("link") { $0.link }
      .group("tally", Tally.self) { $0.tally }
  }

  let title: String
  let summary: String
  let body: HTML
  let today: String
  let standing: String
  let kind: String?
  let web: String?
  let status: String?
  let holder: String
  let otherwise: [String]
  let citation: String
  let note: String?
  let evidence: String
  let review: String
  let items: [Item]
  let councils: [CouncilAnswer]
  let comparisons: [NamedLink]

  static let slots = Slots<DutyView>()
    .text("today") { $0.today }
    .text("title") { $0.title }
    .text("summary") { $0.summary }
    .html("body") { $0.body }
    .text("standing") { $0.standing }
    .optionalText("kind") { $0.kind }
    .optionalText("web") { $0.web }
    .optionalText("status") { $0.status }
    .text("holder") { $0.holder }
    .eachText("otherwise") { $0.otherwise }
    .text("citation") { $0.citation }
    .optionalText("note") { $0.note }
    .text("evidence") { $0.evidence }
    .text("review") { $0.review }
    .each("items", Item.self) { $0.items }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", CouncilAnswer.self) { $0.councils }
    .flag("has-comparisons") { !$0.comparisons.isEmpty }
    .each("comparisons", NamedLink.self) { $0.comparisons }

  init(_ duty: Duty, _ councils: [CouncilDuty], _ comparisons: [NamedLink], _ catalogue: Catalogue, _ words: Words) {
    let site = words.site
    title = duty.title
    today = site.today.inWords
    summary = duty.summary
    body = words.html(duty.prose, duty.prose.whole.range, of: duty.source.name)
    standing = duty.label(of: duty.standing, on: site.today)
    kind = duty.standing.asks(isInForce: duty.isInForce(on: site.today))
    web = duty.standing.hasSource ? duty.web.inWords : nil
    status = duty.standing.hasSource ? duty.statusInWords(on: site.today) : nil
    holder = duty.holder.inWords.sentence
    otherwise = duty.otherwise.map { other in
      let types = other.types.compactMap { catalogue.typeLabels[$0.value] }.joined(separator: " or ")
      return "For a \(types): \(other.body)"
    }
    citation = duty.citation
    note = duty.note
    evidence = duty.evidence.inWords
    review = [duty.review.rule, duty.review.cite.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    items = duty.items.enumerated().map { index, item in
      let results = councils.map { $0.coverage.items[index].result }
      return Item(
        id: item.id, ask: item.ask, source: Self.source(item, duty, on: site.today),
        link: site.link(ItemView.address(item, duty)), answered: results.count(where: \.isAnswer),
        asked: results.count { $0.isAnswer || $0.isGap })
    }
    self.councils = councils.map { answer in
      CouncilAnswer(
        name: answer.council.name, link: site.link("/councils/\(answer.council.slug)/coverage/#\(duty.id)"),
        tally: Tally(answer.coverage.items))
    }
    self.comparisons = comparisons
  }

  /// The item in the words of the source, and how well it was read where that differs from its duty.
  private static func source(_ item: DutyItem, _ duty: Duty, on day: Day) -> String {
    let label = item.standing.label == duty.standing.label ? nil : duty.label(of: item.standing, on: day)
    return ["\(item.title): \(item.cite)", label].compactMap { $0 }.joined(separator: ". ")
  }
}

extension Standing {
  /// What law or guidance asks for; nil where neither is known to.
  fileprivate func asks(isInForce: Bool) -> String? {
    switch self {
    case .law(let kind, _): (isInForce ? "Must " : "When it starts, must ") + kind.asked
    case .guidance(let kind, _): (isInForce ? "Should " : "When it starts, should ") + kind.asked
    case .goodPractice, .notRead: nil
    }
  }
}

extension DutyKind {
  fileprivate var asked: String {
    switch self {
    case .publish: "be published"
    case .makeKnown: "be made known; the council chooses how"
    case .makeAvailable: "be given to certain people, or to those who ask"
    }
  }
}

extension WebNamed {
  fileprivate var inWords: String? {
    switch self {
    case .named: "The source names the website"
    case .partlyNamed: "The source names the website for some of it"
    case .printNamed: "The source names offices, schools or libraries, and not the web"
    case .notNamed: nil
    }
  }
}

extension Evidence {
  fileprivate var inWords: String {
    switch self {
    case .text: "We read the wording of the source."
    case .part: "We read part of the wording of the source."
    case .secondary: "We read a summary or a quotation of the source, not the source itself."
    case .recall: "We have not yet read the source."
    }
  }
}

extension Duty {
  fileprivate func statusInWords(on day: Day) -> String {
    if isInForce(on: day) { return inForce.map { "In force since \($0.inWords)" } ?? "In force" }
    if let inForce, day < inForce { return "Starts on \(inForce.inWords)" }
    return level == .must ? "Made by Parliament, not started yet" : "Not started yet"
  }
}
