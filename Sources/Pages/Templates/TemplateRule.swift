import Diagnostics

/// What can be wrong with a template, and why it matters.
package enum TemplateRule: String, CaseIterable, Sendable {
  case missing = "template-missing"
  case tag = "template-tag"
  case section = "template-section"
  case name = "template-name"
  case loop = "template-loop"
  case safety = "template-safety"
  case phrase = "template-phrase"

  /// What is wrong, in a few words.
  package var name: String {
    switch self {
    case .missing: "A template is not there"
    case .tag: "A tag is not written as one"
    case .section: "A part of a template is not closed where it should be"
    case .name: "A template asks for what its page does not offer"
    case .loop: "A template holds itself"
    case .safety: "A value stands where it could act as code"
    case .phrase: "A translation is of words that no page says"
    }
  }

  package var why: String {
    switch self {
    case .missing: "No page can be made from a template that is not there."
    case .tag: "What stands between the braces would be shown to families as it is, or be lost."
    case .section: "It is not known which part of the page is meant."
    case .name: "Families would find a gap where the page should tell them something."
    case .loop: "The page would never end."
    case .safety: "Words that somebody wrote for a page could act as part of its code, and harm the people who read it."
    case .phrase: "Families would go on reading English there."
    }
  }

  /// A line too many in a translation harms no page: a council may have taken the word out of its vocabulary.
  package var severity: Severity { self == .phrase ? .couldImprove : .mustFix }

  func problem(at place: Place, _ what: String, instead: String) -> Diagnostic {
    Diagnostic(rule: rawValue, severity: severity, place: place, what: what, why: why, instead: instead)
  }
}
