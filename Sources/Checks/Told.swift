import Content
import Diagnostics
import Keeping

/// One thing that several councils tell: a service, the tests for help, or a level of need. The little that is kept of each
/// council's words for it, so that councils can be compared when all are read.
struct Told: Sendable {
  enum Subject: Hashable, Sendable {
    case service(title: String)
    case criteria(title: String)
    case level(String)
  }

  struct Fact: Sendable {
    let name: String
    let words: String
  }

  let subject: Subject
  /// What the page calls it.
  let name: String
  /// What is said of it, by the name of the fact: "ages", "cost".
  let facts: [Fact]
  let place: Place

  static func all(of council: CouncilContent) -> [Told] {
    council.services.compactMap(service) + council.pages(in: .eligibility).compactMap(criteria)
      + (council.thresholds.map(levels) ?? [])
  }

  /// Only services that answer the law: clubs that share a name are rarely the same.
  private static func service(_ page: Page) -> Told? {
    guard answersTheLaw(page) else { return nil }
    return Told(
      page, .service(title: page.title.comparable),
      [("ages", page.facts.ages?.value.inWords), ("cost", page.facts.cost?.sort)])
  }

  private static func answersTheLaw(_ page: Page) -> Bool {
    page.facts.answers.contains { answer in
      switch answer.target {
      case .item: true
      case .register: false
      }
    }
  }

  private static func criteria(_ page: Page) -> Told? {
    guard case .criteria(let tests) = page.kind else { return nil }
    let facts = [
      ("ages", (tests.ages ?? page.facts.ages)?.value.inWords), ("an answer within", tests.answerWithin),
      ("every test of", tests.allOf.inOrder), ("one test of", tests.anyOf.inOrder),
    ]
    return Told(page, .criteria(title: page.title.comparable), facts)
  }

  private static func levels(_ page: Page) -> [Told] {
    guard case .thresholds(let thresholds) = page.kind else { return [] }
    return thresholds.levels.map { level in
      Told(
        subject: .level(level.level.value), name: level.name, facts: [Fact(name: "name", words: level.name)],
        place: page.place(level.level.span))
    }
  }

  private init(subject: Subject, name: String, facts: [Fact], place: Place) {
    self.subject = subject
    self.name = name
    self.facts = facts
    self.place = place
  }

  /// nil for a page that states nothing which could be compared.
  private init?(_ page: Page, _ subject: Subject, _ facts: [(String, String?)]) {
    let stated = facts.compactMap { name, words in words.map { Fact(name: name, words: $0) } }
    if stated.isEmpty { return nil }
    self.init(subject: subject, name: page.title, facts: stated, place: page.place(page.facts.title.span))
  }

  func words(of fact: String) -> String? { facts.first { $0.name == fact }?.words }
}

extension Cost {
  /// nil where only words tell.
  fileprivate var sort: String? {
    switch self {
    case .free: "free"
    case .amount: "not free"
    case .inWords: nil
    }
  }
}

extension [EligibilityTest] {
  fileprivate var inOrder: String? {
    isEmpty ? nil : map { $0.rate == nil ? $0.text : "\($0.text) (\($0.rate ?? ""))" }.sorted().joined(separator: "; ")
  }
}

extension String {
  /// Capitals, signs and spaces make no other thing of it.
  var comparable: String {
    // Nearly all are of ASCII alone, and those can be taken by bytes.
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return comparableBeyondASCII }
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    var isApart = false
    for byte in utf8 {
      let small = LetterByte.small(byte)
      guard LetterByte.isSmall(small) || LetterByte.isDigit(byte) else {
        isApart = !key.isEmpty
        continue
      }
      if isApart { key.append(UInt8(ascii: " ")) }
      isApart = false
      key.append(small)
    }
    return String(decoding: key, as: UTF8.self)
  }

  private var comparableBeyondASCII: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}

extension Told: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(subject, name, facts, place)
  }

  package init(_ kept: inout KeptReading) throws {
    subject = try kept.read()
    name = try kept.read()
    facts = try kept.read()
    place = try kept.read()
  }
}

extension Told.Subject: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .service(let title):
      kept.add(case: 0)
      kept.add(title)
    case .criteria(let title):
      kept.add(case: 1)
      kept.add(title)
    case .level(let value):
      kept.add(case: 2)
      kept.add(value)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: try .service(title: kept.read())
      case 1: try .criteria(title: kept.read())
      case 2: try .level(kept.read())
      default: throw NotKept()
      }
  }
}

extension Told.Fact: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(name, words)
  }

  package init(_ kept: inout KeptReading) throws {
    name = try kept.read()
    words = try kept.read()
  }
}
