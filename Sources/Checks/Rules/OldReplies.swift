import Content
import Diagnostics

extension Rule {
  static let oldReplies = Rule(
    "old-replies", "The newest replies to families are more than a year old", .shouldFix,
    why: "Families who took the trouble to write do not learn that anybody read it.",
    source: "SI 2014/1530 reg 56(3): at least once a year",
    examples: [
      Example(
        in: "replies/2024.md",
        breaks: "---\ntitle: What you said in 2024\npublished: ↓2024-10-01\n---\nWords.",
        keeps: "---\ntitle: What you said in 2026\npublished: 2026-10-01\n---\nWords.")
    ],
    check: .pageAmongOthers { page, around in
      guard let due = nextReplies(after: page, in: around.council), due < around.today,
        case .replies(let replies) = page.kind, let date = replies.date
      else { return [] }
      return [
        Finding(
          page: page, span: date.span, what: "The newest replies are of \(date.value.inWords)",
          instead: "Publish this year's comments with your replies in a new page in `replies`.")
      ]
    })

  /// The day by which newer replies than these are due. One that answers the law's items is looked at with them.
  static func nextReplies(after page: Page, in council: CouncilContent) -> Day? {
    guard case .replies(let replies) = page.kind, page.path.translation == nil, page.facts.answers.isEmpty,
      let date = replies.date?.value, !isFollowed(page, date, in: council)
    else { return nil }
    return date.adding(months: 12)
  }

  /// A newer page makes an old one a record.
  private static func isFollowed(_ page: Page, _ date: Day, in council: CouncilContent) -> Bool {
    council.pages(in: .replies).contains { other in
      guard case .replies(let replies) = other.kind, let its = replies.date?.value else { return other !== page }
      return its > date
    }
  }
}

extension Replies {
  fileprivate var date: Located<Day>? { published ?? period?.map(\.to) }
}
