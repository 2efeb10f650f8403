import Content
import Diagnostics
import Markup

extension Rule {
  static let areaDiffers = Rule(
    "area-differs", "The words name another area than the fact at the top", .shouldFix,
    why:
      "A family finds the page for its town and is turned away at the door, or never asks because of a list of towns.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be accurate",
    examples: [
      Example(
        besides: ["council.md": councilPage],
        breaks: """
          ---
          title: Play club
          area: whole council
          ---
          Games and a snack.

          ## Who it is for
          ↓The club is only for children who live in Millford.
          """,
        keeps: """
          ---
          title: Play club
          area: [Millford]
          ---
          Games and a snack.

          ## Who it is for
          The club is only for children who live in Millford.
          """),
      Example(
        besides: ["council.md": councilPage],
        breaks: """
          ---
          title: Play club
          area: [Stonebridge]
          ---
          Games and a snack.

          ## Who it is for
          ↓Any child who lives in Millford can come.
          """,
        keeps: """
          ---
          title: Play club
          area: [Stonebridge]
          ---
          Games and a snack.

          ## Who it is for
          Any child who lives in Stonebridge can come. If you live in Millford, look at the club there.
          """),
    ],
    check: .pageAmongOthers { page, around in
      guard page.isInEnglish, let area = page.facts.area, !around.council.council.places.isEmpty,
        page.prose.mentions(AreaInWords.homes)
      else { return [] }
      let words = AreaInWords(around.council)
      for section in [page.prose.intro] + page.prose.sections
      where section.level == 0 || section.facet == .whoFor || section.facet == .criteria || section.facet == .what {
        guard let found = words.contrary(to: area, in: page.prose, section.range) else { continue }
        return [
          Finding(
            page: page, span: found.span, what: "“\(found.text)” does not fit `area: \(area.asWritten)`",
            instead: "Find out which is right, and write it in both places.")
        ]
      }
      return []
    })

  private static let councilPage =
    "---\ntitle: Example Council\ntype: unitary\nplaces: [Millford, Stonebridge]\n---\nWe look after children's services."
}

/// Sentences that say in which of a council's places one must live.
private struct AreaInWords {
  static let homes: Wordings = ["live in", "lives in", "living in", "resident in", "residents of"]
  /// A sentence with one of these may set a condition, or speak of somebody else.
  private static let turns: Wordings = [
    "if", "not", "or", "also", "outside", "unless", "priority", "first", "most", "many", "some", "near", "used to",
  ]

  private let places: [(name: String, wording: Wordings)]

  /// A place with the council's own name may stand for all of it.
  init(_ council: CouncilContent) {
    let name = council.name.lowercased()
    // One sign alone would be found everywhere.
    places = council.council.places.compactMap { place in
      let words = place.lowercased()
      return words.utf8.count > 1 && !name.contains(words) ? (place, Wordings([words])) : nil
    }
  }

  func contrary(to area: Area, in prose: Prose, _ events: Range<Int>) -> (text: String, span: Span)? {
    var found: (String, Span)?
    prose.eachParagraph(in: events) { paragraph in
      guard found == nil, paragraph.kind == .paragraph else { return }
      Sentences.each(in: paragraph.letters) { sentence, _ in
        guard found == nil, isContrary(paragraph.letters, sentence, to: area) else { return }
        found = (paragraph.quote(sentence), paragraph.span(of: sentence))
      }
    }
    return found
  }

  private func isContrary(_ letters: [UInt8], _ sentence: Range<Int>, to area: Area) -> Bool {
    guard let home = Self.homes.first(in: letters, sentence),
      !Self.turns.stand(in: letters, sentence)
    else { return false }
    let named = places.filter { $0.wording.stand(in: letters, home.upperBound..<sentence.upperBound) }.map(
      \.name)
    guard !named.isEmpty else { return false }
    return switch area {
    case .wholeCouncil: named.count < places.count
    case .places(let own): !named.contains { name in own.contains { $0.lowercased() == name.lowercased() } }
    }
  }
}

extension Area {
  fileprivate var asWritten: String {
    switch self {
    case .wholeCouncil: "whole council"
    case .places(let places): "[\(places.joined(separator: ", "))]"
    }
  }
}
