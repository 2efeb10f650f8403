/// The faults of one file, told one by one up to a hundred: nobody reads more, and each costs time and memory.
package struct FaultList: Sendable {
  package static let most = 100
  package private(set) var told: [Diagnostic] = []

  package init() {}

  package var isFull: Bool { told.count > Self.most }

  package mutating func append(_ fault: @autoclosure () -> Diagnostic) {
    if told.count < Self.most {
      told.append(fault())
    } else if let last = told.last, !isFull {
      told.append(
        Diagnostic(
          rule: last.rule, severity: last.severity, place: last.place, what: "There are more problems in this file",
          why: last.why, instead: "Mend those above, and build again."))
    }
  }
}
