import Content
import Diagnostics
import Keeping

/// What keeps an answer from being whole.
package enum Weakness: Hashable, Sendable {
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
package enum Lateness: Hashable, Sendable {
  /// Past a date that law or guidance sets.
  case legal(due: Day, rule: String)
  /// Past the date that the council set itself.
  case ownReview(Day)
  /// Past the time that we advise.
  case advised(Day)
  /// Some entries of a register, by their files, are past a date that law or guidance sets.
  case entries([String], of: Int, due: Day, rule: String)

  init(_ missed: DueDate) {
    switch missed.setter {
    case .law(let rule): self = .legal(due: missed.day, rule: rule)
    case .council: self = .ownReview(missed.day)
    case .advice: self = .advised(missed.day)
    }
  }

  package var isLegal: Bool {
    switch self {
    case .legal, .entries: true
    case .ownReview, .advised: false
    }
  }
}

/// What a council's site says of one item of the law. It never says that the council complies.
package enum Result: Hashable, Sendable {
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
  package var code: String {
    switch self {
    case .says: "says"
    case .saysNone: "says-there-is-none"
    case .weak: "weak"
    case .outOfDate: "out-of-date"
    case .doesNotSay: "does-not-say"
    case .anotherBody: "another-bodys-duty"
    case .notChecked: "not-checked"
    case .coming: "coming"
    }
  }

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
package struct Evidenced: Hashable, Sendable {
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

package struct ItemCoverage: Hashable, Sendable {
  package let duty: String
  package let item: String
  package let result: Result
  package let evidence: [Evidenced]
}

package struct DutyCoverage: Hashable, Sendable {
  package let duty: String
  package let items: [ItemCoverage]

  package func count(_ isCounted: (Result) -> Bool) -> Int { items.reduce(0) { $0 + (isCounted($1.result) ? 1 : 0) } }

  package var answered: Int { count(\.isAnswer) }

  /// The items that a council can be asked about: neither another body's, nor coming, nor unchecked.
  package var asked: Int { count { $0.isAnswer || $0.isGap } }
}

extension Weakness: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .lacks(let value):
      kept.add(case: 0)
      kept.add(value)
    case .hardlySays(let value):
      kept.add(case: 1)
      kept.add(value)
    case .thin(let words):
      kept.add(case: 2)
      kept.add(words)
    case .filler(let value):
      kept.add(case: 3)
      kept.add(value)
    case .copied(let other):
      kept.add(case: 4)
      kept.add(other)
    case .onlyAFile: kept.add(case: 5)
    case .onlyAForm: kept.add(case: 6)
    case .noSuchPlace(let value):
      kept.add(case: 7)
      kept.add(value)
    case .noneNotDated: kept.add(case: 8)
    case .noneNotAllowed: kept.add(case: 9)
    case .entriesLack(let pages, let count):
      kept.add(case: 10)
      kept.add(pages, count)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: try .lacks(kept.read())
      case 1: try .hardlySays(kept.read())
      case 2: try .thin(words: kept.read())
      case 3: try .filler(kept.read())
      case 4: try .copied(from: kept.read())
      case 5: .onlyAFile
      case 6: .onlyAForm
      case 7: try .noSuchPlace(kept.read())
      case 8: .noneNotDated
      case 9: .noneNotAllowed
      case 10: try .entriesLack(pages: kept.read(), of: kept.read())
      default: throw NotKept()
      }
  }
}

extension Lateness: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .legal(let due, let rule):
      kept.add(case: 0)
      kept.add(due, rule)
    case .ownReview(let value):
      kept.add(case: 1)
      kept.add(value)
    case .advised(let value):
      kept.add(case: 2)
      kept.add(value)
    case .entries(let files, let count, let due, let rule):
      kept.add(case: 3)
      kept.add(files, count, due, rule)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: try .legal(due: kept.read(), rule: kept.read())
      case 1: try .ownReview(kept.read())
      case 2: try .advised(kept.read())
      case 3: try .entries(kept.read(), of: kept.read(), due: kept.read(), rule: kept.read())
      default: throw NotKept()
      }
  }
}

extension Result: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .says: kept.add(case: 0)
    case .saysNone(let day):
      kept.add(case: 1)
      kept.add(day)
    case .weak(let value):
      kept.add(case: 2)
      kept.add(value)
    case .outOfDate(let value):
      kept.add(case: 3)
      kept.add(value)
    case .doesNotSay: kept.add(case: 4)
    case .anotherBody(let name, let link):
      kept.add(case: 5)
      kept.add(name, link)
    case .notChecked(let value):
      kept.add(case: 6)
      kept.add(value)
    case .coming: kept.add(case: 7)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: .says
      case 1: try .saysNone(on: kept.read())
      case 2: try .weak(kept.read())
      case 3: try .outOfDate(kept.read())
      case 4: .doesNotSay
      case 5: try .anotherBody(kept.read(), link: kept.read())
      case 6: try .notChecked(kept.read())
      case 7: .coming
      default: throw NotKept()
      }
  }
}

extension Evidenced: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(title, address, file, checked, place, has, thin, lacks)
  }

  package init(_ kept: inout KeptReading) throws {
    title = try kept.read()
    address = try kept.read()
    file = try kept.read()
    checked = try kept.read()
    place = try kept.read()
    has = try kept.read()
    thin = try kept.read()
    lacks = try kept.read()
  }
}

extension ItemCoverage: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(duty, item, result, evidence)
  }

  package init(_ kept: inout KeptReading) throws {
    duty = try kept.read()
    item = try kept.read()
    result = try kept.read()
    evidence = try kept.read()
  }
}

extension DutyCoverage: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(duty, items)
  }

  package init(_ kept: inout KeptReading) throws {
    duty = try kept.read()
    items = try kept.read()
  }
}
