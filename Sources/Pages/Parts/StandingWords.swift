import Content

extension Standing {
  /// Whether a citation may stand beside it as its source.
  var hasSource: Bool {
    switch self {
    case .law, .guidance: true
    case .goodPractice, .notRead: false
    }
  }

  /// A whole sentence, without its full stop: "The law says that councils must publish this".
  func sentence(_ who: Addressed) -> String {
    switch self {
    case .law(let kind, let isSecondHand) where !who.isInForce:
      (isSecondHand ? "This law, as a summary tells it," : "This law") + who.beginning + "\(who.name) must "
        + kind.asked(of: who)
    case .law(let kind, let isSecondHand):
      (isSecondHand ? who.asUnderstood + "the law" : "The law") + " says that \(who.name) must " + kind.asked(of: who)
    case .guidance(let kind, let isSecondHand) where !who.isInForce:
      (isSecondHand ? "This statutory guidance, as a summary tells it," : "This statutory guidance") + who.beginning
        + "\(who.name) should " + kind.asked(of: who)
    case .guidance(let kind, let isSecondHand):
      (isSecondHand ? who.asUnderstood + "statutory guidance" : "Statutory guidance")
        + " says that \(who.name) should " + kind.asked(of: who)
    case .goodPractice(let isRead):
      "It is good practice to tell families about \(who.object). "
        + (isRead ? "\(who.knows) no law that asks for it" : who.hasNotRead)
    case .notRead: who.notRead
    }
  }
}

/// Who is spoken of, and of how much: pages speak of all who have the duty, a letter speaks to one council.
struct Addressed {
  let name: String
  let possessive: String
  let object: String
  let knows: String
  let asUnderstood: String
  let hasNotRead: String
  let notRead: String
  let isWebNamed: Bool
  /// On the day of the site.
  let isInForce: Bool
  /// When it starts, where anybody knows.
  let start: Day?

  /// What is said of something that has not started.
  var beginning: String {
    start.map { " starts on \($0.inWords). From then on, " } ?? " has not started yet. When it does, "
  }

  static func families(of duty: Duty, on day: Day) -> Addressed {
    Addressed(
      name: duty.holder == .council ? "councils" : duty.holder.inWords, possessive: "their", object: "this",
      knows: "We know of", asUnderstood: "As we understand it, ", hasNotRead: "We have not read the source yet",
      notRead: "We have not read the source of this yet, so we do not say whether law or guidance asks for it",
      isWebNamed: duty.web == .named, isInForce: duty.isInForce(on: day),
      start: duty.inForce.flatMap { day < $0 ? $0 : nil })
  }

  /// A duty that others share with the council is "theirs": the letter has said whose. No letter asks for what has not started.
  static func council(of duty: Duty, asking count: Int) -> Addressed {
    let object = count == 1 ? "this" : "these"
    return Addressed(
      name: duty.holder == .council ? "you" : "they", possessive: duty.holder == .council ? "your" : "their",
      object: object, knows: "I know of", asUnderstood: "As I understand it, ",
      hasNotRead: "I do not know whether a law asks for it",
      notRead: "I do not know whether law or guidance asks for \(object), and it would help my family",
      isWebNamed: duty.web == .named, isInForce: true, start: nil)
  }
}

extension Duty {
  /// A few words for the duty, or for one of its items, on this day: what has not started is not told as if it had.
  func label(of standing: Standing, on day: Day) -> String {
    standing.hasSource && !isInForce(on: day) ? standing.label + ", not started yet" : standing.label
  }
}

extension DutyItem {
  /// Where the item stands in its duty's source; nil where the duty's own citation says it already.
  func ownCite(in duty: Duty) -> String? {
    duty.citation == cite || duty.citation.hasSuffix(" " + cite) ? nil : cite
  }
}

extension DutyKind {
  fileprivate func asked(of who: Addressed) -> String {
    switch self {
    case .publish: "publish \(who.object)" + (who.isWebNamed ? " on \(who.possessive) website" : "")
    case .makeKnown: "make \(who.object) known, in the way that \(who.name) think right"
    case .makeAvailable: "give \(who.object) to certain people, or to those who ask"
    }
  }
}
