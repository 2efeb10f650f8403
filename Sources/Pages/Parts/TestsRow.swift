import Checks
import Content
import Diagnostics

/// One council's tests in a row of a table. What it does not state is said to be so: silence must never read as "all".
struct TestsRow: View {
  struct Test: View {
    let about: String
    let text: String

    static let slots = Slots<Test>().text("about") { $0.about }.text("text") { $0.text }
  }

  struct SaidView: View {
    let words: String?
    let link: Address?

    static let slots = Slots<SaidView>().optionalText("words") { $0.words }.optionalLink("link") { $0.link }
  }

  /// The page that the tests stand on, and whether somebody has looked at it in time.
  struct TestsPage: View {
    let label: String
    let link: Address
    let checked: CheckedView

    static let slots = Slots<TestsPage>()
      .text("label") { $0.label }
      .link("link") { $0.link }
      .group("checked", CheckedView.self) { $0.checked }

    init(_ title: String, _ address: String, _ checked: CheckedDays, _ site: SiteFrame) {
      label = title
      link = site.link(address)
      self.checked = CheckedView(checked, site)
    }
  }

  let name: String
  let pages: [TestsPage]
  let criteria: Tests?
  let worded: InWords?
  /// Instead of tests: that nothing is stated, and why.
  let instead: String?

  static let slots = Slots<TestsRow>()
    .text("name") { $0.name }
    .each("pages", TestsPage.self) { $0.pages }
    .group("criteria", Tests.self) { $0.criteria }
    .group("worded", InWords.self) { $0.worded }
    .optionalText("instead") { $0.instead }

  struct Tests: View {
    let ages: String?
    let livesIn: String?
    let allOf: [Test]
    let anyOf: [Test]
    let notNeeded: String?
    let decides: SaidView
    let within: SaidView
    let challenge: SaidView

    static let slots = Slots<Tests>()
      .optionalText("ages") { $0.ages }
      .optionalText("lives-in") { $0.livesIn }
      .flag("has-tests") { !$0.allOf.isEmpty || !$0.anyOf.isEmpty }
      .flag("has-all-of") { !$0.allOf.isEmpty }
      .each("all-of", Test.self) { $0.allOf }
      .flag("has-any-of") { !$0.anyOf.isEmpty }
      .each("any-of", Test.self) { $0.anyOf }
      .optionalText("not-needed") { $0.notNeeded }
      .group("decides", SaidView.self) { $0.decides.isStated }
      .group("within", SaidView.self) { $0.within.isStated }
      .group("challenge", SaidView.self) { $0.challenge.isStated }
  }

  /// Tests that no page of criteria states: where a family can read them, or that there are none to pass.
  struct InWords: View {
    let ages: String?
    let livesIn: String?
    /// nil where it is open to everyone.
    let tests: SaidView?
    let decides: SaidView
    let within: SaidView
    let challenge: SaidView

    static let slots = Slots<InWords>()
      .optionalText("ages") { $0.ages }
      .optionalText("lives-in") { $0.livesIn }
      .group("tests", SaidView.self) { $0.tests }
      .group("decides", SaidView.self) { $0.decides.isStated }
      .group("within", SaidView.self) { $0.within.isStated }
      .group("challenge", SaidView.self) { $0.challenge.isStated }
  }

  init(_ council: CouncilSummary, _ digest: CriteriaDigest, _ site: SiteFrame) {
    name = council.name
    pages = [TestsPage(digest.title, digest.address, digest.checked, site)]
    criteria = Tests(digest, site)
    (worded, instead) = (nil, nil)
  }

  /// Pages that all say the same of their tests: one, or all that are open to everyone.
  init(_ council: CouncilSummary, _ worded: [WordedTests], _ site: SiteFrame) {
    name = council.name
    pages = worded.map { TestsPage($0.title, $0.address, $0.checked, site) }
    self.worded = InWords(worded, site)
    (criteria, instead) = (nil, nil)
  }

  init(_ council: CouncilSummary, statingNothingOf subject: ComparedSubject, _ site: SiteFrame) {
    name = council.name
    pages = []
    (criteria, worded) = (nil, nil)
    instead = council.coverage[subject.duty.id]?.whyNotStated ?? "Not stated. Ask the council what its tests are."
  }
}

extension DutyCoverage {
  /// Why a council can state nothing: another body decides, or the law has not started.
  fileprivate var whyNotStated: String? {
    guard let first = items.first?.result, items.allSatisfy({ $0.result == first }) else { return nil }
    return switch first {
    case .anotherBody(let name, _): "Another body does this: \(name)."
    case .coming: "The law on this has not started yet."
    case .notChecked: "Not checked: one of the council's pages could not be read."
    default: nil
    }
  }
}

extension TestsRow.Tests {
  init(_ digest: CriteriaDigest, _ site: SiteFrame) {
    ages = digest.ages?.inWords
    livesIn = digest.livesIn?.asArea(.english).sentence
    allOf = digest.allOf.map(TestsRow.Test.init)
    anyOf = digest.anyOf.map(TestsRow.Test.init)
    notNeeded = digest.notNeeded.isEmpty ? nil : digest.notNeeded.joined(separator: "; ")
    decides = TestsRow.SaidView(digest.decides, site)
    within = TestsRow.SaidView(digest.answersWithin, site)
    challenge = TestsRow.SaidView(digest.challenge, site)
  }
}

extension TestsRow.InWords {
  private static let differs = "See each page"

  init(_ pages: [WordedTests], _ site: SiteFrame) {
    func same(_ text: (WordedTests) -> String?) -> String? {
      let all = Set(pages.map(text))
      return all.count == 1 ? all.first ?? nil : Self.differs
    }
    func said(_ part: (WordedTests) -> Said) -> TestsRow.SaidView {
      let stated = pages.map(part).filter(\.isStated)
      guard pages.count > 1, !stated.isEmpty else { return TestsRow.SaidView(stated.first ?? .notStated, site) }
      return TestsRow.SaidView(words: Self.differs, link: nil)
    }
    ages = same { $0.ages?.inWords }
    livesIn = same { $0.livesIn?.asArea(.english).sentence }
    tests = if case .inWords(let words) = pages.first?.tests { TestsRow.SaidView(words, site) } else { nil }
    decides = said(\.decides)
    within = said(\.answersWithin)
    challenge = said(\.challenge)
  }
}

extension TestsRow.Test {
  init(_ test: EligibilityTest) {
    about = test.about.label
    text = test.inWords
  }
}

extension TestsRow.SaidView {
  init(_ said: Said, _ site: SiteFrame) {
    switch said {
    case .inWords(let text):
      words = text.sentence
      link = nil
    case .under(let heading, let address):
      words = heading
      link = address.hasPrefix("/") ? site.link(address) : Address(address)
    case .notStated:
      words = nil
      link = nil
    }
  }

  /// Itself, where there are words.
  fileprivate var isStated: Self? { words == nil ? nil : self }
}
