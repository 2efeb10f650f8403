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
    let byName: [String: [String]]
  }

  init(_ paths: @escaping @Sendable () -> [String]) {
    self.paths = Once {
      let all = paths()
      return Paths(all: Set(all), byName: Dictionary(grouping: all) { PagePath.name(of: $0) })
    }
  }

  func contains(_ path: String) -> Bool { paths.value.all.contains(path) }

  /// In the same folder, where one of that name is there.
  func nearest(to path: String) -> String? {
    let named = nearestName(to: PagePath.name(of: path)).flatMap { paths.value.byName[$0] } ?? []
    let folder = path.dropLast(path.split(separator: "/").last?.count ?? 0)
    return named.first { $0.hasPrefix(folder) } ?? named.first
  }

  private func nearestName(to name: String) -> String? {
    if let known = found.withLock({ $0[name] }) { return known }
    let nearest = Diagnostics.nearestName(to: name, among: paths.value.byName.keys)
    found.withLock { $0[name] = .some(nearest) }
    return nearest
  }
}
