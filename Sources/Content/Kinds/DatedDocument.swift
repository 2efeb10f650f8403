import Diagnostics

/// A statement, plan, strategy or report that stands for a certain time.
package struct DatedDocument: Sendable {
  package enum Sort: String, CaseIterable, Sendable {
    case statement
    case policy
    case strategy
    case plan
    case report
    case procedure
    case list
  }

  package let sort: Sort?
  package let published: Located<Day>?
  package let period: Located<Period>?

  static func read(_ form: inout Form) -> DatedDocument {
    DatedDocument(
      sort: form.choice("type", of: Sort.self)?.value, published: form.day("published"), period: form.period("period"))
  }
}
