import Content
import Diagnostics
import Markup

/// Sentences that demand one thing and leave no other way open.
enum OnlyWayIn {
  private static let ways: Wordings = [
    "not", "or", "no", "never", "unless", "without", "awaiting", "waiting", "if", "even", "used to",
  ]

  static let choice: Wordings = ["or"]

  static func find(_ demands: Wordings, in prose: Prose) -> (text: String, span: Span)? {
    var found: (String, Span)?
    prose.eachParagraph { paragraph in
      guard found == nil, paragraph.kind == .paragraph else { return }
      Sentences.each(in: paragraph.letters) { sentence, _ in
        guard found == nil, !ways.stand(in: paragraph.letters, sentence) else { return }
        guard let range = demands.first(in: paragraph.letters, sentence) else { return }
        found = (paragraph.text(range), paragraph.span(of: range))
      }
    }
    return found
  }
}

extension Page {
  var isCriteria: Bool { if case .criteria = kind { path.translation == nil } else { false } }

  /// The one test of a page of eligibility criteria that has no other.
  var onlyTest: EligibilityTest? {
    guard case .criteria(let criteria) = kind else { return nil }
    let tests = criteria.allOf + criteria.anyOf
    return tests.count == 1 ? tests[0] : nil
  }
}
