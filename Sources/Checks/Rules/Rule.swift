import Content
import Cores
import Diagnostics

/// One thing that the build looks for: its name, why it matters to a family, its source, examples, and the check.
/// The examples are its documentation and its tests.
package struct Rule: Sendable {
  package let id: String
  /// What is wrong, in a few words: "A link leads nowhere".
  package let name: String
  package let severity: Severity
  package let why: String
  /// The law, guidance or research behind it.
  package let source: String?
  package let examples: [Example]
  let check: Check

  enum Check: Sendable {
    /// Found while files are read, where the words for it are.
    case whileReading
    /// Asked of each page by itself: what is found on one is found again as long as its file is as it was.
    case page(@Sendable (Page, Reference) -> [Finding])
    /// The same, of the words of a page in English, which are put together once for all such rules.
    case words(@Sendable (PageInWords, Reference) -> [Finding])
    /// Asked of each page, as one among the pages of its council. Nothing that it finds is louder than the rule.
    case pageAmongOthers(@Sendable (Page, Surroundings) -> [Finding])
    /// Asked of what a council says of each item of the law.
    case item(@Sendable (ItemInQuestion) -> [Finding])
    /// Asked of all pages of a council together. Nothing that it finds is louder than the rule.
    case council(@Sendable (Surroundings) -> [Finding])
    /// Asked of all councils of a site together, of the little that is kept of each.
    case site(@Sendable ([CouncilSummary]) -> [SiteFinding])
  }

  /// False for what is found while files are read.
  package var isAsked: Bool { if case .whileReading = check { false } else { true } }

  var isOfItems: Bool { if case .item = check { true } else { false } }

  /// Whether something that it finds can be a reason not to publish.
  func canStopPublishing(_ gaps: Gaps) -> Bool {
    switch check {
    case .whileReading: false
    // What it finds on one page may be louder than the rule.
    case .page, .words: true
    case .item: gaps == .refuse
    case .pageAmongOthers, .council, .site: severity == .mustFix
    }
  }

  init(
    _ id: String, _ name: String, _ severity: Severity, why: String, source: String? = nil, examples: [Example],
    check: Check
  ) {
    self.id = id
    self.name = name
    self.severity = severity
    self.why = why
    self.source = source
    self.examples = examples
    self.check = check
  }
}

/// What a rule may look at beside the page.
struct Surroundings: Sendable {
  let council: CouncilContent
  /// Its translations among them.
  let pages: [Page]
  let reference: Reference
  let today: Day
  let knownPages: KnownPaths
  let knownFiles: KnownPaths
  let knownDuties: KnownPaths
  /// Most rules do not ask for them.
  private let waysIn: Once<WaysIn>

  var ways: WaysIn { waysIn.value }

  init(council: CouncilContent, reference: Reference, today: Day) {
    self.council = council
    pages = council.pages + council.translations
    self.reference = reference
    self.today = today
    knownPages = KnownPaths { council.pages.map(\.source.name) }
    knownFiles = KnownPaths { (council.files + reference.files).map(\.name) }
    knownDuties = KnownPaths { reference.catalogue.duties.map { "entitlements/\($0.id).md" } }
    waysIn = Once { WaysIn(to: council, reference) }
  }
}

/// An item of the law, what the council says of it, and where the words for it belong.
struct ItemInQuestion {
  let coverage: ItemCoverage
  let item: DutyItem
  let duty: Duty
  let surroundings: Surroundings

  /// The page that brings this duty together, or the council's own.
  var home: Page {
    surroundings.council.pages(in: .offers).first { page in
      if case .offer(let offer) = page.kind { offer.duties.contains { $0.value == duty.id } } else { false }
    } ?? surroundings.council.page
  }
}

/// What a rule found about one council among others.
struct SiteFinding {
  let council: String
  let place: Place
  let what: String
  let instead: String
}

/// What a rule found. The rule's name, severity and reason are added by `check`.
struct Finding: Sendable {
  let page: Page
  let span: Span
  let what: String
  let instead: String
  /// For rules whose loudness depends on the law behind an item, or on the page. nil for the rule's own.
  var severity: Severity?
  var item: String?
}
