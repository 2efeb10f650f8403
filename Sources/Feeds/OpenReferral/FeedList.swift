/// A list of one council, on its way to its files: whole on one page, and in pages of a hundred.
struct FeedList {
  private let folder: OpenDataFolder
  private let kind: OpenDataFolder.List
  private let total: Int
  private(set) var ids: [StableID] = []
  private var whole: ListPage
  private var page: ListPage

  init(_ kind: OpenDataFolder.List, total: Int, in folder: OpenDataFolder) {
    self.folder = folder
    self.kind = kind
    self.total = total
    whole = ListPage(size: total, totalItems: total)
    page = Self.page(1, of: total)
  }

  mutating func add(_ id: StableID, _ entry: [UInt8], to write: (String, [UInt8]) throws -> Void) rethrows {
    if !ids.isEmpty, ids.count % ListPage.most == 0 { try endPage(to: write) }
    ids.append(id)
    whole.add(entry)
    page.add(entry)
  }

  mutating func finish(to write: (String, [UInt8]) throws -> Void) rethrows {
    precondition(ids.count == total, "a list must have the entries that its first line tells of")
    try endPage(to: write)
    whole.end()
    try write(folder.list(kind), whole.bytes)
  }

  private mutating func endPage(to write: (String, [UInt8]) throws -> Void) rethrows {
    let number = ListPage.count(of: ids.count)
    page.end()
    try write(folder.page(number, of: kind), page.bytes)
    page = Self.page(number + 1, of: total)
  }

  private static func page(_ number: Int, of total: Int) -> ListPage {
    let before = (number - 1) * ListPage.most
    return ListPage(
      size: max(0, min(ListPage.most, total - before)), number: number, of: ListPage.count(of: total),
      totalItems: total)
  }
}
