import Checks
import Content
import Diagnostics

/// One test of a service, and the box that a family can tick for it, where having it or not is plain to see.
struct HelpTest: View {
  let words: String
  /// nil for what only a person can judge: income, and circumstances told in words.
  let box: String?

  static let slots = Slots<HelpTest>()
    .text("words") { $0.words }
    .optionalText("box") { $0.box }

  init(_ test: EligibilityTest) {
    words = test.inWords
    box = HelpBox(test)?.id
  }
}

/// Something that a family has already or has not: a benefit, a plan, a status or an assessment.
struct HelpBox: View {
  /// Made of the words, so that a link that somebody kept ticks no other box when a council writes new tests.
  let id: String
  let label: String
  let kind: HelpKind

  static let slots = Slots<HelpBox>()
    .text("id") { $0.id }
    .text("label") { $0.label }

  init?(_ test: EligibilityTest) {
    guard let kind = HelpKind(test.about) else { return nil }
    self.kind = kind
    label = [test.text.sentence, test.rate.map { "(\($0) rate)" }].compactMap { $0 }.joined(separator: " ")
    id = String(fingerprint(of: kind.rawValue + " " + label.lowercased()).prefix(7))
  }
}

enum HelpKind: String, CaseIterable {
  case benefit
  case plan
  case status
  case assessment

  init?(_ about: EligibilityTest.About) {
    switch about {
    case .benefit: self = .benefit
    case .plan: self = .plan
    case .status: self = .status
    case .assessment: self = .assessment
    case .income, .circumstance: return nil
    }
  }

  var question: String {
    switch self {
    case .benefit: "Benefits that you or your child get"
    case .plan: "Plans that you or your child have"
    case .status: "What is true of you or your child"
    case .assessment: "Assessments that have been done"
    }
  }
}

/// All the boxes of one kind, each once, in the order of their words.
struct HelpBoxes: View {
  let question: String
  let boxes: [HelpBox]

  static let slots = Slots<HelpBoxes>()
    .text("question") { $0.question }
    .each("boxes", HelpBox.self) { $0.boxes }

  static func all(of criteria: [EligibilityCriteria]) -> [HelpBoxes] {
    let boxes = criteria.flatMap { $0.allOf + $0.anyOf }.compactMap(HelpBox.init)
    let each = Dictionary(boxes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = each.values.sorted { ($0.label.lowercased(), $0.id) < ($1.label.lowercased(), $1.id) }
    return HelpKind.allCases.compactMap { kind in
      let own = sorted.filter { $0.kind == kind }
      return own.isEmpty ? nil : HelpBoxes(question: kind.question, boxes: own)
    }
  }
}
