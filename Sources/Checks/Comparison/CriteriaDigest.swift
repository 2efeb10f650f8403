import Content
import Diagnostics
import Keeping

/// The tests of one page of criteria, for comparing councils with one another.
package struct CriteriaDigest: Sendable {
  package let title: String
  package let address: String
  package let answers: TestedAnswers
  package let checked: CheckedDays
  package let ages: AgeRange?
  package let livesIn: String?
  package let allOf: [EligibilityTest]
  package let anyOf: [EligibilityTest]
  package let notNeeded: [String]
  package let decides: Said
  package let answersWithin: Said
  /// What to do if the answer is no.
  package let challenge: Said

  /// nil when the page holds no criteria.
  package init?(_ page: Page, usedBy users: [Page], in council: CouncilContent) {
    guard case .criteria(let criteria) = page.kind else { return nil }
    title = page.title
    address = page.address
    answers = TestedAnswers([page] + users)
    checked = CheckedDays(page.facts)
    ages = (criteria.ages ?? page.facts.ages)?.value
    livesIn = criteria.livesIn
    allOf = criteria.allOf
    anyOf = criteria.anyOf
    notNeeded = criteria.notNeeded
    decides = criteria.decides(on: [page])
    answersWithin = criteria.answersWithin(on: [page])
    challenge = Self.challenge(criteria, page, council)
  }

  private static func challenge(_ criteria: EligibilityCriteria, _ page: Page, _ council: CouncilContent) -> Said {
    if let address = criteria.appeal?.siteAddress(from: page) {
      return .under(heading: "What to do if you disagree", address: address)
    }
    return page.saysChallenge(in: council)
  }
}

/// What the pages with the same tests answer.
package struct TestedAnswers: Sendable {
  /// What the page of criteria, or a service that uses it, answers: the tests are about just that.
  package let ofServices: Set<Answer.Target>
  /// What a document or an offer answers. It may speak of much besides, so its tests are about its duties on the whole.
  package let ofDocuments: Set<Answer.Target>

  package var isEmpty: Bool { ofServices.isEmpty && ofDocuments.isEmpty }

  init(_ pages: [Page]) {
    ofServices = Set(pages.filter(Self.isService).flatMap(\.answered))
    ofDocuments = Set(pages.filter { !Self.isService($0) }.flatMap(\.answered))
  }

  /// Some of what one page answers.
  init(_ answered: [Answer.Target], of page: Page) {
    ofServices = Self.isService(page) ? Set(answered) : []
    ofDocuments = Self.isService(page) ? [] : Set(answered)
  }

  private static func isService(_ page: Page) -> Bool {
    [.page(.services), .page(.eligibility)].contains(page.path.kind)
  }
}

/// All that one council says of who can get what, small enough to be kept until every council is read.
package struct CouncilTests: Sendable {
  package let criteria: [CriteriaDigest]
  /// Pages that say so in words, and those that are open to everyone, in the order of their addresses.
  package let worded: [WordedTests]

  init(_ council: CouncilContent) {
    var users: [String: [Page]] = [:]
    var worded: [WordedTests] = []
    for page in council.pages {
      if let criteria = council.criteria(of: page) {
        users[criteria.address, default: []].append(page)
      } else if let tests = WordedTests(page, in: council) {
        worded.append(tests)
      }
    }
    criteria = council.pages(in: .eligibility).compactMap {
      CriteriaDigest($0, usedBy: users[$0.address] ?? [], in: council)
    }
    self.worded = worded
  }
}

extension Page {
  /// What the page answers. That there is none of something is no answer to who can have it.
  var answered: [Answer.Target] { testedAnswers.map(\.target) }

  /// Levels of need are compared by themselves: the tests of one of them are not those of all.
  var testedAnswers: [Answer] { path.kind == .thresholds ? [] : facts.answers.filter { !$0.saysNone } }
}

extension Link {
  /// A link among the facts, as an address of the site, or of another site.
  fileprivate func siteAddress(from page: Page) -> String? {
    switch target {
    case .page(let path, let fragment): PagePath.address(ofFile: path) + (fragment.map { "#" + $0 } ?? "")
    case .outside(let address): address
    case .fragment(let id): page.address + "#" + id
    case .file(let name): "/" + name
    case .aboveContent: nil
    }
  }
}

extension CriteriaDigest: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(
      title, address, answers, checked, ages, livesIn, allOf, anyOf, notNeeded, decides, answersWithin, challenge)
  }

  package init(_ kept: inout KeptReading) throws {
    title = try kept.read()
    address = try kept.read()
    answers = try kept.read()
    checked = try kept.read()
    ages = try kept.read()
    livesIn = try kept.read()
    allOf = try kept.read()
    anyOf = try kept.read()
    notNeeded = try kept.read()
    decides = try kept.read()
    answersWithin = try kept.read()
    challenge = try kept.read()
  }
}

extension TestedAnswers: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(ofServices, ofDocuments)
  }

  package init(_ kept: inout KeptReading) throws {
    ofServices = try kept.read()
    ofDocuments = try kept.read()
  }
}

extension CouncilTests: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(criteria, worded)
  }

  package init(_ kept: inout KeptReading) throws {
    criteria = try kept.read()
    worded = try kept.read()
  }
}
