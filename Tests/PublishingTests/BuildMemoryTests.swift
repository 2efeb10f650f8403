import Diagnostics
import Foundation
import Publishing
import Testing

/// A build that remembers makes the same as one that does not, whatever was changed in between.
@Suite struct BuildMemoryTests {
  private static let councils = ["alder", "birch", "cedar"]
  /// The clock of a disk in memory ticks every few milliseconds.
  private static let moment: Duration = .milliseconds(15)

  /// PLAINSIGHT_EDITS says how many; a thousand take some minutes.
  @Test func afterAnyEditABuildThatRemembersMakesTheSameBytesAsOneThatDoesNot() async throws {
    let edits = ProcessInfo.processInfo.environment["PLAINSIGHT_EDITS"].flatMap(Int.init) ?? 12
    let site = try Self.site()
    let memory = BuildMemory(moment: Self.moment)
    var editor = Editor(site)
    var unchanged = 0
    for number in 0..<edits {
      let what = try editor.edit()
      try await Task.sleep(for: Self.moment * 2)
      let remembering = try site.build(memory: memory)
      let plain = try site.build(to: "afresh")
      unchanged += remembering.unchanged
      try #require(
        remembering.report.diagnostics == plain.report.diagnostics, "The reports differ after edit \(number): \(what)")
      try #require((remembering.exchange == nil) == (plain.exchange == nil), "Edit \(number): \(what)")
      guard plain.exchange != nil else { continue }
      let difference = try Self.difference(site.tree(site.output), site.tree(site.folder.appending(path: "afresh")))
      try #require(difference == [], "The sites differ after edit \(number): \(what)")
    }
    #expect(unchanged > edits / 2, "Only \(unchanged) councils were remembered in \(edits) builds")
  }

  @Test func whatHasNotChangedIsNotMadeAgain() async throws {
    let site = try Self.site()
    let memory = BuildMemory(moment: Self.moment)
    try await Task.sleep(for: Self.moment * 2)
    // There are two folders that take turns: each must have been written once.
    #expect(try site.build(memory: memory).unchanged == 0)
    #expect(try site.build(memory: memory).unchanged == 0)
    #expect(try site.build(memory: memory).unchanged == 3)
    try site.write(Self.service("Swimming", "On Fridays."), to: "councils/birch/services/swimming.md")
    try await Task.sleep(for: Self.moment * 2)
    #expect(try site.build(memory: memory).unchanged == 2)
    #expect(try site.page("councils/birch/services/swimming/index.html").contains("On Fridays."))
  }

  @Test func whatHasJustChangedIsNotTrustedToStayAsItIs() throws {
    let site = try Self.site()
    let memory = BuildMemory(moment: .seconds(600))
    for _ in 0..<3 { #expect(try site.build(memory: memory).unchanged == 0) }
  }

  @Test func anotherDayMakesEverythingAgain() async throws {
    let (site, memory) = try await Self.remembered()
    #expect(try site.build(today: "2026-11-23", memory: memory).unchanged == 0)
    #expect(try site.page("councils/birch/coverage/index.html").contains("23 November 2026"))
  }

  @Test func aSiteThatWasDeletedIsWrittenWhole() async throws {
    let (site, memory) = try await Self.remembered()
    let before = try site.tree(site.output)
    for name in ["public", ".public.spare"] {
      try FileManager.default.removeItem(at: site.folder.appending(path: name))
    }
    try site.build(memory: memory)
    #expect(try Self.difference(site.tree(site.output), before) == [])
  }

  @Test func whatSomebodyTookAwayFromTheSiteIsWrittenAgain() async throws {
    let (site, memory) = try await Self.remembered()
    let before = try site.tree(site.output)
    for name in ["public", ".public.spare"] {
      try FileManager.default.removeItem(
        at: site.folder.appending(path: "\(name)/councils/birch/services/club-1/index.html"))
      try FileManager.default.removeItem(at: site.folder.appending(path: "\(name)/councils/cedar/services"))
    }
    for _ in 0..<2 {
      #expect(try site.build(memory: memory).unchanged == 1)
      #expect(try Self.difference(site.tree(site.output), before) == [])
    }
  }

  @Test func anotherProcessTakesUpWhatIsKeptOnTheDisk() async throws {
    let site = try Self.site()
    try await Task.sleep(for: Self.moment * 2)
    func build() throws -> BuildOutcome { try site.build(memory: BuildMemory(isKept: true, moment: Self.moment)) }
    #expect(try build().unchanged == 0)
    #expect(try build().unchanged == 0)
    let before = try site.tree(site.output)
    #expect(try build().unchanged == 3)
    #expect(try Self.difference(site.tree(site.output), before) == [])
    try site.write(Self.service("Swimming", "On Fridays."), to: "councils/birch/services/swimming.md")
    try await Task.sleep(for: Self.moment * 2)
    #expect(try build().unchanged == 2)
    // What is kept and damaged, or gone, is built again.
    let kept = site.folder.appending(path: ".public.memory")
    try Data("{}".utf8).write(to: kept.appending(path: "council-alder.json"))
    try FileManager.default.removeItem(at: kept.appending(path: "council-cedar.json"))
    #expect(try build().unchanged == 0)
    try Data("not JSON".utf8).write(to: kept.appending(path: "index.json"))
    #expect(try build().unchanged == 0)
    let again = try site.build(memory: BuildMemory(isKept: true, startsAfresh: true, moment: Self.moment))
    #expect(again.unchanged == 0)
    try site.build(to: "afresh")
    #expect(try Self.difference(site.tree(site.output), site.tree(site.folder.appending(path: "afresh"))) == [])
  }

  /// A site whose two folders are both up to date, and what is remembered of them.
  private static func remembered() async throws -> (TemporarySite, BuildMemory) {
    let site = try site()
    let memory = BuildMemory(moment: moment)
    try await Task.sleep(for: moment * 2)
    for _ in 0..<3 { try site.build(memory: memory) }
    return (site, memory)
  }

  private static func site() throws -> TemporarySite {
    let site = try TemporarySite()
    for council in councils {
      try site.write(
        "---\ntitle: \(council) council\ntype: unitary\n---\nWelcome.\n", to: "councils/\(council)/council.md")
      for number in 0..<4 {
        try site.write(
          service("Club \(number)", "Come to [another](club-\((number + 1) % 4).md)."),
          to: "councils/\(council)/services/club-\(number).md")
      }
    }
    return site
  }

  static func service(_ title: String, _ words: String) -> String {
    "---\ntitle: \(title)\nsummary: What it is.\nneeds: [short-breaks]\n---\n\(words)\n"
  }

  /// The files that only one of them has, or that differ.
  private static func difference(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }
}

