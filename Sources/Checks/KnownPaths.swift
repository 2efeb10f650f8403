import Content
import Cores
import Diagnostics
import Synchronization

/// The pages, or the files, that a link may lead to. Which of them a wrong path most likely means is found once: a page that was
/// renamed leaves hundreds of links behind.
final class KnownPaths: Sendable {
  private let paths: Once<Paths>
  private let found = Mutex<[String: String?]>([:])

  private struct Paths: Sendable {
    let all: Set<String>
    /// Folders are alike on every path, so only the last part tells which was meant.
    let byName: [String: String]
  }

  init(_ paths: @escaping @Sendable () -> [String]) {
    self.paths = Once {
      let all = paths()
      return Paths(
        all: Set(all),
        byName: Dictionary(all.map { (PagePath.name(of: $0), $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  func contains(_ path: String) -> Bool { paths.value.all.contains(path) }

  func nearest(to path: String) -> String? {
    let name = PagePath.name(of: path)
    if let known = found.withLock({ $0[name] }) { return known }
    let byName = paths.value.byName
    let nearest = nearestName(to: name, among: byName.keys).flatMap { byName[$0] }
    found.withLock { $0[name] = .some(nearest) }
    return nearest
  }
}
