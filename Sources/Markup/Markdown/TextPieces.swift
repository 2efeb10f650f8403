/// Which letters of one text of cmark's were written just so, and which as an entity or escape.
struct TextPieces {
  /// Where each piece begins: in the body's text, and in the paragraph as cmark has it.
  private var pieces: [(text: Int, at: Int, isSame: Bool)] = []
  private(set) var end = (text: 0, at: 0)

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    end = (0, 0)
  }

  mutating func add(text: Int, at: Int, isSame: Bool) {
    pieces.append((text, at, isSame))
  }

  mutating func close(text: Int, at: Int) {
    end = (text, at)
  }

  private func piece(_ text: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].text <= text { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Where in the paragraph a letter of the text was written.
  func at(_ text: Int) -> Int {
    guard !pieces.isEmpty else { return end.at }
    let piece = pieces[piece(text)]
    return piece.isSame ? piece.at + text - piece.text : piece.at
  }

  /// True if no letter of a stretch was escaped: only then may it be markup.
  func isSame(_ range: Range<Int>) -> Bool {
    guard pieces.count > 1 || pieces.first?.isSame == false else { return true }
    var index = piece(range.lowerBound)
    while index < pieces.count, pieces[index].text < range.upperBound {
      if !pieces[index].isSame { return false }
      index += 1
    }
    return true
  }
}
