/// Which letters of one text of cmark's stand in the file just so, and which were written as an entity or escape.
struct TextPieces {
  private var pieces: [(text: Int, file: Int, isSame: Bool)] = []
  private var end = (text: 0, file: 0)

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    end = (0, 0)
  }

  mutating func add(text: Int, file: Int, isSame: Bool) {
    pieces.append((text, file, isSame))
  }

  mutating func close(text: Int, file: Int) {
    end = (text, file)
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

  /// Where in the file a letter of the text was written.
  func file(_ text: Int) -> Int {
    if text >= end.text { return end.file }
    let piece = pieces[piece(text)]
    return piece.isSame ? piece.file + text - piece.text : piece.file
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
