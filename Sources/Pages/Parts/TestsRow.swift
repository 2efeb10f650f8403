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

  let name: String
  let pages: [NamedLink]
  let criteria: Tests?
  /// Instead of tests: that there are none to pass, or that nothing is stated.
  let instead: String?

  static let slots = Slots<TestsRow>()
    .text("name") { $0.name }
    .each("pages", NamedLink.self) { $0.pages }
    .group("criteria", Tests.self) { $0.criteria }
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

  init(_ council: CouncilSummary, _ digest: CriteriaDigest, _ site: SiteFrame) {
    name = council.name
    pages = [NamedLink(label: digest.title, link: site.link(digest.address))]
    criteria = Tests(digest, site)
    instead = nil
  }

  init(_ council: CouncilSummary, open: [OpenPage], _ site: SiteFrame) {
    name = council.name
    pages = open.map { NamedLink(label: $0.title, link: site.link($0.address)) }
    criteria = nil
    instead = "Open to everyone: there is no test."
  }

  init(_ council: CouncilSummary, statingNothingOf subject: Subject, _ site: SiteFrame) {
    name = council.name
    pages = []
    criteria = nil
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
