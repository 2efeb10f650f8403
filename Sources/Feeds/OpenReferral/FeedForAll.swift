import Content
import Diagnostics
import Keeping

/// The open data of all councils together. It is put together from the files of the councils, page by page, so that even the
/// services of all England need no more memory than those of one council.
///
/// Each council's share of it can be written alone: the pages of the lists that are made from its own, and the other names of its
/// files.
package struct FeedForAll: Sendable {
  private let data: OpenData
  private let councils: [CouncilData]
  /// By the council that they are made from; under no name the one page of a list that is empty.
  private let pages: [String: [PageForAll]]
  private let kept: [String: [OpenDataFolder.List: [Bool]]]

  static let lists = [OpenDataFolder.List.services, .servicesAtPlaces]

  package init(_ councils: [CouncilData], _ data: OpenData) {
    self.data = data
    self.councils = councils
    var pages: [String: [PageForAll]] = [:]
    var kept: [String: [OpenDataFolder.List: [Bool]]] = [:]
    for list in Self.lists {
      // A service that two councils have from one feed is in the list once.
      var seen: Set<StableID> = []
      seen.reserveCapacity(councils.reduce(0) { $0 + $1.ids(in: list).count })
      for council in councils {
        kept[council.slug, default: [:]][list] = council.ids(in: list).map { seen.insert($0).inserted }
      }
      let all = Self.pages(of: list, councils, kept, total: seen.count)
      for page in all { pages[page.council ?? "", default: []].append(page) }
    }
    self.pages = pages
    self.kept = kept
  }

  /// The councils' own pages, one after another.
  private static func pages(
    of list: OpenDataFolder.List, _ councils: [CouncilData], _ kept: [String: [OpenDataFolder.List: [Bool]]], total: Int
  ) -> [PageForAll] {
    var pages: [PageForAll] = []
    for council in councils {
      let isKept = kept[council.slug]?[list] ?? []
      for start in stride(from: 0, to: isKept.count, by: ListPage.most) {
        let some = Array(isKept[start..<min(isKept.count, start + ListPage.most)])
        guard some.contains(true) else { continue }
        let path = OpenDataFolder(council: council.slug).page(start / ListPage.most + 1, of: list)
        pages.append(
          PageForAll(list: list, council: council.slug, path: path, isKept: some, number: pages.count + 1, total: total)
        )
      }
    }
    if pages.isEmpty { pages = [PageForAll(list: list, council: nil, path: nil, isKept: [], number: 1, total: total)] }
    for index in pages.indices { pages[index].of = pages.count }
    return pages
  }

  // MARK: What belongs to no council

  /// What the feed says of itself.
  package func writeFrame(to write: (_ path: String, _ bytes: [UInt8]) throws -> Void) throws {
    let folder = OpenDataFolder.all
    try write(folder.index, FeedIndex(name: data.reference.settings.name, data, councils: councils).bytes)
    try data.taxonomies.write(to: folder, write)
    for page in pages[""] ?? [] { try page.write(reading: { _ in [] }, to: write) }
  }

  // MARK: The share of one council

  /// `read` gives a file that was written for the council.
  package func writePages(
    of council: String, reading read: (_ path: String) throws -> [UInt8],
    to write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    for page in pages[council] ?? [] { try page.write(reading: read, to: write) }
  }

  /// Every service, and every place of one, under the address that it has in the feed for all: the file of its council and the
  /// other name that the same file has.
  package func others(of council: CouncilData, _ name: (_ path: String, _ other: String) throws -> Void) rethrows {
    for list in Self.lists {
      for (id, isKept) in zip(council.ids(in: list), kept[council.slug]?[list] ?? []) where isKept {
        try name(OpenDataFolder(council: council.slug).entry(id, of: list), OpenDataFolder.all.entry(id, of: list))
      }
    }
  }

  /// Where the council's pages stand among all: it changes when other councils have more services or fewer.
  package func place(of council: String) -> Fingerprint {
    var place = Fingerprint()
    for page in pages[council] ?? [] {
      for number in [page.number, page.of, page.total] { place.add(UInt64(number)) }
      for isKept in page.isKept { place.add(isKept ? 1 : 0 as UInt8) }
    }
    return place
  }

  /// The folders in which files of councils have their other names.
  package static var foldersOfOthers: [String] { lists.map { "\(OpenDataFolder.all.path)/\($0.rawValue)" } }

  /// Says whether a file below the folder for all is one that a council has under another name.
  package func isOther() -> (_ path: String) -> Bool {
    let folders = Self.lists.map { list in
      (prefix: "\(OpenDataFolder.all.path)/\(list.rawValue)/", ids: Set(councils.flatMap { $0.ids(in: list) }))
    }
    return { path in
      guard path.hasSuffix(".json") else { return false }
      return folders.contains { folder in
        path.hasPrefix(folder.prefix)
          && StableID(path.dropFirst(folder.prefix.count).dropLast(5)).map(folder.ids.contains) ?? false
      }
    }
  }
}
