import Diagnostics
import Testing

struct GitHubReportTests {
  @Test func aReportReadsAsItsGoldenFile() throws {
    try expectGolden(GitHubReport.render(.sample), "report-for-github.txt")
  }

  @Test func withoutProblemsThereIsOnlyACount() {
    #expect(GitHubReport.render(Report([])) == "0 must fix, 0 should fix, 0 could improve.\n")
  }

  /// GitHub shows only the first ten errors.
  @Test func whatMattersMostComesFirst() {
    let report = Report(Severity.allCases.reversed().enumerated().map { diagnostic("r", $1, "\($0).md") })
    let kinds = GitHubReport.render(report).split(separator: "\n").dropLast().map { $0.prefix { $0 != " " } }
    #expect(kinds == ["::error", "::warning", "::notice"])
  }

  @Test func everyTextComesBackAsItWasOrWithASpaceForASignOfControl() throws {
    let lines = GitHubReport.render(.nasty).split(separator: "\n", omittingEmptySubsequences: false)
    let inOrder = Severity.allCases.flatMap { severity in Report.nasty.diagnostics.filter { $0.severity == severity } }
    #expect(lines.count == inOrder.count + 2)
    for (line, diagnostic) in zip(lines, inOrder) {
      let command = try #require(Command(line))
      #expect(command.properties["file"] == shown(diagnostic.place.path))
      #expect(command.properties["title"] == shown(diagnostic.what))
      #expect(command.properties["line"] == "\(diagnostic.place.line)")
      #expect(
        command.message == "Why: \(shown(diagnostic.why))\nDo: \(shown(diagnostic.instead))\n"
          + "(\(diagnostic.rule)\(diagnostic.item.map { ", " + shown($0) } ?? ""))")
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
    }
  }

  /// Ends of lines have an escape there; other signs that would speak to a terminal have none.
  private func shown(_ text: String) -> String {
    text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? String($0) : String($0).safeToShow }.joined()
  }

  /// Takes a line apart as GitHub's own runner does: it looks for the first `::` after the command's name.
  private struct Command {
    let properties: [String: String]
    let message: String

    init?(_ line: Substring) {
      let scalars = Array(line.unicodeScalars)
      let colons = scalars.indices.filter { $0 + 1 < scalars.count && scalars[$0] == ":" && scalars[$0 + 1] == ":" }
      guard colons.first == 0, let end = colons.first(where: { $0 >= 2 }) else { return nil }
      let head = scalars[2..<end].split(separator: " ", maxSplits: 1)
      guard head.count == 2 else { return nil }
      var properties: [String: String] = [:]
      for pair in head[1].split(separator: ",") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        properties[Self.read(parts[0], [:])] = Self.read(parts[1], ["%3A": ":", "%2C": ","])
      }
      self.properties = properties
      message = Self.read(scalars[(end + 2)...], [:])
    }

    private static func read(_ scalars: ArraySlice<Unicode.Scalar>, _ more: [String: Unicode.Scalar]) -> String {
      let escapes = more.merging(["%0D": "\r", "%0A": "\n", "%25": "%"]) { first, _ in first }
      var text = String.UnicodeScalarView()
      var rest = scalars
      while let first = rest.first {
        let three = String(String.UnicodeScalarView(rest.prefix(3)))
        if let scalar = escapes[three] {
          text.append(scalar)
          rest = rest.dropFirst(3)
        } else {
          text.append(first)
          rest = rest.dropFirst()
        }
      }
      return String(text)
    }
  }
}
