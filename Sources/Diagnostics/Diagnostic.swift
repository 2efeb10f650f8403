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
package struct Diagnostic: Hashable, Sendable {
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
    let (first, second) = (place, other.place)
    if first.path != second.path { return first.path < second.path }
    if first.line != second.line { return first.line < second.line }
    if first.column != second.column { return first.column < second.column }
    if severity != other.severity { return severity < other.severity }
    if rule != other.rule { return rule < other.rule }
    if item != other.item { return (item ?? "") < (other.item ?? "") }
    if what != other.what { return what < other.what }
    if instead != other.instead { return instead < other.instead }
    if first.length != second.length { return first.length < second.length }
    if why != other.why { return why < other.why }
    return stopsPublishing && !other.stopsPublishing
  }
}

extension Severity: Keepable {}

extension Diagnostic: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(rule, severity, stopsPublishing, place, what, why, instead, item)
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
