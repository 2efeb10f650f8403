import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// A build that remembers makes the same as one that does not, whatever was changed in between.
@Suite struct BuildMemoryTests {
  private static let councils = ["alder", "birch", "cedar"]
  /// The clock of a disk in memory ticks every few milliseconds.
  private static let moment: Duration = .milliseconds(15)

  /// PLAINSIGHT_EDITS says how many; `make edits` makes thousands.
  @Test(arguments: [councils, ["alder"]])
  func afterAnyEditABuildThatRemembersMakesTheSameBytesAsOneThatDoesNot(councils: [String]) async throws {
    let edits = ProcessInfo.processInfo.environment["PLAINSIGHT_EDITS"].flatMap(Int.init) ?? 16
    let site = try Self.site(of: councils)
    var memory = BuildMemory(isKept: true, goesOn: true, moment: Self.moment)
    var editor = Editor(site, of: councils)
    var preview: Preview?
    var (unchanged, shown) = (0, 0)
    for number in 0..<edits {
      let before = try Self.sources(of: site)
      let what = try editor.edit()
      let saved = try Self.changed(before, Self.sources(of: site))
      if let goesOn = editor.anotherProcess() {
        memory = BuildMemory(isKept: true, goesOn: goesOn, moment: Self.moment)
        preview = nil
      }
      let early = try preview?.pages(saved: saved, on: #require(Day(editor.today))) ?? []
      try await Task.sleep(for: Self.moment * 2)
      let remembering = try site.build(today: editor.today, memory: memory)
      preview = remembering.preview
      let plain = try site.build(to: "afresh", today: editor.today)
      unchanged += remembering.unchanged
      shown += early.count
      try #require(
        remembering.report.diagnostics == plain.report.diagnostics, "The reports differ after edit \(number): \(what)")
      try #require((remembering.exchange == nil) == (plain.exchange == nil), "Edit \(number): \(what)")
      guard plain.exchange != nil else {
        try #require(early.isEmpty, "Edit \(number) showed what is not published: \(what)")
        continue
      }
      for page in early {
        let published = try Data(contentsOf: site.output.appending(path: page.path))
        try #require(published == Data(page.bytes), "Edit \(number) showed another page: \(what)")
      }
      let difference = try Self.difference(site.tree(site.output), site.tree(site.folder.appending(path: "afresh")))
      try #require(difference == [], "The sites differ after edit \(number): \(what)")
    }
    #expect(unchanged > 0, "No council was remembered in \(edits) builds")
    // A page is shown early only where nothing else has changed, which not every few edits bring.
    guard edits >= 50 else { return }
    #expect(unchanged > edits * councils.count / 12, "Only \(unchanged) councils were remembered in \(edits) builds")
    #expect(shown > 0, "No page was shown early in \(edits) builds")
  }

