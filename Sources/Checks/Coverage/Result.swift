import Content
import Diagnostics

/// What keeps an answer from being whole.
package enum Weakness: Hashable, Codable, Sendable {
  case lacks(Facet)
  /// The page has a heading for it, and hardly a word below.
  case hardlySays(Facet)
  /// Fewer words than a passage needs.
  case thin(words: Int)
  case filler(String)
  /// The same words stand as the answer to another item.
  case copied(from: String)
  /// Nothing but a link to a file.
  case onlyAFile
  /// Nothing but a link to a form.
  case onlyAForm
  /// The heading or fact that the page names is not on it.
  case noSuchPlace(String)
  /// It says that there is none, where the catalogue does not allow that, or without a date.
  case noneNotDated
  case noneNotAllowed
  /// Entries of a register that do not say it.
  case entriesLack(pages: [String], of: Int)

  /// Whether the law's item is not really answered; otherwise only our own page standard is not met.
  package var isNoAnswer: Bool {
    switch self {
    case .lacks, .hardlySays: false
    default: true
    }
  }
}

/// Why an answer is past its date.
package enum Lateness: Hashable, Codable, Sendable {
  /// Past a date that law or guidance sets.
  case legal(due: Day, rule: String)
  /// Past the date that the council set itself.
  case ownReview(Day)
  /// Past the time that we advise.
  case advised(Day)

  init(_ missed: DueDate) {
    switch missed.setter {
    case .law(let rule): self = .legal(due: missed.day, rule: rule)
    case .council: self = .ownReview(missed.day)
    case .advice: self = .advised(missed.day)
    }
  }

  package var isLegal: Bool { if case .legal = self { true } else { false } }
}

/// What a council's site says of one item of the law. It never says that the council complies.
package enum Result: Hashable, Codable, Sendable {
  case says
  case saysNone(on: Day)
  case weak([Weakness])
  case outOfDate(Lateness)
  case doesNotSay
  case anotherBody(String, link: String?)
  /// A page of this council could not be read, so nobody can tell.
  case notChecked([String])
  /// The law is made but not yet in force.
  case coming

  /// The words of reports and pages.
  package var inWords: String {
    switch self {
    case .says: "says"
    case .saysNone: "says there is none"
    case .weak: "weak"
    case .outOfDate: "out of date"
    case .doesNotSay: "does not say"
    case .anotherBody: "another body's duty"
    case .notChecked: "not checked"
    case .coming: "coming"
    }
  }

  /// One word that style sheets and programs can hold on to.
  package var code: String { inWords.replacing("'", with: "").replacing(" ", with: "-") }

  /// In the order in which people want to read them.
  package static let codes = [
    "says", "says-there-is-none", "weak", "out-of-date", "does-not-say", "another-bodys-duty", "not-checked", "coming",
  ]

  package var isAnswer: Bool {
    switch self {
    case .says, .saysNone: true
    default: false
    }
  }

  package var isGap: Bool {
    switch self {
    case .weak, .outOfDate, .doesNotSay: true
    default: false
    }
  }
}

/// Where an answer stands, for the families who look for it.
package struct Evidenced: Hashable, Codable, Sendable {
  package let title: String
  /// The page's address, with the heading's fragment where the answer stands under one.
  package let address: String
  package let file: String
  /// When somebody last looked whether the page is true.
  package let checked: Day?
  /// The heading or the fact where the answer stands; nil when the whole page is the answer.
  package let place: String?
  /// Of the parts that the duty asks of its pages: those that are there, that hardly say anything, and that are missing.
  package let has: [Facet]
  package let thin: [Facet]
  package let lacks: [Facet]
}

package struct ItemCoverage: Hashable, Codable, Sendable {
  package let duty: String
  package let item: String
  package let result: Result
  package let evidence: [Evidenced]
}

package struct DutyCoverage: Hashable, Codable, Sendable {
  package let duty: String
  package let items: [ItemCoverage]

  package func count(_ isCounted: (Result) -> Bool) -> Int { items.reduce(0) { $0 + (isCounted($1.result) ? 1 : 0) } }

  package var answered: Int { count(\.isAnswer) }

  /// The items that a council can be asked about: neither another body's, nor coming, nor unchecked.
  package var asked: Int { count { $0.isAnswer || $0.isGap } }
}
