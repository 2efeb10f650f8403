import Diagnostics

/// One page of a list in the envelope of version 3 of the standard.
struct ListPage {
  /// How many entries a numbered page has at most.
  static let most = 100

  private(set) var bytes: [UInt8]
  private var isEmpty = true

  /// Ready for as many entries as it is told that it will have.
  init(size: Int, number: Int = 1, of pages: Int = 1, totalItems: Int) {
    var json = JSONWriter()
    json.field("total_items", totalItems)
    json.field("total_pages", pages)
    json.field("page_number", number)
    json.field("size", size)
    json.field("first_page", number == 1)
    json.field("last_page", number == pages)
    json.field("empty", size == 0)
    bytes = Array("{".utf8) + json.bytes + Array(",\"contents\":[".utf8)
  }

  /// `entry` is a JSON object. Each stands on a line of its own, and no JSON text has a line end in it.
  mutating func add(_ entry: some Collection<UInt8>) {
    bytes.append(contentsOf: isEmpty ? "\n".utf8 : "\n,".utf8)
    bytes.append(contentsOf: entry)
    isEmpty = false
  }

  mutating func end() {
    bytes.append(contentsOf: "]}\n".utf8)
  }

  /// A short list, on one page.
  static func whole(_ entries: [[UInt8]]) -> [UInt8] {
    var page = ListPage(size: entries.count, totalItems: entries.count)
    for entry in entries { page.add(entry) }
    page.end()
    return page.bytes
  }

  /// The entries of a page that was written before.
  static func entries(of page: [UInt8]) -> [ArraySlice<UInt8>] {
    let lines = lines(of: page).dropFirst()
    return lines.enumerated().map { at, line in
      let entry = line.first == UInt8(ascii: ",") ? line.dropFirst() : line
      return at == lines.count - 1 ? entry.dropLast(2) : entry
    }
  }

  private static func lines(of page: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = page.startIndex
    for end in page.indices where page[end] == UInt8(ascii: "\n") {
      if end > start { lines.append(page[start..<end]) }
      start = end + 1
    }
    return start < page.endIndex ? lines + [page[start...]] : lines
  }

  static func count(of items: Int) -> Int { max(1, (items + most - 1) / most) }
}
