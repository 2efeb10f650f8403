import Content
import Diagnostics
import Testing

/// What a person is told of one fault of a page's facts.
struct FactSaid: Hashable, Sendable {
  let rule: String
  let what: String
  let instead: String
  let why: String

  static let wouldBeMissing =
    "A fact that cannot be read would be missing from the page, and families would not know it."
  static let datesMatter = "Families and inspectors use the date to judge whether the page is still true."
  static let wordsMatter = "Pages are found by these words. A word of one's own leads families nowhere."
  static let itemsCount = "What a page answers counts only when the law's item is found."

  init(_ rule: String, _ what: String, _ instead: String, why: String = FactSaid.wouldBeMissing) {
    self.rule = rule
    self.what = what
    self.instead = instead
    self.why = why
  }

  static func missing(_ name: String, _ example: String, why: String) -> FactSaid {
    FactSaid("missing-field", "This has no `\(name)`", "Add a line `\(example)`.", why: why)
  }

  static func empty(_ name: String) -> FactSaid {
    FactSaid(
      "empty-field", "`\(name)` has nothing after its colon",
      "Write the value, or delete the line. A text with a comma, inside `{ }` or `[ ]`, needs double quotes.")
  }

  static func shape(_ name: String, should wanted: String, is written: String, _ example: String? = nil) -> FactSaid {
    let fact = name.split(separator: "`", omittingEmptySubsequences: false).dropFirst().first.map(String.init) ?? ""
    let example = example ?? examples[fact]
    let advice =
      switch wanted {
      case "a group of facts":
        "Write a group, such as `\(example ?? "{team: Short Breaks Team, phone: 01632 960123}")`."
      case "one text" where name.hasPrefix("`"):
        "Write a text after the colon, such as `\(example ?? "name: Riverside Centre")`."
      default: "Write a list, such as `\(example ?? "[one, two]")`."
      }
    return FactSaid("wrong-shape", "\(name) should be \(wanted), and is \(written)", advice)
  }

  /// What the facts that one kind of page has are shown with.
  private static let examples = [
    "agreed-by": "agreed-by: [Alderbrook Council, the police, the NHS]",
    "all-of": "all-of: [{benefit: Disability Living Allowance}]",
    "any-of": "any-of: [{benefit: Disability Living Allowance}]",
    "duties": "duties: [send-local-offer, send-local-offer-comments]",
    "elsewhere": "elsewhere: [{duty: safeguarding-yearly-report, body: Safeguarding Partnership}]",
    "exemptions": "exemptions: [{rule: page-dates, reason: Dates are added from April, until: 2027-04-30}]",
    "levels": "levels: [{level: universal, name: \"Level 1: help for everyone\"}]",
    "not-needed": "not-needed: [a diagnosis]",
    "places": "places: [Alderbrook, Millford]",
    "who": "who: {ages: 0 to 17, lives-in: council area}",
  ]

  static func form(_ text: String, _ name: String, _ advice: String) -> FactSaid {
    FactSaid("wrong-form", "“\(text)” does not fit \(name)", advice)
  }

  /// `meant` is the day in the form that is asked for, where it can be told.
  static func day(_ text: String, _ name: String, meant: String? = nil) -> FactSaid {
    FactSaid(
      "no-such-date", "“\(text)” is not a date",
      meant.map { "Write year, month and day: `\(name): \($0)`." }
        ?? "Write year, month and day, such as `\(name): 2026-10-01`.", why: datesMatter)
  }

  static func tooLate(_ text: String, _ name: String, _ month: String, last: String) -> FactSaid {
    FactSaid(
      "no-such-date", "“\(text)” is not a date", "\(month) days. Write one of them, as in `\(name): \(last)`.",
      why: datesMatter)
  }

  static func word(_ text: String, _ name: String, _ advice: String) -> FactSaid {
    FactSaid("unknown-word", "“\(text)” is not a word that \(name) knows", advice, why: wordsMatter)
  }

  static func meant(_ text: String, _ name: String, _ nearest: String) -> FactSaid {
    word(text, name, "Write `\(nearest)` if that is what is meant.")
  }

  static func item(_ text: String, _ advice: String) -> FactSaid {
    FactSaid("unknown-item", "The catalogue of the law has no item “\(text)”", advice, why: itemsCount)
  }
}

/// A page's facts with `↓` before each stretch that must be named, `↑` after it where its end matters, and what is said.
struct FactCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String
  let said: [FactSaid]

  init(in name: String = "services/example.md", _ marked: String, _ said: FactSaid...) {
    self.name = name
    self.marked = marked
    self.said = said
  }

  var testDescription: String { marked.debugDescription }

  /// The page, when there is one all the same.
  @discardableResult
  func check(sourceLocation: SourceLocation = #_sourceLocation) -> Page? {
    let (page, found) = readPage(withoutMarks(marked), at: name)
    check(found, in: "---\n" + marked, at: "content/councils/alderbrook/" + name, sourceLocation)
    return page
  }

  /// For a file of another sort, which the caller reads.
  func check(_ found: [Diagnostic], at path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    check(found, in: marked, at: path, sourceLocation)
  }

  private func check(_ found: [Diagnostic], in text: String, at path: String, _ sourceLocation: SourceLocation) {
    let stretches = markedStretches(text)
    let told = found.inReadingOrder.map { sentence($0, path) }
    #expect(stretches.count == said.count, sourceLocation: sourceLocation)
    let wanted = zip(stretches, said).map { "\($0.place) \($1.rule): \($1.what). \($1.instead) \($1.why)" }
    #expect(told == wanted, sourceLocation: sourceLocation)
    for (diagnostic, stretch) in zip(found.inReadingOrder, stretches) {
      if let length = stretch.length { #expect(diagnostic.place.length == length, sourceLocation: sourceLocation) }
    }
  }

  private func sentence(_ diagnostic: Diagnostic, _ path: String) -> String {
    let place = diagnostic.place
    let isWhole =
      diagnostic.severity == .mustFix && diagnostic.stopsPublishing && diagnostic.item == nil && place.path == path
    guard isWhole else { return "\(diagnostic)" }
    return
      "\(place.line):\(place.column) \(diagnostic.rule): \(diagnostic.what). \(diagnostic.instead) \(diagnostic.why)"
  }
}

func withoutMarks(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "↓" && $0 != "↑" }))
}

private func markedStretches(_ page: String) -> [(place: String, length: Int?)] {
  page.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { line, text in
    var stretches: [(place: String, length: Int?)] = []
    var column = 1
    let letters = Array(text.unicodeScalars)
    for (index, letter) in letters.enumerated() {
      switch letter {
      case "↓":
        let rest = letters[(index + 1)...].prefix { $0 != "↓" }
        stretches.append(("\(line + 1):\(column)", rest.firstIndex(of: "↑").map { $0 - index - 1 }))
      case "↑": break
      default: column += 1
      }
    }
    return stretches
  }
}
