import Content
import Diagnostics

/// A date by which somebody at a council has something to do.
package struct Deadline: Sendable {
  package enum Reason: Hashable, Sendable {
    /// The law, or guidance, wants something newer, for this duty where it is one of the catalogue.
    case law(duty: String?, rule: String)
    /// The law, or guidance, wants each entry of a register made sure of anew; the page is the first of them.
    case register(duty: String, rule: String, entries: Int)
    /// The council set the date itself, on the page.
    case review
    /// Nobody set a date, and we advise one.
    case advice
    /// What the council sets aside counts again from the day after.
    case exemption(name: String, why: String)
  }

  package let day: Day
  package let isPast: Bool
  package let reason: Reason
  package let page: Page

  /// Who looks after the page, by role. nil when no role is named, or a person seems to be.
  package var role: String? {
    page.facts.checked?.by.flatMap { RoleWords.looksLikeName($0.value) ? nil : $0.value }
  }
}
