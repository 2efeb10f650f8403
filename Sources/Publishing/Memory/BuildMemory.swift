import Content
import Diagnostics
import Synchronization

/// What earlier builds made of the councils, so that only those that have changed are built again.
///
/// A council is as it was when its own files are as they were, and everything that all councils are made with. What was made of
/// it is then taken from here; its pages stand in the output folder already.
///
/// A class, because both cores remember at the same time.
package final class BuildMemory: Sendable {
  private struct Contents {
    /// Of what all councils are made with; nil before the first build.
    var common: Stamp?
    /// What builds of this process made.
    var made: [String: (stamp: Stamp, done: CouncilWork.Done, isPublished: Bool)] = [:]
    /// What is kept on the disk.
    var kept: [String: KeptMemory.Council] = [:]
    /// In each of the two folders that take turns as the site: which councils stand there, and as what.
    var folders: [FolderMark: [String: Standing]] = [:]
  }

  private let contents = Mutex(Contents())
  private let isKept: Bool
  private let startsAfresh: Bool
  private let moment: Duration

  /// `isKept` on the disk too, beside the output folder, for other processes; one that starts afresh does not look there.
  ///
  /// What was changed less than a `moment` before it was looked at is built again the next time as well: the clocks of disks
  /// are slow, and it may be changed once more.
  package init(isKept: Bool = false, startsAfresh: Bool = false, moment: Duration = .seconds(2)) {
    self.isKept = isKept
    self.startsAfresh = startsAfresh
    self.moment = moment
  }

  /// Itself, when it may be asked. It forgets everything when what all councils are made with has changed, or cannot be told.
  func begin(_ observed: Observed?, _ today: Day, in output: OutputFolder?) -> BuildMemory? {
    var common = observed?.stamp
    common?.add(today.code)
    let isSettled = observed.map { $0.isSettled(after: moment) } ?? false
    let kept = isKept ? output.flatMap { KeptMemory($0.memory).take() } : nil
    contents.withLock { contents in
      if let kept, contents.common == nil, !startsAfresh {
        contents.common = kept.common
        contents.kept = kept.councils
        contents.folders = Dictionary(
          kept.folders.map { ($0.mark, $0.councils) }, uniquingKeysWith: { first, _ in first })
      }
      if contents.common != common || !isSettled { contents = Contents(common: isSettled ? common : nil) }
    }
    return isSettled ? self : nil
  }

  /// What was made of the council, when it need not be made again. Without a folder, nothing needs to stand anywhere.
  func done(_ slug: String, _ stamp: Stamp, in output: OutputFolder?, _ mark: FolderMark?) -> CouncilWork.Done? {
    let (made, kept, standing) = contents.withLock { contents in
      (contents.made[slug], contents.kept[slug], mark.flatMap { contents.folders[$0]?[slug] })
    }
    let done: CouncilWork.Done?
    if let made, made.stamp == stamp, made.isPublished || mark == nil {
      done = made.done
    } else if let kept, kept.stamp == stamp, kept.isPublished || mark == nil {
      done = output.flatMap { KeptMemory($0.memory).done(slug, kept) }
      if let done { contents.withLock { $0.made[slug] = (stamp, done, kept.isPublished) } }
    } else {
      done = nil
    }
    guard let done, mark != nil, let written = done.written.first else { return done }
    guard let output, let standing, standing.stamp == stamp, standing.isUntouched(written, in: output) else {
      return nil
    }
    return done
  }

  /// Before a council's pages are written: if the build ends meanwhile, nobody knows how many stand there.
  func forget(_ slug: String, in folder: FolderMark) {
    contents.withLock { $0.folders[folder]?[slug] = nil }
  }

  /// `observed` is from before the council's files were read.
  func remember(
    _ slug: String, _ observed: Observed, _ done: CouncilWork.Done, in output: OutputFolder?, _ mark: FolderMark?
  ) throws {
    guard observed.isSettled(after: moment) else { return }
    var standing: Standing?
    if let output, let written = done.written.first {
      standing = try Standing(written, madeFrom: observed.stamp, in: output)
    }
    contents.withLock { contents in
      contents.made[slug] = (observed.stamp, done, mark != nil)
      contents.kept[slug] = nil
      if let mark, let standing { contents.folders[mark, default: [:]][slug] = standing }
    }
  }

  /// Keeps it for other processes. What can be kept nowhere is built again: no reason to call a build off.
  func end(in output: OutputFolder) {
    guard isKept else { return }
    let memory = KeptMemory(output.memory)
    let (common, made, kept, folders) = contents.withLock { ($0.common, $0.made, $0.kept, $0.folders) }
    guard let common else { return }
    var councils = kept
    for (slug, council) in made where kept[slug]?.stamp != council.stamp {
      guard let fingerprint = try? memory.keep(council.done, of: slug) else { return }
      councils[slug] = KeptMemory.Council(
        stamp: council.stamp, isPublished: council.isPublished, fingerprint: fingerprint)
    }
    contents.withLock { $0.kept = councils }
    try? memory.keep(common: common, councils, folders)
  }
}
