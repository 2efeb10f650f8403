import Content
import Diagnostics

/// The tests for help as words, for programs that have one place for all of them.
enum CriteriaText {
  static func of(_ page: Page, on site: OpenData) -> String? {
    guard case .criteria(let criteria) = page.kind else { return nil }
    var lines = ["The tests: \(page.title)"]
    if let ages = criteria.ages ?? page.facts.ages { lines.append("Ages: \(ages.value.inWords)") }
    if let area = criteria.livesIn { lines.append("Lives in \(area == "council area" ? "the council area" : area)") }
    lines += list("Every one of these:", criteria.allOf.map(\.inWords))
    lines += list("At least one of these:", criteria.anyOf.map(\.inWords))
    lines += list("You do not need:", criteria.notNeeded)
    if let body = criteria.decidedBy { lines.append("Who decides: \(body)") }
    if let time = criteria.answerWithin { lines.append("Answer within: \(time)") }
    lines.append("The whole page: \(site.whole(page.address))")
    return lines.joined(separator: "\n")
  }

  private static func list(_ head: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : [head] + entries.map { "- " + $0 }
  }
}
