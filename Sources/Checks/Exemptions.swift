import Content
import Diagnostics

/// What the name in an exemption stands for. Only good practice can be set aside.
enum ExemptedName {
  case goodPractice
  /// An item that law or guidance asks for.
  case askedFor(DutyItem, of: Duty)
  /// A rule that finds more than good practice.
  case strict(Rule)
  case duty(Duty)
  case unknown

  init(_ name: String, _ catalogue: Catalogue) {
    if let rule = Rule[id: name] {
      self = rule.findsGoodPractice ? .goodPractice : .strict(rule)
    } else if let (item, duty) = catalogue.item(name) {
      self = item.level == .goodPractice ? .goodPractice : .askedFor(item, of: duty)
    } else if let duty = catalogue[name] {
      self = .duty(duty)
    } else {
      self = .unknown
    }
  }

  var isGoodPractice: Bool { if case .goodPractice = self { true } else { false } }
}

extension Rule {
  /// Whether some of what the rule finds is good practice alone.
  var findsGoodPractice: Bool {
    switch check {
    case .whileReading: false
    // As loud as the law behind each item.
    case .item: true
    case .page, .words, .pageAmongOthers, .council, .site:
      severity == .couldImprove || id == Rule.criteriaNotStated.id
    }
  }
}

extension Catalogue {
  /// An item by its id, with or without its duty's name in front.
  package func item(_ name: String) -> (item: DutyItem, duty: Duty)? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let id = parts.last, let duty = duty(ofItem: id), parts.count == 1 || parts[0] == duty.id,
      let item = duty.items.first(where: { $0.id == id })
    else { return nil }
    return (item, duty)
  }
}

extension Council {
  /// What the council sets aside on this day: good practice alone, whatever else its page names.
  func setAside(on today: Day, _ catalogue: Catalogue) -> [Exemption] {
    exemptions.filter { today <= $0.until.value && ExemptedName($0.rule.value, catalogue).isGoodPractice }
  }
}

extension [Exemption] {
  /// Whether one of these sets this finding aside.
  func cover(_ finding: Finding, by rule: Rule) -> Bool {
    guard (finding.severity ?? rule.severity) == .couldImprove else { return false }
    let names = [rule.id, finding.item, finding.item?.split(separator: "/").last.map(String.init)]
    return contains { names.contains($0.rule.value) }
  }
}
