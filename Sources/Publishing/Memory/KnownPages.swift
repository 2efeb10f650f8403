import Checks
import Content
import Diagnostics

/// The pages of one council that need not be read again, because their files are as they were.
struct KnownPages: Sendable {
  private(set) var pages: [String: AskedPage] = [:]
  /// Each file before it is read.
  private var observed: [String: Observed] = [:]
  /// Those whose files were not looked at once more.
  private var taken: [String: (stamp: Stamp, page: AskedPage)] = [:]

  static let none = KnownPages()

  private init() {}

  /// Where `changed` is told, the others are taken to be as they were.
  init(
    _ names: [String], changed: Set<String>?, among earlier: [String: (stamp: Stamp, page: AskedPage)],
    in library: Library
  ) throws {
    for name in names {
      if let changed, !changed.contains(name), let known = earlier[name] {
        pages[name] = known.page
        taken[name] = known
        continue
      }
      let seen = try Observed([name], of: library)
      observed[name] = seen
      if let known = earlier[name], known.stamp == seen.stamp { pages[name] = known.page }
    }
  }

  /// With those that were read meanwhile.
  func with(_ new: [AskedPage]) -> KnownPages {
    var all = self
    for page in new where all.pages[page.read.source.name] == nil { all.pages[page.read.source.name] = page }
    return all
  }

  /// Those that may be taken up again, each with what its file was like.
  func settled(after moment: Duration) -> [String: (stamp: Stamp, page: AskedPage)] {
    var settled = taken
    for (name, page) in pages where taken[name] == nil {
      if let seen = observed[name], seen.isSettled(after: moment) { settled[name] = (seen.stamp, page) }
    }
    return settled
  }
}
