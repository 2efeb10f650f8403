/// One page of a list of all councils: the entries of one page of a council's own list, but for those that another council has
/// as well.
struct PageForAll: Sendable {
  let list: OpenDataFolder.List
  /// nil for the one page of an empty list.
  let council: String?
  let path: String?
  let isKept: [Bool]
  let number: Int
  /// How many pages there are.
  var of = 1
  /// How many entries all of them have.
  let total: Int

  func write(
    reading read: (_ path: String) throws -> [UInt8], to write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    var whole = ListPage(size: isKept.count { $0 }, number: number, of: of, totalItems: total)
    if let path {
      for (entry, isKept) in zip(ListPage.entries(of: try read(path)), isKept) where isKept { whole.add(entry) }
    }
    whole.end()
    let folder = OpenDataFolder.all
    if number == 1 { try write(folder.list(list), whole.bytes) }
    try write(folder.page(number, of: list), whole.bytes)
  }
}
