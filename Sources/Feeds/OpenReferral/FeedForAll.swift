import Content

/// The open data of all councils together. It is put together from the files of the councils, page by page, so that even the
/// services of all England need no more memory than those of one council.
package struct FeedForAll: Sendable {
  private let data: OpenData
  private let councils: [CouncilData]
  /// Whether a file below the folder for all is one that a council has under another name.
  package let isOther: @Sendable (_ path: String) -> Bool

  package init(_ councils: [CouncilData], _ data: OpenData) {
    self.councils = councils
    self.data = data
    let folders = [OpenDataFolder.List.services, .servicesAtPlaces].map { list in
      (prefix: "\(OpenDataFolder.all.path)/\(list.rawValue)/", ids: Set(councils.flatMap { $0.ids(in: list) }))
    }
    isOther = { path in
      guard path.hasSuffix(".json") else { return false }
      return folders.contains { folder in
        path.hasPrefix(folder.prefix)
          && StableID(path.dropFirst(folder.prefix.count).dropLast(5)).map(folder.ids.contains) ?? false
      }
    }
  }

  /// `read` gives a file that was written for a council.
  package func write(
    reading read: (_ path: String) throws -> [UInt8], to write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let folder = OpenDataFolder.all
    try write(
      folder.index, FeedIndex(name: data.reference.settings.name, data, councils: councils).bytes)
    try data.taxonomies.write(to: folder, write)
    for list in [OpenDataFolder.List.services, .servicesAtPlaces] {
      let pages = pages(of: list)
      let total = pages.reduce(0) { $0 + $1.size }
      for (index, page) in pages.enumerated() {
        var whole = ListPage(size: page.size, number: index + 1, of: pages.count, totalItems: total)
        if let path = page.path {
          for (entry, isKept) in zip(ListPage.entries(of: try read(path)), page.isKept) where isKept {
            whole.add(entry)
          }
        }
        whole.end()
        if index == 0 { try write(folder.list(list), whole.bytes) }
        try write(folder.page(index + 1, of: list), whole.bytes)
      }
    }
  }

  /// Every service, and every place of one, under the address that it has in the feed for all: the file of its council and the
  /// other name that the same file has.
  package func others(_ name: (_ path: String, _ other: String) throws -> Void) rethrows {
    for list in [OpenDataFolder.List.services, .servicesAtPlaces] {
      try eachOnce(of: list) { council, id in
        try name(OpenDataFolder(council: council.slug).entry(id, of: list), OpenDataFolder.all.entry(id, of: list))
      }
    }
  }

  // MARK: Pages

  private struct Part {
    /// nil for the one page of an empty list.
    let path: String?
    let isKept: [Bool]

    var size: Int { isKept.count { $0 } }
  }

  /// The councils' own pages, one after another. A service that two councils have from one feed is in the list once.
  private func pages(of list: OpenDataFolder.List) -> [Part] {
    var seen: Set<StableID> = []
    let pages = councils.flatMap { council -> [Part] in
      let ids = council.ids(in: list)
      return stride(from: 0, to: ids.count, by: ListPage.most).map { start in
        Part(
          path: OpenDataFolder(council: council.slug).page(start / ListPage.most + 1, of: list),
          isKept: ids[start..<min(ids.count, start + ListPage.most)].map { seen.insert($0).inserted })
      }
    }
    let full = pages.filter { $0.size > 0 }
    return full.isEmpty ? [Part(path: nil, isKept: [])] : full
  }

  private func eachOnce(
    of list: OpenDataFolder.List, _ take: (CouncilData, StableID) throws -> Void
  ) rethrows {
    var seen: Set<StableID> = []
    for council in councils {
      for id in council.ids(in: list) where seen.insert(id).inserted { try take(council, id) }
    }
  }
}