  @Test func whatHasNotChangedIsNotMadeAgain() async throws {
    let site = try Self.site()
    let memory = BuildMemory(moment: Self.moment)
    try await Task.sleep(for: Self.moment * 2)
    #expect(try site.build(memory: memory).unchanged == 0)
    let again = try site.build(memory: memory)
    #expect(again.unchanged == 3)
    #expect(again.exchange == .notNeeded)
    for name in ["swimming", "singing"] {
      try site.write(Self.service(name, "On Fridays."), to: "councils/birch/services/\(name).md")
      try await Task.sleep(for: Self.moment * 2)
      #expect(try site.build(memory: memory).unchanged == 2)
      #expect(try site.page("councils/birch/services/\(name)/index.html").contains("On Fridays."))
    }
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
      for path in ["councils/birch/services/club-1/index.html", "councils/cedar/services"] {
        try FileManager.default.removeItem(at: site.folder.appending(path: "\(name)/\(path)"))
      }
    }
    #expect(try site.build(memory: memory).unchanged == 1)
    #expect(try Self.difference(site.tree(site.output), before) == [])
  }

  @Test func whatSomebodyTookAwayFromThePagesOfAllIsWrittenAgain() async throws {
    let (site, memory) = try await Self.remembered()
    let before = try site.tree(site.output)
    for path in [
      "entitlements/index.html", "search", "index.html", "open-data/services", "sitemap.xml", "glossary/index.html",
    ] {
      try FileManager.default.removeItem(at: site.output.appending(path: path))
      // After the build before, the spare folder may be without it.
      try? FileManager.default.removeItem(at: site.folder.appending(path: ".public.spare/\(path)"))
      #expect(try site.build(memory: memory).unchanged == 3)
      #expect(try Self.difference(site.tree(site.output), before) == [], "\(path)")
    }
  }

  @Test func whatHasJustBeenChangedIsShownBeforeTheRestIsMade() async throws {
    let site = try Self.site()
    let memory = BuildMemory(goesOn: true, moment: Self.moment)
    func save(_ words: String, in council: String) throws -> Set<String> {
      let name = "councils/\(council)/services/club-1.md"
      try site.write(Self.service("Club 1", words), to: name)
      return ["\(site.content.path)/\(name)"]
    }
    try await Task.sleep(for: Self.moment * 2)
    var preview = try #require(try site.build(memory: memory).preview)
    // A page of one council, of another, and one more before the site is made again.
    for (number, council) in ["birch", "birch", "cedar"].enumerated() {
      let saved = try save("Held \(number) times.", in: council)
      let early = try preview.pages(saved: saved)
      let again = try preview.pages(saved: save("Held \(number) times or more.", in: council))
      #expect(early.map(\.path) == ["councils/\(council)/services/club-1/index.html"])
      #expect(early.map(\.bytes) != again.map(\.bytes))
      try await Task.sleep(for: Self.moment * 3)
      preview = try #require(try site.build(memory: memory).preview)
      #expect(again.map { Data($0.bytes) } == [Data(try site.page(again[0].path).utf8)])
    }
    // What an editor puts there for a moment, or keeps for itself, is nothing to wait for.
    let folder = "\(site.content.path)/councils/birch/services"
    let saved = try save("Held often.", in: "birch")
    #expect(try preview.pages(saved: saved.union(["\(folder)/4913", "\(folder)/.club-1.md.swp"])).count == 1)
    // What changes more than pages of one council.
    for other in [
      "\(folder)/new.md", "\(site.content.path)/councils/birch/council.md", "\(site.content.path)/site.yml",
      "\(site.folder.path)/templates/page.html", "\(site.content.path)/councils/cedar/services/club-1.md",
      "\(folder)/club-2.md", "\(site.content.path)/vocabulary/interface.ur.yml",
    ] {
      if other.hasSuffix("/new.md") {
        try site.write(Self.service("New", "New."), to: "councils/birch/services/new.md")
      }
      if ["/club-2.md", "/interface.ur.yml"].contains(where: other.hasSuffix) {
        try FileManager.default.removeItem(atPath: other)
      }
      #expect(try preview.pages(saved: saved.union([other])).isEmpty, "\(other)")
    }
    try await Task.sleep(for: Self.moment * 3)
    preview = try #require(try site.build(memory: memory).preview)
    // What stops the site, here and elsewhere.
    #expect(try preview.pages(saved: save("See [it](nowhere.md).", in: "birch")).isEmpty)
    #expect(try preview.pages(saved: save("See [it](../../alder/services/nowhere.md).", in: "birch")).isEmpty)
    try await Task.sleep(for: Self.moment * 3)
    preview = try #require(try site.build(memory: memory).preview)
    #expect(try preview.pages(saved: save("All is well.", in: "cedar")).isEmpty)
    #expect(try preview.pages(saved: save("Mended.", in: "birch")).count == 1)
  }

  @Test func whatSomebodyWroteOverOnThePagesOfAllIsPutRight() async throws {
    let (site, memory) = try await Self.remembered()
    let before = try site.tree(site.output)
    try Data("Mine".utf8).write(to: site.output.appending(path: "glossary/index.html"))
    try site.build(memory: memory)
    #expect(try Self.difference(site.tree(site.output), before) == [])
  }

  @Test func theFirstPageOfACouncilAloneIsWrittenAgain() async throws {
    let (site, memory) = try await Self.remembered(of: ["alder"])
    let before = try site.tree(site.output)
    #expect(try site.build(memory: memory).exchange == .notNeeded)
    for name in ["index.html", "sitemap.xml"] {
      try FileManager.default.removeItem(at: site.output.appending(path: name))
      try site.build(memory: memory)
      #expect(try Self.difference(site.tree(site.output), before) == [])
    }
  }

  /// Its files lie under the same names in the same folders, whose times stay as they were.
  @Test func whatAnotherBuildHasWrittenMeanwhileIsNotBelieved() async throws {
    let (site, memory) = try await Self.remembered()
    for _ in 0..<2 { try site.build(today: "2027-04-01") }
    for number in 0..<2 {
      try site.write(Self.service("Club 0", "Held \(number) times more."), to: "councils/alder/services/club-0.md")
      try await Task.sleep(for: Self.moment * 2)
      try site.build(memory: memory)
      try site.build(to: "afresh")
      #expect(try Self.difference(site.tree(site.output), site.tree(site.folder.appending(path: "afresh"))) == [])
    }
  }

  @Test func aCouncilThatChangedBeforeTheLastBuildIsTakenFromTheSiteThatFamiliesSee() async throws {
    let (site, memory) = try await Self.remembered()
    for (council, others) in [("alder", 2), ("birch", 2), ("cedar", 2)] {
      try site.write(Self.service("Swimming", "On Fridays."), to: "councils/\(council)/services/swimming.md")
      try FileManager.default.removeItem(at: site.content.appending(path: "councils/\(council)/services/club-3.md"))
      try site.write(
        Self.service("Club 2", "It is the last."), to: "councils/\(council)/services/club-2.md")
      try await Task.sleep(for: Self.moment * 2)
      #expect(try site.build(memory: memory).unchanged == others)
      try site.build(to: "afresh")
      #expect(try Self.difference(site.tree(site.output), site.tree(site.folder.appending(path: "afresh"))) == [])
    }
  }

  @Test func nothingOfTheSiteThatFamiliesSeeChangesWhenABuildDoesNotPublish() async throws {
    let (site, memory) = try await Self.remembered()
    try site.write(Self.service("Swimming", "On Fridays."), to: "councils/alder/services/swimming.md")
    try await Task.sleep(for: Self.moment * 2)
    try site.build(memory: memory)
    let before = try site.tree(site.output)
    try site.write(Self.service("Club 1", "See [it](nowhere.md)."), to: "councils/birch/services/club-1.md")
    try site.write(Self.service("Club 1", "It is new."), to: "councils/cedar/services/club-1.md")
    try await Task.sleep(for: Self.moment * 2)
    #expect(try site.build(memory: memory).exchange == nil)
    #expect(try Self.difference(site.tree(site.output), before) == [])
  }

  @Test func anotherProcessTakesUpWhatIsKeptOnTheDisk() async throws {
    let site = try Self.site()
    try await Task.sleep(for: Self.moment * 2)
    func build() throws -> BuildOutcome { try site.build(memory: BuildMemory(isKept: true, moment: Self.moment)) }
    #expect(try build().unchanged == 0)
    let before = try site.tree(site.output)
    #expect(try build().unchanged == 3)
    #expect(try Self.difference(site.tree(site.output), before) == [])
    try site.write(Self.service("Swimming", "On Fridays."), to: "councils/birch/services/swimming.md")
    try await Task.sleep(for: Self.moment * 2)
    #expect(try build().unchanged == 2)
    // What is kept and damaged, or gone, is built again.
    let kept = site.folder.appending(path: ".public.memory")
    var bytes = try Data(contentsOf: kept.appending(path: "council-alder"))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: kept.appending(path: "council-alder"))
    try FileManager.default.removeItem(at: kept.appending(path: "council-cedar"))
    #expect(try build().unchanged == 1)
    try Data("not the index".utf8).write(to: kept.appending(path: "index"))
    #expect(try build().unchanged == 0)
    let again = try site.build(memory: BuildMemory(isKept: true, startsAfresh: true, moment: Self.moment))
    #expect(again.unchanged == 0)
    try site.build(to: "afresh")
    #expect(try Self.difference(site.tree(site.output), site.tree(site.folder.appending(path: "afresh"))) == [])
  }

  /// A site that was made into both of its folders, and what is remembered of them.
  private static func remembered(of councils: [String] = councils) async throws -> (TemporarySite, BuildMemory) {
    let site = try site(of: councils)
    let memory = BuildMemory(moment: moment)
    for number in 0..<3 {
      try site.write(service("Club 0", "Held \(number) times."), to: "councils/alder/services/club-0.md")
      try await Task.sleep(for: moment * 2)
      try site.build(memory: memory)
    }
    return (site, memory)
  }

  /// One council alone has the site to itself.
  private static func site(of councils: [String] = councils) throws -> TemporarySite {
    let site = try TemporarySite()
    if councils.count == 1 { try site.write(try site.text("site.yml") + "\ncouncil: \(councils[0])\n", to: "site.yml") }
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

  /// What the site is made of, by where it lies.
  private static func sources(of site: TemporarySite) throws -> [String: Data] {
    let templates = site.folder.appending(path: "templates")
    var sources: [String: Data] = [:]
    for folder in [site.content, templates] {
      for (name, bytes) in try site.tree(folder) { sources[folder.path + "/" + name] = bytes }
    }
    return sources
  }

  private static func changed(_ before: [String: Data], _ after: [String: Data]) -> Set<String> {
    Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  }

  /// The files that only one of them has, or that differ.
  private static func difference(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    changed(one, other).sorted()
  }
}

