import Checks
import Content
import Diagnostics
import Foundation
import Testing

/// Every duty and item of the law is asked of every council, by one engine for all.
struct EveryItemTests {
  private let law: LawInFiles

  init() throws {
    law = try LawInFiles(ExampleCouncil.root.appending(path: "content/entitlements"))
  }

  @Test(arguments: try #require(ExampleCouncil.reference).catalogue.councilTypes)
  func everyItemIsAskedOfACouncilThatHasSaidNothing(_ type: String) throws {
    let page = "---\ntitle: Example Council\ntype: \(type)\n---\n"
    let coverage = try #require(try ExampleCouncil(["council.md": page]).checked().council).coverage
    let asked = coverage.duties.flatMap { duty in duty.items.map { duty.duty + "/" + $0.item } }
    #expect(asked.sorted() == law.items.map { $0.duty + "/" + $0.id }.sorted())
    #expect(coverage.duties.map(\.duty).sorted() == law.duties)
    let possible: Set<String> = ["does not say", "another body's duty", "coming"]
    for item in coverage.duties.flatMap(\.items) {
      #expect(possible.contains(item.result.inWords), "\(item.item): \(item.result)")
      #expect(item.evidence.isEmpty)
    }
    let coming = coverage.duties.filter { $0.items.contains { $0.result == .coming } }.map(\.duty)
    #expect(coming == law.items.filter { $0.status == "enacted-not-commenced" }.map(\.duty).uniqued)
  }

  @Test func thereAreSixtyThreeDutiesAndTheirItems() {
    #expect(law.duties.count == 63 && law.items.count == 376 && Set(law.items.map(\.id)).count == 376)
    #expect(law.items.allSatisfy { !$0.level.isEmpty && !$0.kind.isEmpty && !$0.evidence.isEmpty && !$0.web.isEmpty })
  }

  /// A duty's name in the code would be a duty with a way of its own. Only examples name them.
  @Test func noCodeKnowsADutyOrAnItem() throws {
    let names = Set(law.duties + law.items.map(\.id))
    let sources = ExampleCouncil.root.appending(path: "Sources")
    for module in ["Content", "Checks", "Pages", "Publishing"] {
      let folder = sources.appending(path: module)
      for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in text.split(separator: "\n")
        where !["about: ", "breaks: ", "keeps: "].contains(where: { line.contains($0) }) {
          let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
          #expect(quoted.allSatisfy { !names.contains($0) || $0 == "thresholds" }, "\(file): \(line)")
        }
      }
    }
  }
}

extension [String] {
  fileprivate var uniqued: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
