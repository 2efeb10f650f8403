import Content
import Desk
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Publishing

/// What somebody sees who saves a page again while the site is still made of what was saved before.
@Suite(.timeLimit(.minutes(30))) struct SiteWhileEditedTests {
  private static let moment: Duration = .milliseconds(15)
  private static let day = Day("2026-11-22")!
  private static let page = "councils/birch/services/club.md"

  private let site: TemporarySite
  private let memory = BuildMemory(goesOn: true, moment: moment)
  private let server: SiteServer

  init() throws {
    site = try TemporarySite()
    for council in ["alder", "birch"] {
      try site.write(
        "---\ntitle: \(council) council\ntype: unitary\n---\nWelcome.\n", to: "councils/\(council)/council.md")
    }
    try site.write(BuildMemoryTests.service("Club", "Held on no day."), to: Self.page)
    server = try SiteServer(folder: site.output.path, port: 0) { _ in nil }
  }

  /// What was saved a moment ago is read again by the next build.
  private func settle() { Thread.sleep(forTimeInterval: 0.03) }

  private func save(_ words: String) throws -> Set<String> {
    try site.write(BuildMemoryTests.service("Club", words), to: Self.page)
    return ["\(site.content.path)/\(Self.page)"]
  }

  private func isShown(_ words: String) throws -> Bool {
    let request = Array("GET /councils/birch/services/club/ HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    let answer = server.respond(to: try #require(ServedRequest(request)))
    return String(decoding: answer.body, as: UTF8.self).contains(words)
  }

  private func made() throws -> SiteWhileEdited.Outcome {
    let outcome = try site.build(memory: memory)
    return SiteWhileEdited.Outcome(desk: EditorsDesk(trouble: "None."), root: "", preview: outcome.preview)
  }

  private func follow(
    _ first: SiteWhileEdited.Outcome, makingAgain make: @escaping @Sendable () -> SiteWhileEdited.Outcome
  ) -> SiteWhileEdited {
    SiteWhileEdited(server, first: first, clock: { Self.day }, makingAgain: make)
  }

  @Test func whatIsSavedWhileTheSiteIsMadeIsShownBeforeThatIsDone() throws {
    settle()
    // Each build waits at its end, as a long one would, until it may go on.
    let (isRead, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let edited = follow(try made()) {
      let outcome = try? made()
      isRead.signal()
      mayEnd.wait()
      return outcome ?? SiteWhileEdited.Outcome(desk: EditorsDesk(trouble: "It broke."), root: nil, preview: nil)
    }
    func makeAgain(_ meanwhile: () throws -> Void) throws {
      let isDone = DispatchSemaphore(value: 0)
      DispatchQueue(label: "made again").async {
        _ = edited.makeAgain()
        isDone.signal()
      }
      isRead.wait()
      try meanwhile()
      mayEnd.signal()
      isDone.wait()
    }
    #expect(try isShown("Held on no day."))

    edited.showEarly(try save("Held on Mondays."))
    #expect(try isShown("Held on Mondays."))
    settle()
    try makeAgain {
      #expect(edited.isBusy())
      edited.showEarly(try save("Held on Tuesdays."))
      #expect(try isShown("Held on Tuesdays."))
    }
    // The site that is there now is of Mondays.
    #expect(try isShown("Held on Tuesdays."))
    settle()
    try makeAgain {}
    #expect(try isShown("Held on Tuesdays."))
    #expect(try site.page("councils/birch/services/club/index.html").contains("Held on Tuesdays."))

    // What may change any page is waited for, and so is whatever is saved until it has. What is shown stays.
    edited.showEarly(try save("Held on Wednesdays."))
    settle()
    try makeAgain {
      edited.showEarly(try save("Held on Thursdays."))
      #expect(try isShown("Held on Thursdays."))
      edited.showEarly(nil)
      edited.showEarly(try save("Held on Fridays."))
      #expect(try isShown("Held on Thursdays."))
    }
    #expect(try isShown("Held on Thursdays."))
    settle()
    try makeAgain {}
    #expect(try isShown("Held on Fridays."))
  }

  @Test func aBuildThatCannotBeMadeTakesNothingAwayThatIsShown() throws {
    settle()
    let edited = follow(try made()) {
      SiteWhileEdited.Outcome(desk: EditorsDesk(trouble: "The disk is full."), root: nil, preview: nil)
    }
    edited.showEarly(try save("Held on Mondays."))
    #expect(try isShown("Held on Mondays."))
    #expect(!edited.makeAgain())
    #expect(try isShown("Held on Mondays.") && isShown("The disk is full."))
    edited.showEarly(try save("Held on Tuesdays."))
    #expect(try isShown("Held on Tuesdays."))
  }

  @Test func whatIsShownStaysWhereTheNextBuildsDoNotPublishIt() throws {
    settle()
    let first = try made()
    let edited = follow(first) {
      SiteWhileEdited.Outcome(desk: EditorsDesk(trouble: "A link leads nowhere."), root: nil, preview: first.preview)
    }
    edited.showEarly(try save("Held on Mondays."))
    #expect(!edited.makeAgain())
    #expect(try isShown("Held on Mondays."))
    edited.showEarly(nil)
    #expect(!edited.makeAgain())
    #expect(try isShown("Held on Mondays."))
  }

  @Test func onAnotherDayThanTheSitesNothingIsShownEarly() throws {
    try site.write(try site.text("site.yml").replacing(/today:.*\n/, with: ""), to: "site.yml")
    settle()
    let day = Mutex(Self.day)
    let outcome = try site.build(today: nil, clock: "2026-11-22", memory: memory)
    let first = SiteWhileEdited.Outcome(desk: EditorsDesk(trouble: "None."), root: "", preview: outcome.preview)
    let edited = SiteWhileEdited(server, first: first, clock: { day.withLock { $0 } }, makingAgain: { first })
    edited.showEarly(try save("Held on Mondays."))
    #expect(try isShown("Held on Mondays."))
    day.withLock { $0 = Day("2026-11-23")! }
    edited.showEarly(try save("Held on Tuesdays."))
    #expect(try isShown("Held on Mondays."))
  }

  @Test func aSaveThatAnotherBuildKeptOutIsMadeInAMoment() throws {
    let builds = Mutex(0)
    let first = try made()
    let edited = follow(first) {
      let number = builds.withLock { builds in
        builds += 1
        return builds
      }
      return number == 1 ? SiteWhileEdited.Outcome(trouble: MachineTrouble.anotherBuild(in: "public")) : first
    }
    #expect(!edited.isBusy())
    edited.showEarly(try save("Held on Mondays."))
    #expect(edited.isBusy())
    #expect(edited.makeAgain())
    // It is to be tried again.
    #expect(edited.isBusy())
    #expect(!edited.makeAgain())
    #expect(!edited.isBusy())
    #expect(builds.withLock { $0 } == 2)
    #expect(!edited.makeAgain())
    #expect(builds.withLock { $0 } == 2)
  }

  @Test func severalSavesOfOneBuildNeedNoOther() throws {
    let builds = Mutex(0)
    let first = try made()
    let edited = follow(first) {
      builds.withLock { $0 += 1 }
      return first
    }
    #expect(!edited.makeAgain())
    #expect(builds.withLock { $0 } == 0)
    edited.showEarly(try save("Held on Mondays."))
    edited.showEarly(try save("Held on Tuesdays."))
    #expect(!edited.makeAgain())
    #expect(!edited.makeAgain())
    #expect(builds.withLock { $0 } == 1)
    edited.showEarly(nil)
    #expect(!edited.makeAgain())
    #expect(builds.withLock { $0 } == 2)
  }
}
