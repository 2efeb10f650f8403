import Content
import Diagnostics

extension Rule {
  static let noWayIn = Rule(
    "no-way-in", "Only the list from A to Z leads to a service", .couldImprove,
    why: "A family that does not know what the service is called does not find it.",
    source: "SEND Code of Practice (January 2015) para 4.7: the local offer should be well signposted",
    examples: [
      Example(
        breaks: "↓---\ntitle: Play club\n---\nGames and a snack after school.",
        keeps: "---\ntitle: Play club\nages: 5 to 11\n---\nGames and a snack after school.")
    ],
    check: .council { around in
      // What seems to lead nowhere may be linked from the page that could not be read.
      guard around.council.unread.isEmpty else { return [] }
      return around.council.services.filter { around.ways.clicks(to: $0) == nil }.map { page in
        Finding(
          page: page, span: page.top,
          what:
            "Nothing but the list from A to Z leads to “\(page.title)”, and the lists of what is not stated",
          instead: "Add `needs`, `ages` or `level`, or link to it from a page that families read.")
      }
    })
}
