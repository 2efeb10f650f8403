import Content
import Diagnostics
import Keeping

/// A page that says itself who can get it, and names no page of criteria.
package struct WordedTests: Sendable {
  package enum Tests: Equatable, Sendable {
    case openToEveryone
    case inWords(Said)
  }

  package let title: String
  package let address: String
  package let answers: TestedAnswers
  package let checked: CheckedDays
  package let ages: AgeRange?
  package let livesIn: String?
  package let tests: Tests
  package let decides: Said
  package let answersWithin: Said
  /// What to do if the answer is no.
  package let challenge: Said

  /// nil when the page answers nothing, says nothing of who can get it, or has its tests as facts.
  init?(_ page: Page, in council: CouncilContent) {
    if case .criteria = page.kind { return nil }
    let answered = page.answeredAlready
    guard !answered.isEmpty else { return nil }
    switch page.facts.criteria {
    case .page: return nil
    case .openToEveryone: tests = .openToEveryone
    case nil:
      let said = page.says(.criteria)
      guard said.isStated else { return nil }
      tests = .inWords(said)
    }
    title = page.title
    address = page.address
    answers = TestedAnswers(answered, of: page)
    checked = CheckedDays(page.facts)
    ages = page.facts.ages?.value
    livesIn = page.facts.area?.asLivesIn
    decides = page.says(.howDecided)
    answersWithin = page.says(.timescale)
    challenge = page.saysChallenge(in: council)
  }
}

extension Page {
  /// What the page answers, but for what it says is still to come: its tests are not about that yet.
  fileprivate var answeredAlready: [Answer.Target] {
    testedAnswers.filter { answer in
      let place = answer.place.flatMap { prose.section(id: $0) }
      return place.flatMap { FillerText.find(in: $0, of: self) } == nil
    }.map(\.target)
  }
}

extension Area {
  /// In the words in which a page of criteria has it.
  fileprivate var asLivesIn: String {
    switch self {
    case .wholeCouncil: "council area"
    case .places(let names): names.joined(separator: ", ")
    }
  }
}

extension WordedTests: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(title, address, answers, checked, ages, livesIn, tests, decides, answersWithin, challenge)
  }

  package init(_ kept: inout KeptReading) throws {
    title = try kept.read()
    address = try kept.read()
    answers = try kept.read()
    checked = try kept.read()
    ages = try kept.read()
    livesIn = try kept.read()
    tests = try kept.read()
    decides = try kept.read()
    answersWithin = try kept.read()
    challenge = try kept.read()
  }
}

extension WordedTests.Tests: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .openToEveryone: kept.add(case: 0)
    case .inWords(let said):
      kept.add(case: 1)
      kept.add(said)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: .openToEveryone
      case 1: try .inWords(kept.read())
      default: throw NotKept()
      }
  }
}
