import Checks
import Content
import Diagnostics
import Synchronization

/// What earlier builds made, so that only what has changed is made again.
///
/// A council is as it was when its own files are as they were, and everything that all councils are made with. What was made of
/// it is then taken from here; its pages stand in an output folder already. What belongs to no council is made in parts, each of
/// which is as it was when what it is made from is.
///
/// A class, because both cores remember at the same time.
package final class BuildMemory: Sendable {
  private struct Contents {
    /// Of what all councils are made with; nil before the first build.
    var common: Stamp?
    /// What was found in the design that is common to all; nil when nobody has looked.
    var foundInDesign: [Diagnostic]?
    /// What builds of this process made.
    var made: [String: Remembered] = [:]
    /// What is kept on the disk.
    var kept: [String: KeptMemory.Council] = [:]
    /// In each of the two folders that take turns as the site: what stands there, and what it was made from.
    var folders: [FolderMark: FolderStanding] = [:]
    /// The build that wrote to them last, if it was one of those that are remembered.
    var writer: Writer?
    /// What pages were made with last.
    var press: Press?
    /// The pages of the council that was read last.
    var pages: ReadPages?
  }

  private struct Remembered {
    let stamp: Stamp
    let made: Made
    /// False when the council was only checked.
    let isPublished: Bool
  }

  private let contents = Mutex(Contents())
  private let basis = Mutex<(stamp: Stamp, basis: Basis)?>(nil)
  private let isKept: Bool
  private let goesOn: Bool
  private let startsAfresh: Bool
  private let moment: Duration

  /// `isKept` on the disk too, beside the output folder, for other processes; one that starts afresh does not look there.
  /// A program that goes on after a build keeps the pages that it has read.
  ///
  /// What was changed less than a `moment` before it was looked at is built again the next time as well: the clocks of disks
  /// are slow, and it may be changed once more.
  package init(
    isKept: Bool = false, startsAfresh: Bool = false, goesOn: Bool = false, moment: Duration = .seconds(2)
  ) {
    self.isKept = isKept
    self.goesOn = goesOn
    self.startsAfresh = startsAfresh
    self.moment = moment
  }

  /// Itself, when it may be asked. It forgets everything when what all councils are made with has changed, or cannot be told.
  func begin(_ observed: Observed?, _ today: Day, in output: OutputFolder?) -> BuildMemory? {
    var common = observed?.stamp
    common?.add(today.code)
    let isSettled = observed.map { $0.isSettled(after: moment) } ?? false
    let hasBegun = contents.withLock { $0.common != nil }
    let kept = isKept ? output.flatMap { KeptMemory($0.memory).take(isWanted: !hasBegun && !startsAfresh) } : nil
    contents.withLock { contents in
      if let kept {
        contents.common = kept.common
        contents.foundInDesign = kept.foundInDesign
        contents.kept = kept.councils
        contents.folders = kept.folders
        contents.writer = kept.writer
      }
      // Another build has been there, of which nothing is known here.
      if let output, contents.writer != output.lastWriter { contents.folders = [:] }
      if contents.common != common || !isSettled { contents = Contents(common: isSettled ? common : nil) }
    }
    return isSettled ? self : nil
  }

  /// But for what all councils are made with, as it was seen.
  func forgetAll() {
    contents.withLock { $0 = Contents(common: $0.common) }
  }

  // MARK: For a program that goes on

  /// What every page is read against, read once for as long as its files are as they were.
  func basis(_ observed: Observed?, _ library: Library) throws -> Basis {
    guard let observed, observed.isSettled(after: moment) else { return try Basis(library) }
    if let known = basis.withLock({ $0 }), known.stamp == observed.stamp { return known.basis }
    let new = try Basis(library)
    basis.withLock { $0 = (observed.stamp, new) }
    return new
  }

  /// What pages are made with: forgotten with all that was made with it.
  var press: Press? {
    get { contents.withLock { $0.press } }
    set { contents.withLock { $0.press = newValue } }
  }

  /// Read against what all councils are made with, and forgotten with it. nil where the program ends after the build.
  var pages: ReadPages? {
    guard goesOn else { return nil }
    return contents.withLock { contents in
      if contents.pages == nil { contents.pages = ReadPages(moment: moment) }
      return contents.pages
    }
  }

  /// From now on what stands in the folder is of this build.
  func writes(to output: OutputFolder) {
    contents.withLock { $0.writer = output.writer }
  }

  // MARK: Councils

  /// What was made of the council, when it is as it was. One that was only checked has nothing written.
  func made(_ slug: String, _ stamp: Stamp, isPublished: Bool, in output: OutputFolder?) -> Made? {
    let (remembered, kept) = contents.withLock { ($0.made[slug], $0.kept[slug]) }
    if let remembered, remembered.stamp == stamp, remembered.isPublished || !isPublished { return remembered.made }
    guard let kept, kept.stamp == stamp, kept.isPublished || !isPublished,
      let made = output.flatMap({ KeptMemory($0.memory).made(slug, kept) })
    else { return nil }
    contents.withLock { $0.made[slug] = Remembered(stamp: stamp, made: made, isPublished: kept.isPublished) }
    return made
  }

  /// Whether the council's pages stand in the folder as they were made from this content, and nobody has touched them.
  func stands(_ slug: String, _ stamp: Stamp, _ written: Publication.Written, in place: MarkedFolder?) -> Bool {
    guard let place, let standing = contents.withLock({ $0.folders[place.mark]?.councils[slug] }) else { return false }
    return standing.stamp == stamp && standing.isUntouched(written, in: place.folder)
  }

  /// Before a council's pages are written: if the build ends meanwhile, nobody knows how many stand there. What all councils
  /// share of it is made again too.
  func forget(_ slug: String, in place: MarkedFolder) {
    contents.withLock { contents in
      contents.folders[place.mark]?.councils[slug] = nil
      contents.folders[place.mark]?.site?.parts[SharedParts.feed(of: slug)]?.madeFrom = nil
    }
  }

  /// `observed` is from before the council's files were read.
  func remember(_ slug: String, _ observed: Observed, _ made: Made, in place: MarkedFolder?) throws {
    guard observed.isSettled(after: moment) else { return }
    let standing = try place.flatMap { place in
      try made.written.map { try CouncilStanding($0, madeFrom: observed.stamp, in: place.folder) }
    }
    contents.withLock { contents in
      contents.made[slug] = Remembered(stamp: observed.stamp, made: made, isPublished: place != nil)
      contents.kept[slug] = nil
      if let place, let standing { contents.folders[place.mark, default: FolderStanding()].councils[slug] = standing }
    }
  }

  /// The same pages stand in another folder now.
  func remember(_ slug: String, _ written: Publication.Written, madeFrom stamp: Stamp, in place: MarkedFolder) throws {
    let standing = try CouncilStanding(written, madeFrom: stamp, in: place.folder)
    contents.withLock { $0.folders[place.mark, default: FolderStanding()].councils[slug] = standing }
  }

  // MARK: What belongs to no council

  /// What stands in the folder, if nobody has touched it. It is forgotten until it is remembered again.
  func takeSite(in place: MarkedFolder) -> SiteStanding? {
    let site = contents.withLock { contents in
      let site = contents.folders[place.mark]?.site
      contents.folders[place.mark]?.site = nil
      return site
    }
    return site.flatMap { $0.isUntouched(in: place.folder) ? $0 : nil }
  }

  func remember(_ site: SiteStanding, foundInDesign: [Diagnostic], in place: MarkedFolder) {
    contents.withLock { contents in
      contents.folders[place.mark, default: FolderStanding()].site = site
      contents.foundInDesign = foundInDesign
    }
  }

  /// What stands in a folder that was made from just this, and what was found in its design. nil where anything is otherwise.
  func whole(_ madeFrom: Fingerprint, in place: MarkedFolder?) -> (site: SiteStanding, foundInDesign: [Diagnostic])? {
    guard let place else { return nil }
    let (site, found) = contents.withLock { ($0.folders[place.mark]?.site, $0.foundInDesign) }
    guard let site, let found, site.madeFrom == madeFrom, site.isUntouched(in: place.folder) else { return nil }
    return (site, found)
  }

  // MARK: On the disk

  /// Keeps it for other processes. What can be kept nowhere is built again: no reason to call a build off.
  func end(in output: OutputFolder) {
    guard isKept else { return }
    let memory = KeptMemory(output.memory)
    let contents = contents.withLock { $0 }
    guard let common = contents.common else { return }
    var councils = contents.kept
    for (slug, council) in contents.made where councils[slug]?.stamp != council.stamp {
      guard let fingerprint = try? memory.keep(council.made, of: slug) else { return }
      councils[slug] = KeptMemory.Council(
        stamp: council.stamp, isPublished: council.isPublished, fingerprint: fingerprint)
    }
    self.contents.withLock { $0.kept = councils }
    try? memory.keep(
      KeptMemory.Index(
        common: common, foundInDesign: contents.foundInDesign, councils: councils, folders: contents.folders,
        writer: contents.writer))
  }
}