extension Preview {
  /// On the day of the build.
  fileprivate func pages(saved: Set<String>) throws -> [EarlyPage] { try pages(saved: saved, on: Day("2026-11-22")!) }
}

/// Somebody who edits a site in many ways, by chance, and the same ways each time.
private struct Editor {
  private let site: TemporarySite
  private let councils: [String]
  private var number: UInt64 = 2026
  private(set) var today = "2026-11-22"

  init(_ site: TemporarySite, of councils: [String]) {
    self.site = site
    self.councils = councils
  }

  /// Edits, and says what.
  mutating func edit() throws -> String {
    let council = councils[chance(councils.count)]
    let page = "councils/\(council)/services/club-\(chance(6)).md"
    switch chance(28) {
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
      let other = councils[chance(councils.count)]
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
    case 11:
      let imported =
        "imported:\n  id: 0b3c9f4e-5a1d-4a43-9c7e-00000000000\(chance(3))\n  on: 2026-11-01\n  fingerprint: none\n"
      try site.write(
        BuildMemoryTests.service("From a feed", "Words \(chance(9)).").replacingOccurrences(
          of: "needs:", with: imported + "needs:"), to: page)
      return "took \(page) from a feed"
    case 12:
      let folder = ["public", ".public.spare"][chance(2)]
      let name = [
        "index.html", "open-data/services", "search", "sitemap.xml", "councils/\(council)",
        "councils/\(council)/services/index.html",
      ][chance(6)]
      try? FileManager.default.removeItem(at: site.folder.appending(path: "\(folder)/\(name)"))
      return "took \(name) away from \(folder)"
    case 13...14:
      for number in 0..<6 {
        let page = "councils/\(council)/services/club-\(number).md"
        try site.write(BuildMemoryTests.service("Club \(number)", "Held \(chance(90)) times."), to: page)
      }
      return "mended \(council)"
    case 15: return try write("offers/short-breaks", "duties: [short-breaks-statement]", in: council)
    case 16:
      return chance(2) == 0
        ? try write("documents/plan", "type: procedure\npublished: 2026-09-01", in: council)
        : try write("replies/2026", "published: 2026-10-05\nperiod: 2025-09-01 to 2026-08-31", in: council)
    case 17: return try write("services/club-\(chance(6)).ur", "checked: {on: 2026-10-05, by: Manager}", in: council)
    case 18:
      return try append(
        [
          ("content/entitlements/short-breaks-statement.md", "\nMore words \(chance(900)).\n"),
          ("content/glossary.yml", "- {short: \"ZQ\(chance(9))X\", means: \"Words of \(chance(9))\"}\n"),
          ("templates/service.html", "<p>A note \(chance(900))</p>\n"),
          ("templates/council.html", "<p>A note \(chance(900))</p>\n"),
        ][chance(4)])
    case 19:
      let page = "councils/damson/council.md"
      if FileManager.default.fileExists(atPath: site.content.appending(path: page).path) {
        try FileManager.default.removeItem(at: site.content.appending(path: "councils/damson"))
        return "took a council away"
      }
      try site.write("---\ntitle: damson council\ntype: unitary\n---\nWelcome \(chance(9)).\n", to: page)
      return "added a council"
    case 20...21:
      return try putOtherWords(
        [
          ("site.yml", #/name: .*/#, "name: A site \(chance(9))"),
          ("vocabulary/needs.yml", #/id: short-breaks, label: [^,]*/#, "id: short-breaks, label: Breaks \(chance(9))"),
          ("vocabulary/ages.yml", #/id: under-5s, label: [^,]*/#, "id: under-5s, label: Below \(chance(5))"),
          ("vocabulary/headings.yml", #/label: What it .*/#, "label: What it is \(chance(9))"),
          ("vocabulary/interface.ur.yml", #/Search: .*/#, "Search: تلاش \(chance(9))"),
          ("vocabulary/postcode-districts.csv", #/AB10,.*/#, "AB10,57.1,-2.1,Aberdeen \(chance(9))"),
        ][chance(6)])
    case 22:
      let other = "councils/\(councils[chance(councils.count)])/services/club-\(chance(6)).md"
      return try moved(page, to: other)
    case 23:
      try site.write(
        "---\ntitle: \(council) council\ntype: unitary\ngss: \(Self.gss(council))\nplaces: [{name: Upper, postcode: ZZ1 1ZZ}]\n---\n",
        to: "councils/\(council)/council.md")
      try site.write(
        "pcds,oslaua,lat,long\n"
          + (1...3).map { "ZZ1 \($0)ZZ,\(Self.gss(council)),54.\(chance(90) + 10),-2.\(chance(90) + 10)\n" }.joined(),
        to: "councils/\(council)/postcodes.csv")
      try site.write(
        BuildMemoryTests.service("Near", "Near the hall.").replacingOccurrences(
          of: "needs:", with: "where: {name: Hall, postcode: ZZ1 \(chance(3) + 1)ZZ}\nneeds:"), to: page)
      return "wrote where \(council) is"
    case 24:
      let picture = site.content.appending(path: "councils/\(council)/files/map.png")
      try site.write("", to: "councils/\(council)/files/map.png")
      try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, UInt8(chance(200))]).write(to: picture)
      try site.write(BuildMemoryTests.service("A map", "![The way to the hall](../files/map.png)"), to: page)
      return "wrote a picture for \(page)"
    case 25:
      today = ["2026-11-22", "2026-11-23", "2027-10-05"][chance(3)]
      return "went on to \(today)"
    default: return "changed nothing"
    }
  }

  private static func gss(_ council: String) -> String {
    "E0699999\((council.utf8.first ?? 0) % 10)"
  }

  /// To something that all councils are made with.
  private func putOtherWords(_ change: (name: String, words: Regex<Substring>, other: String)) throws -> String {
    let text = try site.text(change.name)
    let other = text.replacing(change.words, with: change.other, maxReplacements: 1)
    try #require(other != text || text.contains(change.other), "\(change.name) has no such words")
    try site.write(other, to: change.name)
    return "wrote “\(change.other)” in \(change.name)"
  }

  private func moved(_ page: String, to other: String) throws -> String {
    let (from, to) = (site.content.appending(path: page), site.content.appending(path: other))
    guard page != other, FileManager.default.fileExists(atPath: from.path) else { return "moved nothing" }
    try? FileManager.default.removeItem(at: to)
    try FileManager.default.moveItem(at: from, to: to)
    return "moved \(page) to \(other)"
  }

  private mutating func write(_ name: String, _ facts: String, in council: String) throws -> String {
    let page = "councils/\(council)/\(name).md"
    let words = "## What it is\nWords \(chance(9)), and [a club](../services/club-\(chance(6)).md).\n"
    try site.write("---\ntitle: A page \(chance(9))\nsummary: What it is.\n\(facts)\n---\n\(words)", to: page)
    return "wrote \(page)"
  }

  /// To a file that all councils are made with.
  private func append(_ change: (path: String, words: String)) throws -> String {
    let file = site.folder.appending(path: change.path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + change.words).utf8).write(to: file)
    return "wrote more to \(change.path)"
  }

  /// Whether the next build is another process's, and goes on after it.
  mutating func anotherProcess() -> Bool? { chance(4) == 0 ? chance(2) == 0 : nil }

  /// Below a number. Nothing may depend on what other runs had by chance.
  private mutating func chance(_ below: Int) -> Int {
    number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((number >> 33) % UInt64(below))
  }
}
