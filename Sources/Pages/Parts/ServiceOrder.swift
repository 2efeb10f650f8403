import Content

/// The order in which families and the law ask about a service, whatever order its page was written in.
///
/// A heading that no facet knows stays below the heading that it was written below, and moves with it. What stands before
/// the first known heading stays first. Two headings of one facet keep their order.
enum ServiceOrder {
  static let facets: [Facet] = [
    .what, .provider, .whoFor, .criteria, .notFor, .howToAsk, .howDecided, .timescale, .cost, .where, .when, .contact,
    .appeal, .complaint, .aims, .progress, .offlineCopy, .feedback, .checkedOn, .reviewBy,
  ]

  /// nil for what keeps its place below its neighbour.
  static func rank(_ facet: Facet?) -> Int? { facet.flatMap(facets.firstIndex(of:)) }

  static func arranged<Passage>(_ passages: [Passage], by facet: (Passage) -> Facet?) -> [Passage] {
    var runs: [(rank: Int, passages: [Passage])] = []
    for passage in passages {
      if let rank = rank(facet(passage)) {
        runs.append((rank, [passage]))
      } else if runs.isEmpty {
        runs.append((-1, [passage]))
      } else {
        runs[runs.count - 1].passages.append(passage)
      }
    }
    // Swift's sort keeps equals in their order, and does not promise to: the place decides.
    let order = runs.indices.sorted { (runs[$0].rank, $0) < (runs[$1].rank, $1) }
    return order.flatMap { runs[$0].passages }
  }
}
