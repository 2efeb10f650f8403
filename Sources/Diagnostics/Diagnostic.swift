import Keeping

/// How loud a problem is, in the words that staff read.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case mustFix = "must fix"
  case shouldFix = "should fix"
  case couldImprove = "could improve"

  package static func < (one: Severity, other: Severity) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int {
    switch self {
    case .mustFix: 0
    case .shouldFix: 1
    case .couldImprove: 2
    }
  }
}

/// One problem with what somebody wrote: where, what, why it matters to a family, and what to write instead.
///
/// A class, because a site of many councils has tens of thousands, which are gathered, put in order, counted and told, and each
/// copy of a value would count up the holders of all its texts. Nothing in it ever changes.
package final class Diagnostic: Sendable {
  /// The rule that found it, as `explain` knows it.
  package let rule: String
  package let severity: Severity
  /// False for a gap in what the law lists: the site says so in public, and is published.
  package let stopsPublishing: Bool
  package let place: Place
  package let what: String
  package let why: String
  package let instead: String
  /// The item of the law, as `duty/item`, where the problem is about one.
  package let item: String?

  package init(
    rule: String, severity: Severity, stopsPublishing: Bool? = nil, place: Place, what: String, why: String,
    instead: String, item: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.stopsPublishing = stopsPublishing ?? (severity == .mustFix)
    self.place = place
    self.what = what
    self.why = why
    self.instead = instead
    self.item = item
  }

  package init(_ kept: inout KeptReading) throws {
    rule = try kept.read()
    severity = try kept.read()
    stopsPublishing = try kept.read()
    place = try kept.read()
    what = try kept.read()
    why = try kept.read()
    instead = try kept.read()
    item = try kept.read()
  }
}

extension Diagnostic: Hashable {
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one === other
      || one.place == other.place && one.rule == other.rule && one.what == other.what && one.instead == other.instead
        && one.why == other.why && one.item == other.item && one.severity == other.severity
        && one.stopsPublishing == other.stopsPublishing
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(rule)
    hasher.combine(what)
  }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String { "\(place.path):\(place.line):\(place.column): \(what) (\(rule))" }
}

extension [Diagnostic] {
  package var mustFix: Bool { contains { $0.severity == .mustFix } }

  package var stopPublishing: Bool { contains { $0.stopsPublishing } }

  /// In the order a person reads: file by file, line by line, each problem once.
  package var inReadingOrder: [Diagnostic] {
    // What is the same stands side by side then. Taking every word of every problem together to find it takes longer.
    sorted { $0.isRead(before: $1) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}

extension Diagnostic {
  /// By everything that can be different where the place is the same, so that the order never depends on who found it first.
  fileprivate func isRead(before other: Diagnostic) -> Bool {
    if place.path != other.place.path { return place.path < other.place.path }
    if place.line != other.place.line { return place.line < other.place.line }
    if place.column != other.place.column { return place.column < other.place.column }
    if severity != other.severity { return severity < other.severity }
    if rule != other.rule { return rule < other.rule }
    if item != other.item { return (item ?? "") < (other.item ?? "") }
    if what != other.what { return what < other.what }
    if instead != other.instead { return instead < other.instead }
    if place.length != other.place.length { return place.length < other.place.length }
    if why != other.why { return why < other.why }
    return stopsPublishing && !other.stopsPublishing
  }
}

extension Severity: Keepable {}

extension Diagnostic: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(rule, severity, stopsPublishing, place, what, why, instead, item)
  }
}
