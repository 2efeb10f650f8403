/// Every word of a council's pages in the order of the alphabet, with the pages that have it.
struct CouncilDictionary {
  private(set) var shards = Shards()
  /// Words worth offering when something like them has been typed, in order.
  let offered: [ArraySlice<UInt8>]
  /// Each word with how strongly the strongest page has it.
  private(set) var strongest: [(word: ArraySlice<UInt8>, strength: UInt8)] = []

  init(_ reading: PageReading, _ postings: Postings, pages: Int) {
    let stems = reading.lexicon.stems
    let entries = postings.byWord(count: stems.count)
    for stem in stems.sorted() where !entries[stem].isEmpty {
      shards.add(stems[stem], Self.kept(entries[stem], of: pages))
      strongest.append((stems[stem], entries[stem].map(\.strength).max() ?? 0))
    }
    let words = reading.lexicon.words
    let many = max(3, pages / 200)
    offered = words.sorted().filter { word in
      guard words[word].count > 2, let stem = reading.lexicon.stem(ofWord: word) else { return false }
      return word < reading.isOffered.count && reading.isOffered[word] || entries[stem].count >= many
    }.map { words[$0] }
  }

  /// A word that very many pages have in passing tells nothing there, and its list would be the heaviest.
  private static func kept(_ entries: ArraySlice<Postings.Entry>, of pages: Int) -> ArraySlice<Postings.Entry> {
    guard entries.count > max(400, pages / 4) else { return entries }
    let strong = entries.filter { $0.strength > Postings.strongest / 4 }
    return strong.isEmpty ? entries : strong[...]
  }
}
