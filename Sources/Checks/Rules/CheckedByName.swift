import Content
import Diagnostics

extension Rule {
  static let checkedByName = Rule(
    "checked-by-name", "A page seems to name a person where a role belongs", .shouldFix,
    why: "People leave, and nobody then knows whose page it is. A name on the web can also be used against its owner.",
    source: "docs/writing-content.md: a role, never a person's name",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\nchecked: {on: 2026-10-01, by: ↓Firstname Lastname}\n---\nGames.",
        keeps: "---\ntitle: Play club\nchecked: {on: 2026-10-01, by: Play Manager}\n---\nGames.")
    ],
    check: .page { page, _ in
      guard let by = page.facts.checked?.by, RoleWords.looksLikeName(by.value) else { return [] }
      return [
        Finding(
          page: page, span: by.span, what: "“\(by.value)” looks like a person's name",
          instead: "Write the role, such as `Short Breaks Manager`.")
      ]
    })
}

/// Tells a role from a person's name by the words that only roles have.
enum RoleWords {
  /// True only for two or three words that each begin with a capital, none of them a word of offices and teams.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...3).contains(words.count), words.allSatisfy(isNameLike) else { return false }
    return !words.contains { isOfOffice($0.lowercased()) }
  }

  private static func isNameLike(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count >= 2, LetterByte.isCapital(bytes[0]) else { return false }
    return bytes.dropFirst().allSatisfy { LetterByte.isSmall($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
  }

  private static func isOfOffice(_ word: String) -> Bool {
    words.contains(word) || endings.contains { word.hasSuffix($0) }
  }

  private static let endings = [
    "er", "or", "ist", "ing", "tion", "ment", "ship", "ity", "ance", "ence", "tive", "ics", "ships", "ers", "ors",
    "ists", "ings", "ies", "ment", "ments", "ions", "work", "care", "dren", "ness", "logy", "ant", "ary", "ian",
  ]
  private static let words: Set<String> = [
    "head", "lead", "team", "service", "services", "council", "office", "desk", "staff", "board", "panel", "group",
    "nurse", "chief", "deputy", "senior", "local", "offer", "family", "families", "school", "schools", "early",
    "years", "help", "hub", "hubs", "support", "advice", "health", "social", "youth", "young", "people", "short",
    "breaks", "play", "web", "data", "content", "digital", "virtual", "trust", "partnership", "clerk", "assistant",
    "aide", "send", "travel", "transport", "adults", "adult", "link", "link-worker", "principal", "associate",
    "champion", "secretary", "business", "front", "door", "portage", "music", "sport", "sports", "page", "website",
    "information", "children", "lone", "home", "homes", "court", "coach", "mentor", "fellow", "guide", "steward",
  ]
}
