import Content
import Diagnostics
import Foundation
import Testing

@testable import Checks

/// How loud each gap is, worked out from the files of the law by level, kind and what has been read, and how loud the
/// check makes it.
struct LoudnessTests {
  private let law: LawInFiles

  init() throws {
    law = try LawInFiles(ExampleCouncil.root.appending(path: "content/entitlements"))
  }

  /// nil for what is not yet in force.
  private func severity(of item: LawInFiles.Item) -> Severity? {
    switch (item.status, item.level, item.kind) {
    case ("enacted-not-commenced", _, _): nil
    case (_, "good-practice", _): .couldImprove
    case (_, "statutory-guidance", _): .shouldFix
    case (_, "must", "make-known"), (_, "must", "make-available"): .shouldFix
    case (_, "must", "publish"): item.web == "named" && item.evidence == "text" ? .mustFix : .shouldFix
    default: .mustFix
    }
  }

  @Test func everyGapIsAsLoudAsTheLawBehindIt() throws {
    let found = try ExampleCouncil([:]).checked().found.filter { $0.rule == "does-not-say" }
    let told = Dictionary(grouping: found) { $0.item ?? "" }.mapValues { $0.map(\.severity) }
    for item in law.items {
      #expect(
        told["\(item.duty)/\(item.id)"] ?? [] == [severity(of: item)].compactMap { $0 }, "\(item.duty)/\(item.id)")
    }
    #expect(told.count == law.items.count { severity(of: $0) != nil })
  }

  @Test func whatWasNotReadInTheLawItselfIsNeverAnError() {
    let loud = law.items.filter { severity(of: $0) == .mustFix }
    #expect(
      loud.allSatisfy { $0.evidence == "text" && $0.level == "must" && $0.kind == "publish" && $0.web == "named" })
    #expect(loud.count > 100)
  }

  /// Nothing but law that was read is called the law to those who write the pages.
  @Test func theAdviceNamesWhatStandsBehindTheItem() throws {
    let found = try ExampleCouncil([:]).checked().found.filter { $0.rule == "does-not-say" }
    func advice(_ item: String) throws -> String { try #require(found.first { $0.item == item }).instead }
    #expect(try advice("short-breaks-statement/sb-daytime").contains(" The law: SI 2011/707"))
    #expect(try advice("short-breaks-statement/sb-carers-views").contains(" Good practice, not law: SI 2011/707"))
    let catalogue = try #require(ExampleCouncil.reference).catalogue
    for duty in catalogue.duties {
      for item in duty.items where item.evidence == .recall || item.level != .must {
        let told = found.first { $0.item == "\(duty.id)/\(item.id)" }
        #expect(told?.instead.contains(" The law") != true, "\(item.id)")
      }
    }
  }

  @Test func eachVoiceIsHeardAndWhatIsComingHasNone() throws {
    let catalogue = try #require(ExampleCouncil.reference).catalogue
    let heard = Set(
      catalogue.duties.filter { $0.status == .inForce }.flatMap { duty in
        duty.items.map { Voice($0, of: duty) }
      })
    let coming = try ExampleCouncil([:]).checked().council?.coverage.duties.flatMap(\.items).count {
      $0.result == .coming
    }
    #expect(heard.count == 5 && coming == 8)
  }

  @Test func aPageThatIsLateUnderTheLawIsAsLoudAsTheLawAndOtherwiseNeverAnError() throws {
    func found(_ item: String, _ file: String, _ facts: String) throws -> [Severity] {
      let page = """
        ---
        title: A page
        \(facts)
        answers: [\(item)#what-it-is]
        ---
        ## What it is
        Young people can have a pass for buses and trains in term time, whichever school or college they go to. The pass is
        good for any journey before six, on every line in the county.
        """
      return try ExampleCouncil([file: page]).checked().found.filter {
        $0.rule == "out-of-date" && $0.item?.hasSuffix("/" + item) ?? false
      }.map(\.severity)
    }
    // The law names the website and was read: a missed date of the law is an error, one of the council's own is not.
    #expect(try found("cc-on-website", "documents/list.md", "published: 2026-04-01") == [.mustFix])
    #expect(
      try found("cc-on-website", "documents/list.md", "published: 2026-09-01\nreview: 2026-10-01") == [.shouldFix])
    // The law does not name the website.
    #expect(try found("p16-transport", "documents/travel.md", "published: 2025-05-01") == [.shouldFix])
    #expect(try found("sb-daytime", "services/days-out.md", "checked: {on: 2025-01-01, by: Manager}") == [.shouldFix])
    // Our own standard stays our own standard.
    #expect(
      try found("sb-carers-views", "services/days-out.md", "checked: {on: 2025-01-01, by: Manager}") == [.couldImprove])
  }
}
