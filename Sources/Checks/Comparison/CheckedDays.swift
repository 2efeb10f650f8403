import Content
import Diagnostics
import Keeping

/// When a page was checked last, and by when it is to be checked again.
package struct CheckedDays: Equatable, Sendable {
  package let on: Day?
  package let next: Day?

  package init(_ facts: Facts) {
    on = facts.checked?.on.value
    next = facts.review?.value
  }

  /// Whether the next check should have been made before this day.
  package func isLate(on day: Day) -> Bool { next.map { $0 < day } ?? false }
}

extension CheckedDays: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(on, next)
  }

  package init(_ kept: inout KeptReading) throws {
    on = try kept.read()
    next = try kept.read()
  }
}
