/// Says where in the file each letter of a paragraph's text was written.
///
/// cmark joins the lines of a paragraph without the marks of the lists and quotations around them, and without the
/// backslashes before a table's bars. Between those places the letters are the same ones.
struct PlaceMap {
  private var stretches: [(text: Int, file: Int)] = []
  private var current = 0

  mutating func removeAll() {
    stretches.removeAll(keepingCapacity: true)
    current = 0
  }

  /// From this letter of the text on, the letters are those from this one of the file on.
  mutating func add(text: Int, file: Int) {
    stretches.append((text, file))
  }

  mutating func add(_ other: PlaceMap) {
    stretches.append(contentsOf: other.stretches)
  }

  /// Asked for places in rising order, as a reader meets them. Going back is allowed, and slower.
  mutating func file(_ text: Int) -> Int {
    while current > 0, stretches[current].text > text { current -= 1 }
    while current + 1 < stretches.count, stretches[current + 1].text <= text { current += 1 }
    return stretches[current].file + text - stretches[current].text
  }
}
