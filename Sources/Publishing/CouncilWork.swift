import Checks
import Content
import Cores
import Diagnostics
import Markup
import Pages
import Synchronization

/// Builds the councils, each by itself: the unit of work for the cores, and of memory. Where there are fewer councils than
/// cores, the cores share what there is to do for one.
struct CouncilWork: Sendable {
  let library: Library
  let reference: Reference
  /// nil for a check alone.
  let publication: Publication?
  let today: Day
  let cores: Cores
  /// What earlier builds made; nil when every council is to be built.
  var memory: BuildMemory?
  /// The folder that is written to.
  var mark: FolderMark?

  struct Done: Codable, Sendable {
    var found: [Diagnostic] = []
    var councils: [CouncilSummary] = []
    var written: [Publication.Written] = []
    /// How many of the councils were not built again.
    var unchanged = 0
  }

  func buildAll(progress: @escaping @Sendable (String) -> Void) throws -> Done {
    let count = Mutex(0)
    let total = library.councils.count
    let councils = try cores.map(library.councils) { council in
      let done = try build(council.slug, council.files)
      let count = count.withLock { count in
        count += 1
        return count
      }
      progress("\(count) of \(total) councils")
      return done
    }
    return councils.reduce(into: Done()) { all, one in
      all.found += one.found
      all.councils += one.councils
      all.written += one.written
      all.unchanged += one.unchanged
    }
  }

  private func build(_ slug: String, _ names: [String]) throws -> Done {
    guard let memory else { return try buildAfresh(slug, names) }
    let observed = try Observed(names, of: library)
    if var done = memory.done(slug, observed.stamp, in: publication?.output, mark) {
      done.unchanged = 1
      return done
    }
    if let mark { memory.forget(slug, in: mark) }
    let done = try buildAfresh(slug, names)
    try memory.remember(slug, observed, done, in: publication?.output, mark)
    return done
  }

  private func buildAfresh(_ slug: String, _ names: [String]) throws -> Done {
    var done = Done()
    guard let content = try read(slug, names, &done.found) else { return done }
    try expectUnchanged(content)
    let checked = check(content, against: reference, today: today, on: cores, noting: &done.found)
    if let publication, !done.found.stopPublishing {
      done.written = [try publication.write(checked, library, on: cores)]
    }
    done.councils = [CouncilSummary(checked)]
    return done
  }

  /// The council's own page was read before, for the pages of others: all must tell of the same reading.
  private func expectUnchanged(_ content: CouncilContent) throws {
    guard let neighbours = publication?.renderer.neighbours else { return }
    guard neighbours.councils.contains(Neighbours.Council(content.page, content.council)) else {
      throw MachineTrouble(changed: library.path(content.page.source.name))
    }
  }

  func read(_ slug: String, _ names: [String], _ found: inout [Diagnostic]) throws -> CouncilContent? {
    let loaded = try library.load(slug, names, noting: &found)
    let parsed = cores.map(loaded.sources, by: 32) { source in
      var own: [Diagnostic] = []
      let document = parse(source, noting: &own)
      return (document: document, found: own)
    }
    found += parsed.flatMap(\.found)
    return CouncilContent.read(
      parsed.map(\.document), slug: slug, files: loaded.files, unread: loaded.unread, postcodes: loaded.postcodes,
      reference: reference, on: cores, noting: &found)
  }
}
