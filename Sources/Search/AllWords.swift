import Keeping

/// The words of one council's pages, as little as the search over all councils needs.
package struct CouncilWords: Sendable {
  let slug: String
  let name: String
  /// One after the other: how many bytes, the word, its strength.
  fileprivate let words: [UInt8]
  /// One after the other: how many bytes, the word.
  fileprivate let offered: [UInt8]

  init(slug: String, name: String, _ dictionary: CouncilDictionary) {
    self.slug = slug
    self.name = name
    var words: [UInt8] = []
    for (word, strength) in dictionary.strongest {
      words.append(UInt8(word.count))
      words += word
      words.append(strength)
    }
    self.words = words
    var offered: [UInt8] = []
    for word in dictionary.offered {
      offered.append(UInt8(word.count))
      offered += word
    }
    self.offered = offered
  }
}

extension CouncilWords: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(slug, name)
    kept.add(bytes: words)
    kept.add(bytes: offered)
  }

  package init(_ kept: inout KeptReading) throws {
    slug = try kept.read()
    name = try kept.read()
    words = try kept.readBytes()
    offered = try kept.readBytes()
  }
}

/// The words of all councils in the order of the alphabet, with the councils that have them.
struct AllWords {
  /// A list for spelling that is longer would be too heavy for a phone: the words of the most councils come first.
  private static let mostOffered = 8_000

  private(set) var shards = Shards()
  private(set) var offered: [ArraySlice<UInt8>] = []

  init(_ councils: [CouncilWords]) {
    var table = WordTable()
    var postings = Postings()
    for (number, council) in councils.enumerated() {
      var index = 0
      while index < council.words.count {
        let end = index + 1 + Int(council.words[index])
        let word = table.number(of: council.words[(index + 1)..<end])
        postings.add(word: word, page: number, strength: Int(council.words[end]))
        index = end + 1
      }
    }
    let entries = postings.byWord(count: table.count)
    for word in table.sorted() { shards.add(table[word], entries[word]) }
    offered = Self.offered(councils)
  }

  private static func offered(_ councils: [CouncilWords]) -> [ArraySlice<UInt8>] {
    var table = WordTable()
    var counts: [Int] = []
    for council in councils {
      var index = 0
      while index < council.offered.count {
        let end = index + 1 + Int(council.offered[index])
        let word = table.number(of: council.offered[(index + 1)..<end])
        if word == counts.count { counts.append(0) }
        counts[word] += 1
        index = end
      }
    }
    let sorted = table.sorted()
    let byCount = sorted.enumerated().sorted { (-counts[$0.element], $0.offset) < (-counts[$1.element], $1.offset) }
    return byCount.prefix(mostOffered).map(\.offset).sorted().map { table[sorted[$0]] }
  }
}
