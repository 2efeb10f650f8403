import Checks
import Content
import Diagnostics
import Pages

/// Shows the pages that have just been changed before the rest of the site is made: only as the whole site will have them, and
/// only when nothing stops it.
struct Preview: Sendable {
  private let show: @Sendable ([EarlyPage]) -> Void
  private let publication: Publication
  private let library: Library
  /// What was found already, and what is known of all other councils.
  private let found: [Diagnostic]
  private let others: [CouncilSummary]
  /// The last look at the content, in nanoseconds since 1970.
  private let lastLook: Int64

  /// nil where nobody waits for it, or several councils have changed.
  init?(
    _ plan: BuildPlan, _ known: [CouncilWork.Known], _ publication: Publication?, _ library: Library,
    _ memory: BuildMemory?, _ found: [Diagnostic]
  ) {
    let unchanged = known.compactMap(\.made)
    guard let early = plan.early, let publication, let lastLook = memory?.lastLook, unchanged.count == known.count - 1
    else { return nil }
    show = early.show
    self.publication = publication
    self.library = library
    self.found = found + unchanged.flatMap(\.found)
    others = unchanged.compactMap(\.summary)
    self.lastLook = lastLook
  }

  func offer(_ council: CheckedCouncil, _ made: Made) throws {
    guard let summary = made.summary, !made.found.stopPublishing else { return }
    var found = found + made.found
    let reference = publication.renderer.reference
    let site = check(others + [summary], of: library.councils.map(\.slug), against: reference, noting: &found)
    guard site != nil else { return }
    let content = council.content
    let changed = try Set((content.pages + content.editions).map(\.source.name).filter(hasChanged))
    let files = publication.renderer.pages(named: changed, of: council)
    if !files.isEmpty {
      show(files.map { EarlyPage(path: publication.places.place($0.path), bytes: $0.bytes) })
    }
  }

  /// The clocks of disks are slow.
  private func hasChanged(_ name: String) throws -> Bool {
    var stamp = Stamp()
    try stamp.add([name], in: library.root)
    return stamp.newest > lastLook - 20_000_000
  }
}

/// A page that is shown before the site that it belongs to is made.
package struct EarlyPage: Sendable {
  package let path: String
  package let bytes: [UInt8]
}

/// Somebody who waits for the pages that have just been changed.
package struct EarlyPages: Sendable {
  let show: @Sendable ([EarlyPage]) -> Void

  package init(show: @escaping @Sendable ([EarlyPage]) -> Void) {
    self.show = show
  }
}
