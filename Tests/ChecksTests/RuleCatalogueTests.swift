import Checks
import Diagnostics
import Foundation
import Markup
import Testing

/// The list of rules, the folder of rules and the words of the sources agree.
struct RuleCatalogueTests {
  @Test func everyRuleFileIsInTheList() throws {
    let folder = ExampleCouncil.root.appending(path: "Sources/Checks/Rules")
    let list = try String(contentsOf: folder.appending(path: "RuleCatalogue.swift"), encoding: .utf8)
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let source = try String(contentsOf: file, encoding: .utf8)
      for name in try captures(#"static let (\w+) = (?:Rule|shortfall)\("#, in: source) {
        #expect(list.contains(name), "\(name) in \(file.lastPathComponent) is not in the list")
      }
    }
  }

  @Test(arguments: MarkdownRule.allCases)
  func whatIsFoundInMarkdownCanBeExplained(_ rule: MarkdownRule) {
    #expect(Rule[id: rule.rawValue] != nil)
  }

  @Test func whatIsFoundWhileReadingCanBeExplained() throws {
    var ids: Set<String> = []
    for module in [
      "Markup/Yaml", "Markup", "Content/Reading", "Content/Kinds", "Content/Law", "Content/Vocabulary",
      "Publishing/Load",
    ] {
      let folder = ExampleCouncil.root.appending(path: "Sources/\(module)")
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        ids.formUnion(try captures(#"(?:\.?front|\.?fact|\.?disk)\(\s*"([a-z0-9-]+)""#, in: source))
        ids.formUnion(try captures(#"rule: "([a-z0-9-]+)""#, in: source))
      }
    }
    #expect(ids.count > 25)
    for id in ids.sorted() { #expect(Rule[id: id] != nil, "\(id)") }
  }

  private func captures(_ pattern: String, in text: String) throws -> [String] {
    let whole = text as NSString
    return try NSRegularExpression(pattern: pattern)
      .matches(in: text, range: NSRange(location: 0, length: whole.length)).map {
        whole.substring(with: $0.range(at: 1))
      }
  }
}
