import Content
import Diagnostics
import Markup

/// The words of a service's page, sorted by what the standard asks. Each passage stands in one of them, so that no word of the
/// page is missing.
struct ServiceWords {
  let description: String
  let eligibility: String
  let application: String
  /// The price in a few words.
  let fees: String?
  let aboutFees: String
  let waiting: String?

  init(_ page: Page, in council: CouncilContent, _ data: OpenData) {
    var sorting = Sorting(page, data)
    for section in page.prose.outline { sorting.add(section) }
    let facts = page.facts
    let criteria = council.criteria(of: page).flatMap { CriteriaText.of($0, on: data) }
    let isOpen = if case .openToEveryone = facts.criteria { true } else { false }
    description = joined(
      [facts.summary?.value, sorting.text(page.prose.intro)] + sorting.description
        + [entries(facts, data.reference), notes(page, data), hoursWithoutPhone(facts)])
    eligibility = joined(
      [isOpen ? CriteriaLink.openInWords : nil] + sorting.eligibility + [criteria])
    application = joined([facts.waysIn(data.reference.vocabularies).map { $0 + "." }] + sorting.application)
    fees = facts.cost?.inWords
    aboutFees = joined([facts.cost?.help] + sorting.fees)
    waiting = facts.waiting.map { waiting in
      waiting.inWords.sentence + (waiting.on.map { " (as it was on \($0.inWords))" } ?? "")
    }
  }
}

/// Puts each passage where it belongs.
private struct Sorting {
  private let page: Page
  private let site: OpenData
  var description: [String?] = []
  var eligibility: [String?] = []
  var application: [String?] = []
  var fees: [String?] = []

  init(_ page: Page, _ site: OpenData) {
    self.page = page
    self.site = site
  }

  func text(_ section: Section) -> String { PlainText.of(section.range, page, on: site) }

  mutating func add(_ section: Section) {
    let words = text(section)
    let whole = words.isEmpty ? section.heading : section.heading + "\n" + words
    switch section.facet {
    case .what: description.append(words)
    case .whoFor: eligibility.append(words)
    // The field itself says what the first of them are.
    case .criteria: eligibility.append(eligibility.isEmpty ? words : whole)
    case .notFor: eligibility.append(whole)
    case .howToAsk: application.append(words)
    case .howDecided, .timescale, .appeal: application.append(whole)
    case .cost: fees.append(words)
    case .when, .where, .contact, .provider, .complaint, .aims, .progress, .offlineCopy, .feedback, .checkedOn,
      .reviewBy, .comment, .reply, .action, .partners, nil:
      description.append(whole)
    }
  }
}

/// What a register holds of the service, line by line.
private func entries(_ facts: Facts, _ reference: Reference) -> String {
  facts.entry.map { entry in
    let item = reference.catalogue.duty(ofItem: entry.item.value)?.items.first { $0.id == entry.item.value }
    return "\(item?.title ?? entry.item.value): \(entry.text.value)"
  }.joined(separator: "\n")
}

private func notes(_ page: Page, _ data: OpenData) -> String {
  page.prose.body.notes.enumerated().map { number, note in
    // Without the note itself and the one paragraph that it has.
    let words = PlainText.of(note.events.lowerBound + 2..<note.events.upperBound - 2, page, on: data)
    return "[\(number + 1)] \(words)"
  }.joined(separator: "\n")
}

/// Hours stand beside the number that they are for; without a number they stand here.
private func hoursWithoutPhone(_ facts: Facts) -> String? {
  guard let contact = facts.contact, contact.phone == nil, contact.text == nil else { return nil }
  return contact.hours.map { "When to get in touch: \($0)" }
}

private func joined(_ parts: [String?]) -> String {
  parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n\n")
}
