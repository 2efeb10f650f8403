import Foundation
import Publishing
import Testing

/// The files that the search reads, in the example site.
struct SearchFilesTests {
  @Test func everyPageOfACouncilStandsInItsIndexOnce() throws {
    let site = try TemporarySite.built(councils: ["alderbrook"])
    let folder = "councils/alderbrook/"
    let tree = try site.tree(site.output)
    let records = try lists(tree, folder + "search/pages-").flatMap { $0 }.compactMap { $0 as? [String] }
    let pages = try site.tree(site.content.appending(path: folder)).keys.filter { $0.hasSuffix(".md") }
    #expect(records.count == pages.count)
    #expect(Set(records.map { $0[1] }).count == pages.count)
    for record in records { #expect(tree[folder + record[1] + "index.html"] != nil, "\(record)") }
    let index = try lists(tree, folder + "search/index")[0]
    #expect(index[0] as? Int == pages.count)
  }

  @Test func theWordsOfAllCouncilsAreThoseOfEach() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let tree = try site.tree(site.output)
    func words(_ folder: String) throws -> Set<String> {
      Set(try lists(tree, folder + "search/words-").flatMap { $0 }.compactMap { ($0 as? String)?.word })
    }
    let each = try words("councils/alderbrook/").union(words("councils/thornmere/"))
    #expect(each.count > 2_000)
    #expect(try words("") == each)
  }

  @Test func everyFileOfAnIndexIsOfOneEdition() throws {
    let site = try TemporarySite(councils: ["thornmere"])
    try site.build()
    let first = try editions(site)
    #expect(first.count == 1)
    let name = "councils/thornmere/services/young-carers.md"
    try site.write(try site.text(name).replacing("every Wednesday", with: "every Thursday"), to: name)
    try site.build()
    let second = try editions(site)
    #expect(second.count == 1 && second != first)
  }

  @Test func anIndexThatIsNoLongerNeededIsTakenAway() throws {
    let site = try TemporarySite(councils: ["thornmere"])
    try site.build()
    let stale = ".public.spare/councils/thornmere/search/words-99.json"
    try site.build()
    let file = site.folder.appending(path: stale)
    try Data("[]".utf8).write(to: file)
    try site.build()
    #expect(
      !FileManager.default.fileExists(
        atPath: site.output.appending(path: "councils/thornmere/search/words-99.json").path))
  }

  private func editions(_ site: TemporarySite) throws -> Set<String> {
    let folder = "councils/thornmere/search/"
    let files = try site.tree(site.output).filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(".json") }
    return Set(try files.values.compactMap { (try JSONSerialization.jsonObject(with: $0) as? [Any])?.first as? String })
  }

  /// The lists in the files whose names begin so, without their editions.
  private func lists(_ tree: [String: Data], _ prefix: String) throws -> [[Any]] {
    try tree.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.sorted().map { name in
      let list = try #require(try JSONSerialization.jsonObject(with: tree[name] ?? Data()) as? [Any])
      return Array(list.dropFirst())
    }
  }
}

extension String {
  fileprivate var word: String { String(prefix(while: { $0 != " " })) }
}
