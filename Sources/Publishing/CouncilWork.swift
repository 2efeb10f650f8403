import Checks
import Content
import Cores
import Diagnostics
import Keeping
import Markup
import Pages
import Synchronization

/// Builds the councils, each by itself: the unit of work for the cores, and of memory. Where there are fewer councils than
/// cores, the cores share what there is to do for one.
struct CouncilWork: Sendable {
  let library: Library
  let reference: Reference
  let today: Day
  let cores: Cores
  /// What earlier builds made; nil when every council is to be built.
  var memory: BuildMemory?
  /// nil where every page is to be read.
  var pages: ReadPages?
  /// Where the pages are to stand; nil for a check alone.
  var output: OutputFolder?

  /// A council before anything is made of it.
  struct Known: Sendable {
    let slug: String
    let names: [String]
    /// From before its files are read; nil where nothing is remembered or written.
    var observed: Observed?
    /// nil where it must be made again.
    var made: Made?
  }

  /// What is known of each council already. Nothing is read.
  func look() throws -> [Known] {
    try cores.map(library.councils) { council in
      var known = Known(slug: council.slug, names: council.files)
      guard memory != nil || output != nil else { return known }
      let observed = try Observed(council.files + library.noPages(of: council.slug), of: library)
      known.observed = observed
      known.made = memory?.made(council.slug, observed.stamp, isPublished: output != nil, in: output)
      return known
    }
  }

  /// Whether all of them stand in the folder as they are.
  func stand(_ councils: [Known], in place: MarkedFolder, _ memory: BuildMemory) -> Bool {
    cores.map(councils) { known in
      guard let observed = known.observed, let written = known.made?.written else { return false }
      return memory.stands(known.slug, observed.stamp, written, in: place)
    }.allSatisfy { $0 }
  }

  /// Makes what must be made. `publication` is nil where nothing is to be written.
  func make(
    _ councils: [Known], _ publication: Publication?, progress: @escaping @Sendable (String) -> Void
  ) throws -> [Made] {
    let count = Mutex(0)
    func makeAll(where isWanted: (Known) -> Bool) throws -> [(slug: String, made: Made)] {
      try cores.map(councils.filter(isWanted)) { known in
        let made = try make(known, publication)
        let count = count.withLock { count in
          count += 1
          return count
        }
        progress("\(count) of \(councils.count) councils")
        return (known.slug, made)
      }
    }
    // What has changed comes first: somebody may wait for it.
    return try (makeAll { $0.made == nil } + makeAll { $0.made != nil }).sorted { $0.slug < $1.slug }.map(\.made)
  }

  private func make(_ known: Known, _ publication: Publication?) throws -> Made {
    guard let memory, let observed = known.observed else { return try makeAfresh(known, publication) }
    let (slug, stamp, spare) = (known.slug, observed.stamp, publication?.spare)
    if var made = known.made {
      made.isRemembered = true
      guard let written = made.written, let publication, let spare else { return made }
      if memory.stands(slug, stamp, written, in: spare) { return made }
      if memory.stands(slug, stamp, written, in: publication.live), try publication.bring(slug, memory),
        // Nobody has touched them meanwhile.
        memory.stands(slug, stamp, written, in: publication.live)
      {
        try memory.remember(slug, written, madeFrom: stamp, in: spare)
        return made
      }
    }
    if let spare { memory.forget(slug, in: spare) }
    let made = try makeAfresh(known, publication)
    try memory.remember(slug, observed, made, in: spare)
    return made
  }

  private func makeAfresh(_ known: Known, _ publication: Publication?) throws -> Made {
    var made = Made()
    guard let read = try read(known.slug, known.names, &made.found) else { return made }
    try expectUnchanged(read.content, publication)
    let checked = check(read, &made.found)
    made.summary = CouncilSummary(checked)
    if let publication, !made.found.stopPublishing {
      made.written = try publication.write(checked, library, on: cores)
    }
    made.digest()
    return made
  }

  /// The council's own page was read before, for the pages of others: all must tell of the same reading.
  private func expectUnchanged(_ content: CouncilContent, _ publication: Publication?) throws {
    guard let neighbours = publication?.renderer.neighbours else { return }
    guard neighbours.councils.contains(Neighbours.Council(content.page, content.council)) else {
      throw MachineTrouble(changed: library.path(content.page.source.name))
    }
  }

  /// A council that has been read, and what the rules about a page alone found, by the names of the files.
  struct Read {
    let content: CouncilContent
    let findings: [String: PageFindings]
  }

  /// `isChecked` where its rules are asked afterwards.
  ///
  /// Of the pages that are known, only those in `changed` are looked at where that is told.
  func read(
    _ slug: String, _ names: [String], changed: Set<String>? = nil, isChecked: Bool = true,
    _ found: inout [Diagnostic]
  ) throws -> Read? {
    let known = try pages?.known(of: slug, names, changed: changed, in: library) ?? KnownPages.none
    let loaded = try library.load(slug, names.filter { known.pages[$0] == nil }, on: cores, noting: &found)
    let new = cores.map(loaded.sources, by: 32) { source in
      var own: [Diagnostic] = []
      return AskedPage(
        ReadPage(parse(source, noting: &own), reference, found: own), askedAgainst: isChecked ? reference : nil)
    }
    let all = known.with(new)
    pages?.remember(all, of: slug)
    let content = CouncilContent.put(
      names.compactMap { all.pages[$0]?.read }, slug: slug, files: loaded.files, unread: loaded.unread,
      postcodes: loaded.postcodes, noting: &found)
    return content.map { Read(content: $0, findings: all.pages.compactMapValues(\.findings)) }
  }

  func check(_ read: Read, for question: Question = .everything, _ found: inout [Diagnostic]) -> CheckedCouncil {
    Checks.check(
      read.content, for: question, against: reference, today: today, knowing: read.findings, on: cores, noting: &found)
  }
}

extension CouncilWork.Known {
  /// Of its files, as they were seen.
  var fingerprint: Fingerprint { Fingerprint(ofMany: observed?.stamp.kept ?? []) }
}

extension [CouncilWork.Known] {
  /// Of the files of all of them. What all councils are made with is not in it.
  var fingerprint: Fingerprint {
    reduce(into: Fingerprint()) { all, known in
      all.add(known.slug)
      all.add(known.fingerprint)
    }
  }
}