/// Somebody who edits a site in all the ways that there are, by chance, and the same ways each time.
private struct Editor {
  private let site: TemporarySite
  private var number: UInt64 = 2026

  init(_ site: TemporarySite) {
    self.site = site
  }

  /// Edits, and says what.
  mutating func edit() throws -> String {
    let council = ["alder", "birch", "cedar"][chance(3)]
    let page = "councils/\(council)/services/club-\(chance(6)).md"
    switch chance(12) {
    case 0...3:
      try site.write(BuildMemoryTests.service("Club \(chance(90))", "Held \(chance(900)) times."), to: page)
      return "wrote \(page)"
    case 4:
      try? FileManager.default.removeItem(at: site.content.appending(path: page))
      return "deleted \(page)"
    case 5:
      try site.write("---\nsummary: It has no title\n---\n", to: page)
      return "broke \(page)"
    case 6:
      let other = ["alder", "birch", "cedar"][chance(3)]
      try site.write(
        BuildMemoryTests.service("A guest", "See [them](../../\(other)/services/club-\(chance(5)).md)."), to: page)
      return "linked \(page) to \(other)"
    case 7:
      try site.write(
        "---\ntitle: \(council) council\ntype: unitary\npostcodes: [ZZ\(chance(9) + 1)]\n---\nWelcome \(chance(9)).\n",
        to: "councils/\(council)/council.md")
      return "wrote the page of \(council)"
    case 8:
      let style = site.folder.appending(path: "templates/style.css")
      let text = try String(contentsOf: style, encoding: .utf8)
      try Data((text + "\n/* \(chance(900)) */\n").utf8).write(to: style)
      return "wrote the style sheet"
    case 9:
      let criteria = "councils/\(council)/eligibility/clubs.md"
      try site.write("---\ntitle: Who can come \(chance(9))\n---\nAnybody.\n", to: criteria)
      return "wrote \(criteria)"
    case 10:
      let file = "councils/\(council)/files/plan.txt"
      try site.write("A plan \(chance(9)).\n", to: file)
      return "wrote \(file)"
    default: return "changed nothing"
    }
  }

  /// Below a number. Nothing may depend on what other runs had by chance.
  private mutating func chance(_ below: Int) -> Int {
    number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((number >> 33) % UInt64(below))
  }
}
