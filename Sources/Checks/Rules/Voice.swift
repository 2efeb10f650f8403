import Content
import Diagnostics

/// How loud a gap in an item is: one of five voices, never mixed. What is not in force yet has none.
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
}
