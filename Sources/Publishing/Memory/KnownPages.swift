import Checks
import Content
import Diagnostics

/// The pages of one council that need not be read again, because their files are as they were.
struct KnownPages: Sendable {
  let pages: [String: AskedPage]
  /// Each file before it is read.
  private let observed: [String: Observed]

  static let none = KnownPages(pages: [:], observed: [:])

  private init(pages: [String: AskedPage], observed: [String: Observed]) {
    self.pages = pages
    self.observed = observed
  }

  init(_ names: [String], among earlier: [String: (stamp: Stamp, page: AskedPage)], in library: Library) throws {
    var (pages, observed): ([String: AskedPage], [String: Observed]) = ([:], [:])
    for name in names {
      let seen = try Observed([name], of: library)
      observed[name] = seen
      if let known = earlier[name], known.stamp == seen.stamp { pages[name] = known.page }
    }
    self.init(pages: pages, observed: observed)
  }

  /// With those that were read meanwhile.
  func with(_ new: [AskedPage]) -> KnownPages {
    let new = Dictionary(new.map { ($0.read.source.name, $0) }, uniquingKeysWith: { first, _ in first })
    return KnownPages(pages: pages.merging(new) { known, _ in known }, observed: observed)
  }

  /// Those that may be taken up again, each with what its file was like.
  func settled(after moment: Duration) -> [String: (stamp: Stamp, page: AskedPage)] {
    var settled: [String: (stamp: Stamp, page: AskedPage)] = [:]
    for (name, page) in pages {
      if let seen = observed[name], seen.isSettled(after: moment) { settled[name] = (seen.stamp, page) }
    }
    return settled
  }
}
