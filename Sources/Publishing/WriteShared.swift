import Checks
import Content
import Diagnostics
import Feeds
import Pages
import Search

extension Publication {
  /// Writes what belongs to no council and makes the whole the site that families see. Gives how many pages belong to no council.
  func publish(
    _ site: CheckedSite, _ known: [CouncilWork.Known], _ made: [Made], _ library: Library, _ plan: BuildPlan,
    _ memory: BuildMemory?, over before: SiteStanding?
  ) throws -> (pages: Int, exchange: OutputFolder.Exchange) {
    let councils = zip(known, made).compactMap(PublishedCouncil.init)
    let parts = try writeShared(site, councils, library, over: before ?? memory?.takeSite(in: spare))
    let pages = parts[SharedParts.pages]?.paths.count ?? 0
    let exchange = try output.exchange(waitingForDisk: plan.waitsForDisk)
    if let memory {
      let standing = try SiteStanding(
        parts, madeFrom: known.fingerprint, pages: pages, isOnDisk: plan.waitsForDisk, in: output.root)
      memory.remember(standing, foundInDesign: press.found, in: spare)
    }
    return (pages, exchange)
  }

  /// Writes what belongs to no council, takes away what belongs to nobody, and tells how it stands.
  ///
  /// Each part says what it is made from besides what all councils are made with. The digests of the councils are in it, or what
  /// is seen of a council's files.
  private func writeShared(
    _ site: CheckedSite, _ councils: [PublishedCouncil], _ library: Library, over before: SiteStanding?
  ) throws -> [String: PartStanding] {
    let own = councils.reduce(into: Set<String>()) { $0.formUnion($1.written.paths) }
    var shared = SharedParts(output, besides: own, over: before)
    try shared.write(SharedParts.pages, madeFrom: councils.digest(\.summary)) { write in
      try renderer.render(site) { try write($0.path, $0.bytes) }
    }
    try shared.write(SharedParts.finding, madeFrom: councils.digest(\.summary)) { write in
      for file in renderer.finding(site) { try write(file.path, file.bytes) }
    }
    let addresses = shared.paths(of: SharedParts.pages).map(address)
    var places = councils.digest(\.addresses)
    for address in addresses { places.add(address + "\n") }
    try shared.write(SharedParts.sitemap, madeFrom: places) { write in
      let file = renderer.sitemap(councils.flatMap(\.written.addresses.paths) + addresses)
      try write(file.path, file.bytes)
    }
    try shared.write(SharedParts.files, madeFrom: Fingerprint()) { write in
      for file in [renderer.robots, renderer.securityContact].compactMap({ $0 }) { try write(file.path, file.bytes) }
      // A council alone has the style sheet in its own colours already.
      for file in press.design.files where !own.contains(file.name) { try write(file.name, file.bytes) }
      for file in renderer.reference.files { try write(file.name, try bytes(of: file, library)) }
    }
    if self.places.alone != nil {
      let kept = shared.paths
      try output.sweep(".") { kept.contains($0) || own.contains($0) }
      return shared.parts
    }
    try shared.write(SharedParts.search, madeFrom: councils.digest(\.words)) { write in
      for file in press.search.index(councils.map(\.written.words)) { try write(file.path, file.bytes) }
    }
    let feed = try writeFeed(of: councils, in: site, &shared)
    let folders = Set(site.councils.map { "councils/\($0.slug)" })
    var names = Fingerprint()
    for folder in folders.sorted() { names.add(folder + "\n") }
    try shared.write(SharedParts.councils, madeFrom: names, names: names) { _ in }
    if shared.hasOtherNames {
      let (kept, isOther) = (shared.paths, feed.isOther())
      try output.sweep(".") { kept.contains($0) || folders.contains($0) || isOther($0) }
    }
    return shared.parts
  }

  /// Puts the open data of all councils together, in the order in which the site names them.
  private func writeFeed(
    of councils: [PublishedCouncil], in site: CheckedSite, _ shared: inout SharedParts
  ) throws -> FeedForAll {
    let bySlug = Dictionary(councils.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = site.councils.compactMap { bySlug[$0.slug] }
    let feed = FeedForAll(sorted.map(\.written.data), press.openData)
    try shared.write(SharedParts.feed, madeFrom: sorted.digest(\.data)) { try feed.writeFrame(to: $0) }
    for council in sorted {
      var madeFrom = feed.place(of: council.slug)
      madeFrom.add(council.content)
      madeFrom.add(council.digests.data)
      try shared.write(
        SharedParts.feed(of: council.slug), madeFrom: madeFrom, names: council.digests.data
      ) { write in
        try feed.writePages(of: council.slug, reading: output.read, to: write)
        try feed.others(of: council.written.data, output.name)
      }
    }
    return feed
  }
}

/// A council whose pages stand in the new site.
struct PublishedCouncil {
  let slug: String
  /// Of its files.
  let content: Fingerprint
  let written: Publication.Written
  let digests: Made.Digests

  init?(_ known: CouncilWork.Known, _ made: Made) {
    guard let written = made.written, let digests = made.digests else { return nil }
    slug = known.slug
    content = known.fingerprint
    self.written = written
    self.digests = digests
  }
}

extension [PublishedCouncil] {
  /// Of one thing of all of them.
  fileprivate func digest(_ thing: KeyPath<Made.Digests, Fingerprint>) -> Fingerprint {
    var all = Fingerprint()
    for council in self {
      all.add(council.slug)
      all.add(council.digests[keyPath: thing])
    }
    return all
  }
}
