import Checks
import Content
import Diagnostics

extension Result {
  /// What families read: it speaks of the page, never of the law being kept.
  var forFamilies: String {
    switch self {
    case .says: "Answered"
    case .saysNone: "There is none"
    case .weak: "Not fully answered"
    case .outOfDate: "Out of date"
    case .doesNotSay: "Not answered yet"
    case .anotherBody: "Another body does this"
    case .notChecked: "Not checked"
    case .coming: "Coming"
    }
  }

  /// What the one word leaves open; nil when there is nothing to add.
  var explanation: String? {
    switch self {
    case .says, .doesNotSay, .anotherBody: nil
    case .saysNone(let day): "As it was on \(day.inWords)."
    case .weak(let weaknesses): weaknesses.forFamilies
    case .outOfDate(let lateness): lateness.forFamilies + " Ask before you rely on it."
    case .notChecked: "One of the council's pages could not be read."
    case .coming: "This has not started yet."
    }
  }
}

extension Result {
  /// The files of the entries that do not say it, where it is asked of each.
  var silentEntries: [String] {
    guard case .weak(let weaknesses) = self else { return [] }
    return weaknesses.flatMap { weakness -> [String] in
      if case .entriesLack(let pages, _) = weakness { pages } else { [] }
    }
  }
}

extension [Weakness] {
  /// What is missing, first of the item itself, then of what families look for on any page.
  var forFamilies: String {
    let notSaid = Self.list(compactMap(\.notSaid), "or").map { "It does not say \($0)." }
    let hardlySaid = Self.list(compactMap(\.hardlySaid), "and").map { "It says little about \($0)." }
    return (compactMap(\.sentence) + [notSaid, hardlySaid].compactMap { $0 }).joined(separator: " ")
  }

  /// nil where there is nothing to list.
  private static func list(_ parts: [String], _ word: String) -> String? {
    guard let last = parts.last else { return nil }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension Weakness {
  fileprivate var notSaid: String? { if case .lacks(let facet) = self { facet.forFamilies } else { nil } }

  /// The page has a heading for it, so that nobody may say that it is not there.
  fileprivate var hardlySaid: String? { if case .hardlySays(let facet) = self { facet.forFamilies } else { nil } }

  fileprivate var sentence: String? {
    switch self {
    case .lacks, .hardlySays: nil
    case .thin(words: 0): "There are no words about it yet."
    case .thin(let words): "There \(words == 1 ? "is only 1 word" : "are only \(words) words") about it."
    case .filler(let phrase): "It says little more than “\(phrase)”."
    case .copied: "The same words stand there for something else."
    case .onlyAFile: "There is only a file to open."
    case .onlyAForm: "There is only a form to fill in."
    case .noSuchPlace: "The part of the page that should say it is not there."
    case .noneNotDated: "It says that there is none, and not when that was so."
    case .noneNotAllowed: "It says that there is none."
    case .entriesLack(let pages, let count):
      "\(pages.count) of \(count) pages \(pages.count == 1 ? "does" : "do") not say it."
    }
  }
}

extension Lateness {
  var forFamilies: String {
    switch self {
    case .legal(let due, _): "A newer one was due by \(due.inWords)."
    case .ownReview(let due): "It should have been checked by \(due.inWords)."
    case .advised(let due): "Nobody has checked it since before \(due.inWords)."
    case .entries(let files, let count, let due, _):
      (count == 1 ? "It" : "\(files.count) of \(count) pages") + " should have been checked again by \(due.inWords)."
    }
  }
}

extension Facet {
  /// To follow "It does not say", and "It says little about".
  fileprivate var forFamilies: String {
    switch self {
    case .what: "what it is"
    case .whoFor: "who it is for"
    case .criteria: "what the tests are"
    case .howToAsk: "how to ask"
    case .howDecided: "how it is decided"
    case .timescale: "how long it takes"
    case .cost: "what it costs"
    case .when: "when it is"
    case .where: "where it is"
    case .contact: "who to contact"
    case .provider: "who runs it"
    case .complaint: "how to complain"
    case .appeal: "how to challenge a decision"
    case .aims: "what it should change"
    case .progress: "how you know that it works"
    case .offlineCopy: "how to get it on paper"
    case .feedback: "how to comment"
    case .checkedOn: "when it was last checked"
    case .reviewBy: "when it is checked next"
    case .notFor: "who it is not for"
    case .comment: "what families said"
    case .reply: "what the council replied"
    case .action: "what was done"
    case .partners: "what workers in other services do"
    }
  }
}
