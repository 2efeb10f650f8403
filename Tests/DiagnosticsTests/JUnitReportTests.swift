import Diagnostics
import Foundation
import FoundationXML
import Testing

struct JUnitReportTests {
  @Test func aReportReadsAsItsGoldenFile() throws {
    try expectGolden(JUnitReport.render(.sample), "report-for-junit.xml")
  }

  @Test func anEmptyReportIsWholeXMLToo() throws {
    #expect(try parsed(Report([])).map(\.name) == ["testsuites"])
  }

  @Test func aFailureIsWhatMustBeFixedAndNothingElse() throws {
    let lines = [Severity.mustFix, .shouldFix, .couldImprove].map { line("\($0)", "weak") }
    let gaps = Severity.allCases.map { gap("\($0)", $0) }
    let others = Severity.allCases.map { diagnostic("other", $0, "\($0).md") }
    let elements = try parsed(Report(gaps + others, coverage: lines))
    let inside = Dictionary(grouping: elements.filter { ["failure", "skipped"].contains($0.name) }) { $0.parent ?? "" }
    #expect(elements.filter { $0.name == "testcase" }.count == 6)
    for name in ["Ask mustFix (mustFix)", "other in mustFix.md"] { #expect(inside[name]?.map(\.name) == ["failure"]) }
    for name in ["shouldFix", "couldImprove"] {
      #expect(inside["Ask \(name) (\(name))"]?.map(\.name) == ["skipped"])
      #expect(inside["other in \(name).md"]?.map(\.name) == ["skipped"])
    }
    #expect(elements[0].attributes["failures"] == "2" && elements[0].attributes["skipped"] == "4")
  }

  @Test func whatIsAnsweredIsFineAndWhatDoesNotApplyIsSkipped() throws {
    let results = ["says", "says there is none", "another body's duty", "not checked", "coming"]
    let elements = try parsed(Report([], coverage: results.map { line($0, $0) }))
    #expect(elements.filter { $0.name == "skipped" }.map { $0.attributes["message"] } == results.suffix(3).map { $0 })
  }

  /// A problem of a council that the report does not cover, or of an item that it does not list, is not lost.
  @Test func everyProblemIsInTheReport() throws {
    let gaps = [gap("a", .mustFix), gap("b", .mustFix, council: "elsewhere"), gap("c", .mustFix)]
    let elements = try parsed(Report(gaps, coverage: [line("a", "weak")]))
    #expect(elements.filter { $0.name == "failure" }.count == 3)
    let texts = elements.map(\.text).joined()
    for gap in gaps { #expect(texts.contains(gap.what)) }
  }

  @Test func everyTextComesBackAsItWasOrWithASpaceForWhatXMLCannotHold() throws {
    let elements = try parsed(.nasty)
    let words = elements.flatMap { [$0.text] + $0.attributes.values }.map { Array($0.unicodeScalars) }
    for diagnostic in Report.nasty.diagnostics {
      let wanted = diagnostic.what.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isLost =
          scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar) || (0x7F...0x9F).contains(scalar.value)
          || scalar.value & 0xFFFE == 0xFFFE
        return isLost ? " " : scalar
      }
      #expect(words.contains { $0.contains(wanted) }, "\(wanted)")
    }
  }

  @Test func theCountsAreThoseOfTheCases() throws {
    for report in [Report.sample, .nasty] {
      let elements = try parsed(report)
      for (count, name) in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")] {
        #expect(elements[0].attributes[count] == "\(elements.filter { $0.name == name }.count)")
        let suites = elements.filter { $0.name == "testsuite" }.compactMap { $0.attributes[count].flatMap { Int($0) } }
        #expect(suites.reduce(0, +) == elements.filter { $0.name == name }.count)
      }
    }
  }

  private func line(_ item: String, _ result: String) -> CoverageLine {
    CoverageLine(
      council: "alderbrook", councilName: "Alderbrook", duty: "d", dutyTitle: "D", item: item, ask: "Ask \(item)",
      source: "s", level: "must", result: result, because: "", evidence: [])
  }

  private func gap(_ item: String, _ severity: Severity, council: String = "alderbrook") -> Diagnostic {
    diagnostic("weak", severity, "content/councils/\(council)/a.md", what: "No \(item)", item: "d/\(item)")
  }

  private func parsed(_ report: Report) throws -> [Element] {
    let reader = Reader()
    let parser = XMLParser(data: Data(JUnitReport.render(report).utf8))
    parser.delegate = reader
    let isWhole = parser.parse()
    #expect(isWhole, "\(String(describing: parser.parserError)), line \(parser.lineNumber)")
    return reader.elements
  }

  private struct Element {
    let name: String
    let attributes: [String: String]
    let parent: String?
    var text = ""
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      let above = open.last.map { elements[$0].attributes }
      let parent = above.flatMap { above in
        above["name"].map {
          above["classname"]?.hasSuffix(".md") ?? false ? "\($0) in \(above["classname"] ?? "")" : $0
        }
      }
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes, parent: parent))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }
  }
}
