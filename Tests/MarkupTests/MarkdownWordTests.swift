import Markup
import Testing

/// The words of a page can be read and counted without its markup.
struct MarkdownWordTests {
  @Test(arguments: [
    ("one *two* **th**ree", "one two three"), ("one\ntwo  \nthree", "one two\nthree"), ("- a\n- b\n\nc", "a\nb\nc"),
    ("a `b` [c](d.md) ![e](f.png)", "a b c e"), ("| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd"),
    ("> a\n\n***\n\nb", "a\nb"),
    ("a[^1]\n\n[^1]: note", "a"), ("&amp; \\* ~~x~~", "& * x"), ("- [x] done", "done"), ("    code", "code\n"),
  ])
  func plainTextIsWhatAReaderMeets(_ text: String, _ plain: String) {
    let body = Parsed(text).body
    #expect(body.plainText(body.whole) == plain)
  }

  @Test(arguments: [
    ("one two three", 3), ("**un**believable", 1), ("a — b - c", 3), ("o'clock it's", 2), ("a\nb\n\n- c\n- d", 4),
    ("01632 960123", 2), ("早期帮助", 4), ("میرا بچہ", 2), ("", 0), ("***", 0), ("a&nbsp;b", 2), ("`x` y", 2),
    ("a<br>b", 1),
  ])
  func wordsAreCounted(_ text: String, _ count: Int) {
    let body = Parsed(text).body
    #expect(body.wordCount(body.whole) == count)
  }

  @Test func aTableWithoutHeadingsCanBeTold() {
    #expect(Parsed("| a | |\n|---|---|\n| b | c |").body.tables.map(\.hasHeaderWords) == [true])
    #expect(Parsed("| | |\n|---|---|\n| b | c |").body.tables.map(\.hasHeaderWords) == [false])
    #expect(Parsed("> | a | b |\n> |---|---|").body.tables.map(\.columns) == [2])
  }
}
