import Diagnostics
import Testing

/// A text with `↓` before a stretch and `↑` after it, and where people would say that it is.
struct PlaceCase: Sendable, CustomTestStringConvertible {
  let marked: String
  let line: Int
  let column: Int
  let length: Int
  let excerpt: String

  init(_ marked: String, line: Int, column: Int, length: Int = 1, excerpt: String) {
    self.marked = marked
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
  }

  var testDescription: String { marked.debugDescription }

  var place: Place {
    let parts = marked.split(separator: "↓", omittingEmptySubsequences: false)
    let ends = parts[1].split(separator: "↑", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    let source = SourceText(path: "a.md", parts[0] + ends.joined())
    return source.place(Span(start, start + (ends.count == 2 ? ends[0].utf8.count : 0)))
  }
}

struct SourceTextTests {
  @Test(arguments: [
    PlaceCase("↓", line: 1, column: 1, excerpt: ""),
    PlaceCase("↓title", line: 1, column: 1, excerpt: "title"),
    PlaceCase("ti↓tle↑", line: 1, column: 3, length: 3, excerpt: "title"),
    PlaceCase("title↓", line: 1, column: 6, excerpt: "title"),
    PlaceCase("one\ntw↓o\nthree", line: 2, column: 3, excerpt: "two"),
    PlaceCase("one\r\ntw↓o\r\nthree", line: 2, column: 3, excerpt: "two"),
    PlaceCase("one\rtw↓o\rthree", line: 2, column: 3, excerpt: "two"),
    PlaceCase("one\r\r\n\n↓two", line: 4, column: 1, excerpt: "two"),
    PlaceCase("one↓\ntwo", line: 1, column: 4, excerpt: "one"),
    PlaceCase("one↓\r\ntwo", line: 1, column: 4, excerpt: "one"),
    PlaceCase("one\n↓", line: 2, column: 1, excerpt: ""),
    PlaceCase("one\r\n↓", line: 2, column: 1, excerpt: ""),
    PlaceCase("one\r↓", line: 2, column: 1, excerpt: ""),
    PlaceCase("\n\n↓\n", line: 3, column: 1, excerpt: ""),
  ])
  func aPlaceIsCountedInLinesHoweverTheyEnd(_ example: PlaceCase) {
    example.check()
  }

  @Test(arguments: [
    PlaceCase("café ↓bar↑", line: 1, column: 6, length: 3, excerpt: "café bar"),
    PlaceCase("é\n漢字 ↓é漢😀↑ x", line: 2, column: 4, length: 3, excerpt: "漢字 é漢😀 x"),
    PlaceCase("\u{E9}e\u{301}↓x", line: 1, column: 4, excerpt: "\u{E9}e\u{301}x"),
  ])
  func columnsAndLengthsAreCountedInCharacters(_ example: PlaceCase) {
    example.check()
  }

  @Test func aStretchOverSeveralLinesIsCutAtTheEndOfItsFirst() {
    PlaceCase("a ↓bc\nd\ne↑", line: 1, column: 3, length: 2, excerpt: "a bc").check()
    PlaceCase("a ↓bc\r\nd↑", line: 1, column: 3, length: 2, excerpt: "a bc").check()
    PlaceCase("a↓\nb↑", line: 1, column: 2, length: 1, excerpt: "a").check()
  }

  @Test func theLineFeedOfAPairBelongsToTheLineThatItEnds() {
    PlaceCase("one\r↓\ntwo", line: 1, column: 4, excerpt: "one").check()
  }

  @Test func theMarkThatSomeEditorsPutAtTheBeginningIsNoCharacterOfTheFirstLine() {
    PlaceCase("\u{FEFF}↓title↑: a\nb", line: 1, column: 1, length: 5, excerpt: "title: a").check()
    PlaceCase("\u{FEFF}↓", line: 1, column: 1, excerpt: "").check()
    PlaceCase("↓\u{FEFF}title", line: 1, column: 1, excerpt: "title").check()
    PlaceCase("\u{FEFF}a\n↓b", line: 2, column: 1, excerpt: "b").check()
  }

  @Test(arguments: [(-5, -1), (-1, 2), (3, 1), (9, 12), (0, 99)])
  func aStretchOutsideTheFileIsBroughtIntoIt(start: Int, end: Int) {
    let source = SourceText(path: "a.md", "abc\nde")
    let place = source.place(Span(start, end))
    #expect((1...2).contains(place.line) && (1...4).contains(place.column) && place.length >= 1)
    #expect("abc\nde".contains(source.text(Span(start, end))))
  }

  /// Every place of many small texts, against a model that is slow and plain.
  @Test func everyPlaceIsWhereTheCharactersSay() throws {
    let pieces = ["a", "é", "😀", "\n", "\r", "\r\n"]
    for code in 0..<7_776 {
      let text = (0..<5).map { pieces[code / [1, 6, 36, 216, 1_296][$0] % 6] }.joined()
      let source = SourceText(path: "a.md", text)
      for index in Array(text.unicodeScalars.indices) + [text.endIndex] {
        let start = text.utf8.distance(from: text.startIndex, to: index)
        let place = source.place(Span(start, start))
        try #require(place == modelPlace(text.unicodeScalars, index), "\(text.debugDescription) at \(start)")
      }
    }
  }

  private func modelPlace(_ scalars: String.UnicodeScalarView, _ index: String.Index) -> Place {
    var lines: [[Unicode.Scalar]] = [[]]
    var (line, column) = (0, 0)
    var afterReturn = false
    for position in Array(scalars.indices) + [scalars.endIndex] {
      if position == index { (line, column) = (lines.count, lines[lines.count - 1].count + 1) }
      guard position < scalars.endIndex else { break }
      let endsPair = afterReturn && scalars[position] == "\n"
      if endsPair, position == index { (line, column) = (lines.count - 1, lines[lines.count - 2].count + 1) }
      afterReturn = scalars[position] == "\r"
      if endsPair { continue }
      if scalars[position] == "\n" || scalars[position] == "\r" {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalars[position])
      }
    }
    var excerpt = String.UnicodeScalarView()
    excerpt.append(contentsOf: lines[line - 1])
    return Place(path: "a.md", line: line, column: column, length: 1, excerpt: String(excerpt))
  }

  @Test func aFileHasAPathForPeopleAndANameForLinks() {
    let source = SourceText(path: "site/content/a.md", name: "a.md", bytes: Array("é".utf8))
    #expect(source.path == "site/content/a.md" && source.name == "a.md")
    #expect(source.text(Span(0, 2)) == "é")
    #expect(SourceText(path: "b.md", "").name == "b.md")
    #expect(source.place(.nowhere).path == "site/content/a.md")
    #expect(Place.file("a/b.md") == Place(path: "a/b.md", line: 1, column: 1, length: 1, excerpt: ""))
  }

  @Test func aValueKeepsItsPlaceWhenItIsChanged() {
    #expect(Located("12", at: Span(3, 5)).map { Int($0) } == Located(12, at: Span(3, 5)))
    #expect(Span(4, 4).isEmpty && Span.nowhere.isEmpty && !Span(4, 5).isEmpty)
  }
}

extension PlaceCase {
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let wanted = Place(path: "a.md", line: line, column: column, length: length, excerpt: excerpt)
    #expect(place == wanted, sourceLocation: sourceLocation)
  }
}
