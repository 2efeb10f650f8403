import Content
import Diagnostics
import Markup

/// Sentences that demand one thing and leave no other way open.
enum OnlyWayIn {
  private static let ways: [Wording] = [
    "not", "or", "no", "never", "unless", "without", "awaiting", "waiting", "if", "even", "used to",
  ]

  static func find(_ demands: [Wording], in prose: Prose) -> (text: String, span: Span)? {
    var found: (String, Span)?
    prose.eachParagraph { paragraph in
      guard found == nil, paragraph.kind == .paragraph else { return }
      Sentences.each(in: paragraph.letters) { sentence, _ in
        guard found == nil, !ways.contains(where: { $0.first(in: paragraph.letters, sentence) != nil }) else { return }
        for demand in demands {
          guard let range = demand.first(in: paragraph.letters, sentence) else { continue }
          found = (paragraph.text(range), paragraph.span(of: range))
          return
        }
      }
    }
    return found
  }
}

extension Page {
  var isCriteria: Bool { if case .criteria = kind { path.edition == nil } else { false } }

  /// The one test of a page of eligibility criteria that has no other.
  var onlyTest: EligibilityTest? {
    guard case .criteria(let criteria) = kind else { return nil }
    let tests = criteria.allOf + criteria.anyOf
    return tests.count == 1 ? tests[0] : nil
  }
}
