import Content
import Diagnostics

/// How loud a gap in an item is: one of six voices, never mixed. ARCHITECTURE.md says what they follow.
enum Voice {
  /// An Act or regulations, in force, say publish, name the website, and the wording was read.
  case lawNamesTheWeb
  case lawAsks
  case lawAsksToMakeKnown
  case guidanceAsks
  case ourStandard

  init(_ item: DutyItem, of duty: Duty) {
    switch (item.level, item.kind) {
    case (.must, .publish):
      self = duty.web == .named && item.evidence == .text ? .lawNamesTheWeb : .lawAsks
    case (.must, .makeKnown), (.must, .makeAvailable): self = .lawAsksToMakeKnown
    case (.statutoryGuidance, _): self = .guidanceAsks
    case (.goodPractice, _): self = .ourStandard
    }
  }

  var severity: Severity {
    switch self {
    case .lawNamesTheWeb: .mustFix
    case .lawAsks, .lawAsksToMakeKnown, .guidanceAsks: .shouldFix
    case .ourStandard: .couldImprove
    }
  }

  /// The start of a sentence that ends with the citation.
  var inWords: String {
    switch self {
    case .lawNamesTheWeb: "The law asks for this on the council's website"
    case .lawAsks: "The law asks the council to publish this"
    case .lawAsksToMakeKnown: "The law asks the council to make this known"
    case .guidanceAsks: "Statutory guidance asks for this"
    case .ourStandard: "Families look for this; no law asks for it"
    }
  }
}
