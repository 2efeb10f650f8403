import Diagnostics
import Markup

/// How strong the source of a duty or an item is.
package enum DutyLevel: String, CaseIterable, Sendable {
  case must
  case statutoryGuidance = "statutory-guidance"
  case goodPractice = "good-practice"
}

package enum DutyKind: String, CaseIterable, Sendable {
  case publish
  case makeKnown = "make-known"
  case makeAvailable = "make-available"
}

/// Whether the law itself names the website.
package enum WebNamed: String, CaseIterable, Sendable {
  case named
  case partlyNamed = "partly-named"
  case printNamed = "print-named"
  case notNamed = "not-named"
}

package enum DutyStatus: String, CaseIterable, Sendable {
  case inForce = "in-force"
  case enactedNotCommenced = "enacted-not-commenced"
}

/// How well the wording was verified.
package enum Evidence: String, CaseIterable, Sendable {
  case text
  case part
  case secondary
  case recall
}

package enum DutyHolder: String, CaseIterable, Sendable {
  case council
  case safeguardingPartners = "safeguarding-partners"
  case childDeathReviewPartners = "child-death-review-partners"
  case localHousingAuthority = "local-housing-authority"

  package var inWords: String {
    switch self {
    case .council: "the council"
    case .safeguardingPartners: "the local safeguarding partners (the council, the NHS and the police)"
    case .childDeathReviewPartners: "the child death review partners (the council and the NHS)"
    case .localHousingAuthority: "the housing authority"
    }
  }
}

package enum CheckKind: String, CaseIterable, Sendable {
  case page
  case collection
  case document
  case register
}

/// Whom the questions that are asked of each entry are asked of.
package enum AskedOf: String, CaseIterable, Sendable {
  /// The pages that answer the duty.
  case answers
  /// Every service of the council.
  case services
}

/// What shows that an entry of a register answers an item: a facet of its page, or the page's title.
package enum EntryPart: Hashable, Sendable {
  case title
  case facet(Facet)
}

package struct DutyItem: Sendable {
  package let id: String
  package let title: String
  package let cite: String
  /// The item in a parent's words.
  package let ask: String
  package let level: DutyLevel
  package let evidence: Evidence
  package let kind: DutyKind
  package let isAskedOfEach: Bool
  package let mayBeNone: Bool
  /// The law lets whom the entry is about keep it private.
  package let mayBeWithheld: Bool
  package let part: EntryPart?
  /// The deadline that law or guidance sets for this item alone, in months. nil where the duty's is its own.
  package let months: Int?
}

/// Items of a duty that follow each other and are about one thing, so that a long list can be looked through.
package struct DutyPart: Sendable {
  /// In a parent's words; nil for what stands before the first title, and for a list that has none.
  package let title: String?
  package let items: Range<Int>
}

package struct DutyReview: Sendable {
  package let rule: String
  package let cite: String?
  /// A deadline that law or guidance sets, in months.
  package internal(set) var months: Int?
  /// Our advice, in months, where the law sets none.
  package let suggestedMonths: Int?
  package let fixedDates: [DayOfYear]
}

package struct DutyCheck: Sendable {
  package let kind: CheckKind
  package let requires: [Facet]
  /// Questions for a person's list, not for a machine.
  package let rules: [String]
  package let askedOf: AskedOf
}

/// One thing that the law, or good practice, asks a council to publish or make known.
package struct Duty: Sendable {
  package let source: SourceText
  package let id: String
  package let title: String
  package let summary: String
  package let group: String
  package let level: DutyLevel
  package let kind: DutyKind
  package let web: WebNamed
  package let status: DutyStatus
  package let inForce: Day?
  package let holder: DutyHolder
  package let appliesTo: Located<String>
  /// Who has the duty where it does not bind the council.
  package let otherwise: [OtherBody]
  package let citation: String
  package let note: String?
  package let evidence: Evidence
  package let review: DutyReview
  package let check: DutyCheck
  package let familiesLookFor: [String]
  package let items: [DutyItem]
  /// What the list of items falls into: all of it, in order. A short list is one part.
  package let parts: [DutyPart]
  package let prose: Prose

  /// How often what answers these of its items comes round. Equality objectives may stand for four years, the information beside
  /// them for one (SI 2017/353 regs 4 and 5).
  package func review(of items: some Sequence<DutyItem>) -> DutyReview {
    var review = review
    review.months = items.map { $0.months ?? review.months ?? .max }.min().flatMap { $0 == .max ? nil : $0 }
    return review
  }

  /// In force, so far as the catalogue's edition knows, on this day.
  package func isInForce(on day: Day) -> Bool {
    guard status == .inForce else { return false }
    guard let inForce else { return true }
    return inForce <= day
  }
}
