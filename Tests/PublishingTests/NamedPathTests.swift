import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// Shells, editors and the programs that hooks use name one file in many ways.
struct NamedPathTests {
  private let name = "councils/marl/services/club.md"
  private let here = FileManager.default.currentDirectoryPath

  private func site() throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write("---\ntitle: Marl Council\ntype: unitary\n---\nWe help families.", to: "councils/marl/council.md")
    try site.write("---\ntitle: Club\n---\nPlay.", to: name)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/way", withDestinationPath: site.content.path)
    return site
  }

  /// From the folder in which the tests run.
  private func relative(_ path: String) -> String {
    String(repeating: "../", count: here.split(separator: "/").count) + path.dropFirst()
  }

  @Test func aPageIsFoundHoweverItIsNamed() throws {
    let site = try site()
    let (folder, content) = (site.folder.path, site.content.path)
    let whole = "\(content)/\(name)"
    let pages = [
      name, whole, relative(whole), "./\(relative(whole))", "\(folder)/./content//\(name)",
      "\(content)/councils/../\(name)", "\(folder)/way/\(name)",
    ]
    for place in [content, "\(content)/", "\(folder)/way", relative(content)] {
      for page in pages {
        let found = try pagesOnDisk(in: place, only: [page]).map { $0.source.name }
        #expect(found == [name], "\(page) in \(place)")
      }
    }
    #expect(try NamedPage(relative(whole), in: content).page.source.name == name)
    #expect(try NamedPage("\(folder)/way/\(name)", in: content).page.source.name == name)
  }

  @Test func whatIsNoPageIsNotTakenForOne() throws {
    let site = try site()
    let content = site.content.path
    let missing = "\(content)/councils/marl/services/nowhere.md"
    for path in ["", "/", ".", content, "\(content)/site.yml", missing, "/\(name)"] {
      #expect(throws: MachineTrouble.self, "\(path)") { try pagesOnDisk(in: content, only: [path]) }
      #expect(throws: MachineTrouble.self, "\(path)") { try NamedPage(path, in: content) }
    }
  }

  @Test func aPathBelowThisFolderLeadsFromHere() {
    let last = here.split(separator: "/").last.map(String.init) ?? "."
    for path in ["content", "./content", "content/", ".//content", "../\(last)/content"] {
      #expect(pathFromHere(path) == "content", "\(path)")
    }
    for path in ["/content", "//content", "/./content/"] { #expect(pathFromHere(here + path) == "content", "\(path)") }
    for path in [".", "./", here, here + "/"] { #expect(pathFromHere(path) == ".", "\(path)") }
  }

  @Test func anyOtherPathStaysAsItWasNamed() {
    for path in ["", "/", "..", "../elsewhere", "/nowhere/content", "no-such-folder/content/", here + "-2/content"] {
      #expect(pathFromHere(path) == path, "\(path)")
    }
  }
}
