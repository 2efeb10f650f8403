import Checks
import Synchronization

/// The pages of the council that was read last, for a program that goes on after a build.
///
/// A class, because both cores remember at the same time.
final class ReadPages: Sendable {
  typealias Council = (slug: String, pages: [String: (stamp: Stamp, page: AskedPage)])

  private let council: Mutex<Council?>
  private let moment: Duration

  /// What was changed less than a `moment` before it was looked at is read again the next time.
  init(moment: Duration) {
    council = Mutex(nil)
    self.moment = moment
  }

  private init(_ council: Council?, moment: Duration) {
    self.council = Mutex(council)
    self.moment = moment
  }

  /// For a preview, which goes on from here apart from the builds.
  func copy() -> ReadPages { ReadPages(council.withLock { $0 }, moment: moment) }

  /// Those of these files that need not be read again. Where `changed` is told, the others are taken to be as they were.
  func known(of slug: String, _ names: [String], changed: Set<String>?, in library: Library) throws -> KnownPages {
    let earlier = council.withLock { $0?.slug == slug ? $0?.pages : nil }
    return try KnownPages(names, changed: changed, among: earlier ?? [:], in: library)
  }

  func remember(_ pages: KnownPages, of slug: String) {
    let settled = pages.settled(after: moment)
    council.withLock { $0 = (slug, settled) }
  }
}
