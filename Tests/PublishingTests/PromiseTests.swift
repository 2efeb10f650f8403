import Checks
import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// The promises of ARCHITECTURE.md, on the example site.
struct PromiseTests {
  // MARK: 1. No file is passed over

  /// But for a council's postcode file, which is read and not passed on.
  @Test func everyContentFileBecomesAPageOrIsPublishedAsItIs() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let published = try site.tree(site.output)
    for name in try site.tree(site.content).keys where name.hasPrefix("councils/") || name.hasPrefix("entitlements/") {
      if name.hasSuffix("/postcodes.csv") { continue }
      let page = PagePath.address(ofFile: name).dropFirst() + "index.html"
      #expect(published[name.hasSuffix(".md") ? String(page) : name] != nil, "\(name)")
    }
  }

  @Test func aFileThatIsNoPageIsNamed() throws {
    let names = [
      "councils/alderbrook/services/notes.txt", "councils/alderbrook/service/portage.md",
      "councils/alderbrook/portage.md",
      "councils/alderbrook/services/deep/portage.md", "councils/readme.md", "entitlements/notes.txt",
      "vocabulary/more.yml",
      "notes.md", "councils/alderbrook/services/Portage.md", "councils/alderbrook/services/con.md",
      "councils/alderbrook/files/program.svg",
    ]
    let site = try TemporarySite(councils: ["alderbrook"])
    for name in names { try site.write("---\ntitle: Notes\n---\nNotes.", to: name) }
    let report = try site.check().report
    for name in names {
      #expect(report.diagnostics.contains { $0.place.path.hasSuffix("/\(name)") && $0.stopsPublishing }, "\(name)")
    }
  }

  @Test func aFeedsVersionBesideAPageIsNamedAndStopsNothing() throws {
    let site = try TemporarySite(councils: ["thornmere"])
    try site.write("---\ntitle: Family hubs\n---\n", to: "councils/thornmere/services/family-hubs.md.import")
    let outcome = try site.build()
    #expect(outcome.exchange != nil)
    #expect(outcome.report.diagnostics.contains { $0.rule == "feed-version-beside" && $0.severity == .shouldFix })
  }

  // MARK: 2. No word is lost

  @Test(arguments: ["alderbrook", "thornmere"])
  func everyWordOfAPageStandsOnIt(_ council: String) throws {
    let site = try TemporarySite.built(councils: [council])
    for (name, data) in try site.tree(site.content)
    where name.hasPrefix("councils/\(council)/") && name.hasSuffix(".md") {
      let source = String(decoding: data, as: UTF8.self)
      let body = source.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
      let page = words(inHTML: try site.page(PagePath.address(ofFile: name).dropFirst() + "index.html"))
      // The parts of a service stand in the order in which families ask: each is whole, and none is lost or told for another.
      let parts = ("\n" + withoutMarks(body)).components(separatedBy: "\n## ").map { words(in: $0) }
      for part in parts { #expect(firstMissing(part, in: page) == nil, "\(name)") }
      let counts = Dictionary(page.map { ($0, 1) }, uniquingKeysWith: +)
      for (word, count) in Dictionary(parts.joined().map { ($0, 1) }, uniquingKeysWith: +) {
        #expect(counts[word, default: 0] >= count, "\(name): \(word)")
      }
    }
  }

  @Test func whatTheFactsSayStandsOnThePage() throws {
    let site = try TemporarySite.built(councils: ["alderbrook"])
    let page = try site.page("councils/alderbrook/services/portage/index.html")
    for fact in ["Birth to 4", "Free", "01632 960150", "Portage Manager", "10 working days", "About 7 weeks"] {
      #expect(page.contains(fact), "\(fact)")
    }
  }

  // MARK: 3. Nothing unchecked is published

  @Test func oneFaultAnywhereLeavesTheSiteAsItWas() throws {
    let site = try TemporarySite(councils: ["alderbrook", "thornmere"])
    try site.build()
    let before = try site.tree(site.output)
    let name = "councils/thornmere/services/family-hubs.md"
    try site.write(site.text(name) + "\n[Nowhere](nowhere.md)\n", to: name)
    try site.write(
      site.text("site.yml").replacing("name: Plainsight example", with: "name: Another name"), to: "site.yml")
    let outcome = try site.build()
    #expect(outcome.exchange == nil)
    #expect(try site.tree(site.output) == before)
  }

  /// The compiler keeps this promise: this test keeps the compiler at it. A checked value that anyone could make would be none.
  @Test(arguments: ["Check.swift", "CheckedSite.swift"])
  func onlyCheckCanMakeACheckedValue(_ file: String) throws {
    let source = try String(
      contentsOf: TemporarySite.project.appending(path: "Sources/Checks/\(file)"), encoding: .utf8)
    let lines = source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let structure = try #require(lines.firstIndex { $0.hasPrefix("package struct Checked") })
    let initializer = try #require(lines[structure...].first { $0.contains("init(") })
    #expect(initializer.hasPrefix("fileprivate init("))
  }

  // MARK: 4. All problems in one run, in reading order

  @Test func tenFaultsInOneFileGiveTenMessagesInReadingOrder() throws {
    let site = try TemporarySite(councils: ["alderbrook"])
    let name = "councils/alderbrook/services/portage.md"
    try site.write(
      """
      ---
      title: Portage
      adges: 0 to 4
      level: targetted
      review: 2026-02-30
      cost: no
      cost: free
      contact: 01632 960150
      answers: [portage]
      	provider: Alderbrook Council
      summary: "never closed
      ---
      ## What it is
      See [the hub](familyhubs.md), [this](javascript:alert(1)) and <b>that</b>.

      """, to: name)
    let outcome = try site.build()
    let found = outcome.report.diagnostics.filter { $0.place.path.hasSuffix(name) && $0.stopsPublishing }
    #expect(
      Set(found.map(\.rule)).count >= 10,
      "\(found.map { "\($0.place.line): \($0.rule) \($0.what)" }.joined(separator: "\n"))")
    let places = found.map { [$0.place.line, $0.place.column] }
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
    for problem in found {
      #expect(!problem.what.isEmpty && !problem.why.isEmpty && !problem.instead.isEmpty)
      #expect(!problem.place.excerpt.isEmpty)
    }
  }

  @Test func whatCouldStandOnAPageThatCannotBeReadIsNotCalledMissing() throws {
    let site = try TemporarySite(councils: ["alderbrook"])
    try site.write("---\nsummary: No title\n---\n", to: "councils/alderbrook/offers/care-leavers.md")
    let outcome = try site.check()
    let council = try #require(outcome.councils.first)
    let results = council.coverage["care-leavers-local-offer"]?.items.map(\.result.code) ?? []
    #expect(results.contains("not-checked"))
    #expect(!results.contains("does-not-say"))
  }

  // MARK: 5. The same content on the same day gives the same bytes

  @Test func oneThreadAndManyGiveTheSameBytes() throws {
    let site = try TemporarySite(councils: ["alderbrook", "thornmere"])
    try site.build(inParallel: false)
    let serial = try site.tree(site.output)
    // Into the other folder too.
    for _ in 0..<2 {
      try site.build(inParallel: true)
      #expect(try site.tree(site.output) == serial)
    }
  }

  @Test func strikeThroughAndBareLinksAreTheSameOnManyThreads() throws {
    let site = try TemporarySite()
    for council in 0..<6 {
      try site.write("---\ntitle: Council \(council)\ntype: unitary\n---\n", to: "councils/c\(council)/council.md")
      for service in 0..<100 {
        try site.write(
          """
          ---
          title: Service \(service)
          ---
          The ~~old~~ new club \(service) is at www.club\(service).example and https://club.example/\(service)?a=1&b=2.

          | Day | Time |
          | --- | --- |
          | Monday | ~~9~~ 10 |
          """, to: "councils/c\(council)/services/s\(service).md")
      }
    }
    let serial = try site.build(inParallel: false)
    #expect(serial.exchange != nil)
    let before = try site.tree(site.output)
    #expect(
      before["councils/c5/services/s99/index.html"].map {
        String(decoding: $0, as: UTF8.self).contains("<del>old</del>")
      } == true)
    try site.build(inParallel: true)
    #expect(try site.tree(site.output) == before)
  }

  // MARK: 6. Half a site is never seen

  @Test func aBuildChangesNothingOfTheOldSiteUntilTheExchange() throws {
    let site = try TemporarySite(councils: ["thornmere"])
    try site.build()
    let before = try FileManager.default.attributesOfItem(atPath: site.output.path)[.systemFileNumber] as? Int
    try site.write(
      site.text("site.yml").replacing("name: Plainsight example", with: "name: Another name"), to: "site.yml")
    let outcome = try site.build()
    #expect(outcome.exchange == .inOneStep || outcome.exchange == .inTwoSteps)
    let after = try FileManager.default.attributesOfItem(atPath: site.output.path)[.systemFileNumber] as? Int
    // The new site is another folder that took the old one's name: no file of the old one was written to.
    #expect(before != after)
    #expect(try site.page("index.html").contains("Another name"))
    let spare = try String(contentsOf: site.folder.appending(path: ".public.spare/index.html"), encoding: .utf8)
    #expect(spare.contains("Plainsight example"))
  }

  /// Addresses and the numbers of lists are marks, not words.
  private func withoutMarks(_ markdown: String) -> String {
    markdown.replacingOccurrences(of: #"\]\([^)]*\)"#, with: " ", options: .regularExpression)
      .replacingOccurrences(of: #"(?m)^\s*\d+\. "#, with: " ", options: .regularExpression)
  }
}
