import Diagnostics

/// A year of what families said about an offer, and what the council did.
package struct Replies: Sendable {
  package let published: Located<Day>?
  package let period: Located<Period>?

  static func read(_ form: inout Form) -> Replies {
    Replies(published: form.day("published"), period: form.period("period"))
  }
}
