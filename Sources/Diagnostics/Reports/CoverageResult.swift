/// What a council says of one item of the law, in the words of every report.
package enum CoverageResult: String, CaseIterable, Sendable {
  case says = "says"
  case saysNone = "says there is none"
  case weak = "weak"
  case outOfDate = "out of date"
  case doesNotSay = "does not say"
  case anotherBody = "another body's duty"
  case notChecked = "not checked"
  case coming = "coming"

  package var isAnswer: Bool {
    switch self {
    case .says, .saysNone: true
    case .weak, .outOfDate, .doesNotSay, .anotherBody, .notChecked, .coming: false
    }
  }

  /// False for what this council need not say, or not yet. An item that could not be checked does apply.
  package var applies: Bool {
    switch self {
    case .anotherBody, .coming: false
    case .says, .saysNone, .weak, .outOfDate, .doesNotSay, .notChecked: true
    }
  }

  /// One word that style sheets can hold on to.
  package var code: String { rawValue.replacing("'", with: "").replacing(" ", with: "-") }
}
