import Diagnostics
import Testing

@testable import Importing

@Suite struct TableReadingTests {
  private static func read(_ text: String, as name: String = "clubs.csv") -> (rows: [[String]], found: [Diagnostic]) {
    read(Array(text.utf8), as: name)
  }

  private static func read(_ bytes: [UInt8], as name: String = "clubs.csv") -> (rows: [[String]], found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let table = Table.read(SourceText(path: name, bytes: bytes), noting: &found)
    return (table?.rows.map { $0.cells.map(\.text) } ?? [], found)
  }

  @Test(arguments: [
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
    ("\"two\r\nlines\",x\n", [["two\r\nlines", "x"]]),
    ("a,,\n,,b\n", [["a", "", ""], ["", "", "b"]]),
    ("5\" screen,x\n", [["5\" screen", "x"]]),
    ("\"a\" ,b\n", [["a", "b"]]),
    ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("", []),
    ("\n\na,b\n", [[""], [""], ["a", "b"]]),
  ])
  func everyCellIsReadAsItWasMeant(_ text: String, _ rows: [[String]]) {
    let (read, found) = Self.read(text)
    #expect(read == rows)
    #expect(found.isEmpty)
  }

  @Test func aTableOfTabsMayHoldCommas() {
    #expect(Self.read("a, b\tc\n1, 2\t3\n", as: "clubs.tsv").rows == [["a, b", "c"], ["1, 2", "3"]])
    #expect(Self.read("a, b\tc\td\n1, 2\t3\t4\n", as: "clubs.txt").rows == [["a, b", "c", "d"], ["1, 2", "3", "4"]])
  }

  @Test func anOpenQuotationMarkIsNamedByItsCellAndNothingIsRead() throws {
    let (rows, found) = Self.read("a,b\n1,\"never closed\n2,3\n")
    #expect(rows.isEmpty)
    let fault = try #require(found.first)
    #expect(fault.severity == .mustFix && fault.what.contains("Cell B2"))
    #expect((fault.place.line, fault.place.column) == (2, 3))
  }

  @Test func aMarkThatIsClosedInTheMiddleOfWordsLinesBelowHasSwallowedRowsAndNothingIsRead() {
    let (rows, found) = Self.read("a,\"never closed\nb,c\nd,\"and then\" some\n")
    #expect(rows.isEmpty)
    #expect(found.map(\.rule) == ["import-table"] && found[0].what.hasPrefix("Cell B1: "))
  }

  @Test func wordsAfterAClosingQuotationMarkAreKeptAndReported() {
    let (rows, found) = Self.read("\"the \"big\" club\",x\n")
    #expect(rows == [["the \"big\" club\"", "x"]])
    #expect(found.of(.shape).count == 1)
  }

  @Test func whatIsNotUTF8IsReadAsWindowsHasItAndReported() {
    let (rows, found) = Self.read(Array("caf".utf8) + [0xE9, 0x2C, 0xA3, 0x34, 0x20, 0x93, 0x94, 0x0A])
    #expect(rows == [["café", "£4 “”"]])
    #expect(
      found.of(.characters).map(\.what) == [
        "This file is not in UTF-8. 4 letters were read as Windows has them (Windows-1252)"
      ])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x2C, 0x00], [0x50, 0x4B, 0x03, 0x04, 0x14],
      [0xD0, 0xCF, 0x11, 0xE0],
    ] as [[UInt8]])
  func whatIsNoTableOfTextIsRefused(_ bytes: [UInt8]) {
    let (rows, found) = Self.read(bytes)
    #expect(rows.isEmpty)
    #expect(found.map(\.rule) == ["import-table"])
  }

  @Test func columnsHaveTheLettersOfSpreadsheets() {
    #expect([0, 25, 26, 51, 52, 701, 702].map(Table.letters(of:)) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}
