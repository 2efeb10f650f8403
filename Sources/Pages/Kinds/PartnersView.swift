import Checks
import Content
import Diagnostics

/// The levels of need for schools, doctors and other services: how to refer, consent, what happens next, and how soon.
struct PartnersView: View {
  let council: CouncilLink
  let frontDoor: ContactView?
  /// Whom to ring when nobody answers there.
  let otherTimes: HTML
  let answers: [ReferralAnswer]
  let levels: [LevelOfNeedView]
  let agreedBy: String?
  let agreedOn: String?
  /// What the council says to them in its own words.
  let words: SectionView?
  let thresholds: Address
  let criteria: Address
  /// nil where no other council is on the site.
  let compare: Address?
  let contact: ContactView?
  let checked: CheckedView
  let report: ProblemView

  static let slots = Slots<PartnersView>()
    .group("council", CouncilLink.self) { $0.council }
    .group("front-door", ContactView.self) { $0.frontDoor }
    .html("other-times") { $0.otherTimes }
    .flag("has-answers") { !$0.answers.isEmpty }
    .each("answers", ReferralAnswer.self) { $0.answers }
    .each("levels", LevelOfNeedView.self) { $0.levels }
    .optionalText("agreed-by") { $0.agreedBy }
    .optionalText("agreed-on") { $0.agreedOn }
    .group("words", SectionView.self) { $0.words }
    .link("thresholds") { $0.thresholds }
    .link("criteria") { $0.criteria }
    .optionalLink("compare") { $0.compare }
    .group("contact", ContactView.self) { $0.contact }
    .group("checked", CheckedView.self) { $0.checked }
    .group("report", ProblemView.self) { $0.report }

  static func address(_ council: CouncilContent) -> String { council.page.address + "thresholds/for-partners/" }

  /// The page that it is made from; nil where the council has written no levels.
  static func page(of council: CouncilContent) -> (Page, Thresholds)? {
    guard let page = council.thresholds, case .thresholds(let thresholds) = page.kind, !thresholds.levels.isEmpty
    else { return nil }
    return (page, thresholds)
  }

  init(
    _ page: Page, _ thresholds: Thresholds, of checked: CheckedCouncil, isCompared: Bool, _ reference: Reference,
    _ words: Words
  ) {
    let council = checked.content
    self.council = CouncilLink(council, words.site)
    let told = reference.catalogue.partners.map { ($0.label, checked.evidence(of: $0, in: reference.catalogue)) }
    answers = told.map { ReferralAnswer(label: $0, answer: $1.map { EvidenceLink($0, words.site) }) }
    let door = told.first?.1.flatMap(council.page(of:))?.facts
    frontDoor = door?.contact.map(ContactView.init)
    otherTimes = door?.numbersAtOtherTimes ?? HTML()
    levels = thresholds.levels.map { LevelOfNeedView($0, in: council, reference.vocabularies, words.site) }
    agreedBy = thresholds.agreedBy.isEmpty ? nil : thresholds.agreedBy.inWords(words.site.say)
    agreedOn = thresholds.agreedOn?.inWords
    self.words = page.prose.section(.partners).map { section in
      SectionView(id: section.id, heading: section.heading, body: words.html(section, of: page), facet: .partners)
    }
    self.thresholds = words.site.link(page.address)
    criteria = words.site.link(council.page.address + "eligibility/")
    compare = isCompared ? words.site.link("/compare/#levels_of_need") : nil
    contact = (page.facts.contact ?? council.page.facts.contact).map(ContactView.init)
    self.checked = CheckedView(page.facts, words.site)
    report = ProblemView(page, in: council, telling: nil, isSensitive: false, words.site)
  }
}

extension Facts {
  /// What is noted beside the times, where it has a number to ring.
  fileprivate var numbersAtOtherTimes: HTML {
    let notes = times.compactMap(\.note).map { HTML(diallingIn: $0.withoutFullStop.sentence + ".") }
    return notes.filter(\.dials).reduce(into: HTML()) { all, note in
      if !all.isEmpty { all.append(text: " ") }
      all.append(note)
    }
  }
}

extension HTML {
  fileprivate var dials: Bool { !bytes.ranges(of: Array("href=\"tel:".utf8)).isEmpty }
}

/// What those who refer look for first, and where the council answers it, if it does.
struct ReferralAnswer: View {
  let label: String
  let answer: EvidenceLink?

  static let slots = Slots<ReferralAnswer>()
    .text("label") { $0.label }
    .group("answer", EvidenceLink.self) { $0.answer }
}
