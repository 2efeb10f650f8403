/// Which pages have which words, and how strongly: 1 for a word in passing, 40 for one in the title and throughout.
struct Postings {
  struct Entry {
    let page: Int32
    let strength: UInt8
  }

  static let strongest = 40

  private var words: [Int32] = []
  private var entries: [Entry] = []

  /// Pages come in their order.
  mutating func add(word: Int, page: Int, strength: Int) {
    words.append(Int32(word))
    entries.append(Entry(page: Int32(page), strength: UInt8(strength)))
  }

  /// The entries of every word, in the order of the pages, by the word's number.
  func byWord(count: Int) -> [ArraySlice<Entry>] {
    var ends = Array(repeating: 0, count: count + 1)
    for word in words { ends[Int(word) + 1] += 1 }
    for word in 0..<count { ends[word + 1] += ends[word] }
    var next = ends
    var sorted = entries
    for (word, entry) in zip(words, entries) {
      sorted[next[Int(word)]] = entry
      next[Int(word)] += 1
    }
    return (0..<count).map { sorted[ends[$0]..<ends[$0 + 1]] }
  }
}

extension [UInt8] {
  /// Writes a list of pages as text that packs well and that a browser reads letter by letter: how many pages to pass over, in
  /// digits of base 32 (`]` to `|`, none for the very next page), then the strength (`1` to `X`).
  mutating func append(_ entries: some Sequence<Postings.Entry>) {
    var last: Int32 = -1
    for entry in entries {
      append(digitsOf: Int(entry.page - last - 1))
      append(0x30 + entry.strength)
      last = entry.page
    }
  }

  private mutating func append(digitsOf number: Int) {
    if number >= 32 { append(digitsOf: number / 32) }
    if number > 0 { append(0x5D + UInt8(number % 32)) }
  }
}
