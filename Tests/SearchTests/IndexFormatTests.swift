import Testing

@testable import Search

/// What `search.js` reads, read back by a reader of its own.
struct IndexFormatTests {
  @Test(arguments: [
    [(0, 1)], [(0, 40), (1, 1), (2, 7)], [(31, 3), (63, 3), (96, 3)], [(5, 2), (1_000, 9), (1_024, 1), (229_999, 40)],
  ])
  func aListOfPagesIsReadBackAsItWas(_ pages: [(page: Int, strength: Int)]) {
    var line: [UInt8] = []
    line.append(pages.map { Postings.Entry(page: Int32($0.page), strength: UInt8($0.strength)) })
    #expect(line.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    let read = pagesOf(line)
    #expect(read.map(\.page) == pages.map(\.page))
    #expect(read.map(\.strength) == pages.map(\.strength))
  }

  @Test func aWordsPagesComeInTheirOrderWhateverTheOrderOfTheWords() {
    var postings = Postings()
    postings.add(word: 1, page: 0, strength: 5)
    postings.add(word: 0, page: 0, strength: 6)
    postings.add(word: 1, page: 3, strength: 7)
    let byWord = postings.byWord(count: 3)
    #expect(byWord.map { $0.map(\.page) } == [[0], [0, 3], []])
    #expect(byWord[1].map(\.strength) == [5, 7])
  }

  @Test func aFileOfWordsBeginsWithTheWordThatTheIndexNames() {
    var shards = Shards()
    let many = (0..<2_000).map { "w\($0)" }.sorted()
    for word in many { shards.add(Array(word.utf8)[...], [Postings.Entry(page: 7, strength: 9)]) }
    #expect(shards.files.count > 1 && shards.files.count == shards.starts.count)
    for (file, start) in zip(shards.files, shards.starts) {
      #expect(text(file).hasPrefix(start.isEmpty ? ",\"w0 " : ",\"\(start) "))
      #expect(file.count <= 8 * 1024)
    }
    #expect(shards.files.map { text($0) }.joined().count(where: { $0 == "," }) == many.count)
  }

  @Test func textInJSONIsEscaped() {
    var bytes: [UInt8] = []
    bytes.append(json: "a \"b\" \\ \n\u{1} é </script>")
    #expect(text(bytes) == #""a \"b\" \\ \n\u0001 é \u003c/script>""#)
  }

  @Test func anotherWordGivesAnotherEdition() {
    func edition(_ content: String) -> String {
      var set = FileSet(in: "x/")
      set.add("index", Array(content.utf8))
      return text(set.files()[0].bytes).split(separator: "\"")[1].description
    }
    #expect(edition(",1") == edition(",1"))
    #expect(edition(",1") != edition(",2"))
  }

  private func pagesOf(_ line: [UInt8]) -> [(page: Int, strength: Int)] {
    var pages: [(page: Int, strength: Int)] = []
    var digits: [Int] = []
    var last = -1
    for byte in line {
      if byte >= UInt8(ascii: "]") {
        digits.append(Int(byte) - Int(UInt8(ascii: "]")))
      } else {
        last += 1 + digits.reduce(0) { $0 * 32 + $1 }
        digits = []
        pages.append((last, Int(byte) - Int(UInt8(ascii: "0"))))
      }
    }
    return pages
  }
}
