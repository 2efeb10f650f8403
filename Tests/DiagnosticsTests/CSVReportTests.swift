import Diagnostics
import Testing

struct CSVReportTests {
  @Test func aReportReadsAsItsGoldenFile() throws {
    try expectGolden(CSVReport.render(.sample), "report.csv")
  }

  @Test func theFileBeginsWithTheMarkOfUTF8AndOnlyOne() {
    let bytes = Array(CSVReport.render(.sample).utf8)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && !bytes.dropFirst(3).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func everyCellComesBackAsItWasAndNoneIsAFormula() throws {
    let rows = try #require(parsed(CSVReport.render(.nasty)))
    #expect(rows.count == nastyTexts.count + 1 && rows.allSatisfy { $0.count == rows[0].count })
    for (row, line) in zip(rows.dropFirst(), Report.nasty.coverage) {
      let wanted = [
        line.council, line.councilName, line.duty, line.dutyTitle, line.item, line.ask, line.source, line.level,
        line.result, line.because, "\(line.evidence[0].file) (\(line.evidence[0].place ?? ""))",
      ]
      for (cell, text) in zip(row, wanted) {
        // Scalars, because two strings with other ends of lines are equal to Swift.
        let scalars = Array(cell.unicodeScalars)
        #expect([Array(text.unicodeScalars), Array("'".unicodeScalars) + Array(text.unicodeScalars)].contains(scalars))
        #expect(!"=+-@＝＋－＠\t\r\n".unicodeScalars.contains(scalars.first ?? " "))
      }
    }
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", " =1", "\u{FEFF}=1", "＝1", "\u{0}=1"])
  func whatASpreadsheetWouldRunBeginsWithAnApostrophe(_ text: String) throws {
    let line = CoverageLine(
      council: "a", councilName: text, duty: "d", dutyTitle: "d", item: "i", ask: "a", source: "s", level: "must",
      result: "says", because: "", evidence: [])
    let rows = try #require(parsed(CSVReport.render(Report([], coverage: [line]))))
    #expect(Array(rows[1][1].unicodeScalars) == Array("'".unicodeScalars) + Array(text.unicodeScalars))
  }

  @Test(arguments: ["1 = 1", "a-b", "2", "(=1)", "“=1”", ""])
  func otherTextStaysAsItIs(_ text: String) throws {
    let line = CoverageLine(
      council: "a", councilName: text, duty: "d", dutyTitle: "d", item: "i", ask: "a", source: "s", level: "must",
      result: "says", because: "", evidence: [])
    #expect(try #require(parsed(CSVReport.render(Report([], coverage: [line]))))[1][1] == text)
  }

  /// Reads RFC 4180 strictly: nil for a quote inside a plain cell, for words after a closing quote, for a bare end of line.
  private func parsed(_ text: String) -> [[String]]? {
    var rest = Array(text.unicodeScalars)[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    var rows: [[String]] = []
    var row: [String] = []
    while !rest.isEmpty {
      var cell = String.UnicodeScalarView()
      if rest.first == "\"" {
        rest.removeFirst()
        while true {
          guard let scalar = rest.popFirst() else { return nil }
          guard scalar == "\"" else {
            cell.append(scalar)
            continue
          }
          guard rest.first == "\"" else { break }
          cell.append(rest.removeFirst())
        }
      } else {
        while let scalar = rest.first, scalar != ",", scalar != "\r" {
          guard scalar != "\"", scalar != "\n" else { return nil }
          cell.append(rest.removeFirst())
        }
      }
      row.append(String(cell))
      if rest.first == "," {
        rest.removeFirst()
      } else if rest.starts(with: ["\r", "\n"]) {
        rest.removeFirst(2)
        rows.append(row)
        row = []
      } else {
        return nil
      }
    }
    return row.isEmpty ? rows : nil
  }
}
