import Diagnostics
import Testing

@testable import Importing

@Suite struct ImportPlanTests {
  private static func feed(_ description: String, name: String = "Rest", id: String = "1", isWhole: Bool = true) -> Feed
  {
    let (feed, _) = read(
      "[{\"id\": \"\(id)\", \"name\": \"\(name)\", \"status\": \"active\", \"description\": \"\(description)\", \"fees\": \"Free\"}]"
    )
    return Feed(records: feed.records, isWhole: isWhole)
  }

  private static func plan(
    _ feed: Feed, _ existing: [String: String] = [:], today: String = "2026-11-22"
  ) -> (plan: ImportPlan, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let plan = Import.plan(feed, existing: existing, council: "alderbrook", ImportSetting(today: today), noting: &found)
    return (plan, found)
  }

  /// The folder as the first import leaves it.
  private static let folder = Dictionary(
    uniqueKeysWithValues: plan(feed("Days out.")).plan.created.map { ($0.fileName, $0.text) })

  /// Imports wrote facts as they found them once. Such a page has not changed, whether or not somebody edited it since.
  @Test func aPageInTheOrderOfEarlierImportsIsAsItWas() throws {
    func plan(_ description: String, _ existing: [String: String]) -> (plan: ImportPlan, found: [Diagnostic]) {
      var found: [Diagnostic] = []
      let setting = ImportSetting(today: "2026-12-01", factOrder: ["cost", "imported", "title"])
      let plan = Import.plan(
        Self.feed(description), existing: existing, council: "alderbrook", setting, noting: &found)
      return (plan, found)
    }
    #expect(plan("Days out.", Self.folder).plan.unchanged == ["rest.md"])
    let edited = Self.folder.mapValues { $0 + "\nOur own words.\n" }
    let (kept, found) = plan("Days out.", edited)
    #expect(kept.keptBecauseAPersonEdited.map(\.feedChanged) == [false] && found.isEmpty)
    #expect(plan("Trips.", edited).found.map(\.rule) == [ImportRule.edited.rawValue])
    let changed = try #require(plan("Trips.", Self.folder).plan.changed.first?.text)
    #expect(changed.hasPrefix("---\ncost: free\nimported: {") && changed.contains("}\ntitle: Rest\n---\n"))
    #expect(plan("Trips.", ["rest.md": changed]).plan.unchanged == ["rest.md"])
  }

  @Test func aRecordThatIsTooLongForAPageLeavesWhatIsThere() {
    let long = Self.feed(String(repeating: "Days out. ", count: 30_000))
    for existing in [[:], Self.folder] {
      let (plan, found) = Self.plan(long, existing)
      #expect(plan.created.isEmpty && plan.changed.isEmpty && plan.gone.isEmpty)
      #expect(found.map(\.rule) == [ImportRule.record.rawValue])
    }
  }

  @Test func aNewRecordBecomesAPageWithItsStamp() throws {
    let created = Self.plan(Self.feed("Days out.")).plan.created
    #expect(created.map(\.fileName) == ["rest.md"])
    let text = try #require(created.first?.text)
    #expect(
      text == """
        ---
        title: Rest
        cost: free
        imported: {id: "1", on: 2026-11-22, fingerprint: "\(StampedPage(text).fingerprint)"}
        ---

        ## What it is

        Days out.

        """)
  }

  @Test func thePageOfAnUnchangedRecordIsLeftByteForByte() {
    let plan = Self.plan(Self.feed("Days out."), Self.folder, today: "2027-01-01").plan
    #expect(plan.unchanged == ["rest.md"])
    #expect(plan.created.isEmpty && plan.changed.isEmpty && plan.keptBecauseAPersonEdited.isEmpty && plan.gone.isEmpty)
  }

  @Test func aRecordWhoseIdBeginsWithAnAccentIsKnownAgain() {
    let feed = Self.feed("Days out.", id: "\u{301}1")
    let folder = Self.plan(feed).plan.created.map { ($0.fileName, $0.text) }
    let again = Self.plan(feed, Dictionary(uniqueKeysWithValues: folder)).plan
    #expect(again.unchanged == ["rest.md"] && again.created.isEmpty)
  }

  @Test func anUntouchedPageIsRewrittenWhenItsRecordChanges() {
    let plan = Self.plan(Self.feed("Nights away."), Self.folder, today: "2027-01-01").plan
    #expect(plan.changed.map(\.fileName) == ["rest.md"])
    #expect(plan.changed[0].text.contains("Nights away.") && plan.changed[0].text.contains("on: 2027-01-01"))
  }

  @Test func anEditedPageIsNeverOverwrittenAndWhatDiffersIsNamed() throws {
    let edited = try #require(Self.folder["rest.md"]).replacing(
      "cost: free", with: "cost: {amount: 2}\nlevel: targeted"
    )
    .replacing("Days out.", with: "Days out and more.\n\n## How to get it\n\nRing us.")
    let (plan, found) = Self.plan(Self.feed("Nights away."), ["rest.md": edited])
    #expect(plan.changed.isEmpty && plan.created.isEmpty && plan.unchanged.isEmpty)
    let kept = try #require(plan.keptBecauseAPersonEdited.first)
    #expect(kept.feedChanged)
    #expect(kept.offered.text.contains("Nights away."))
    #expect(
      kept.differences == [
        .init(part: .fact("cost"), inFile: "cost: {amount: 2}", inFeed: "cost: free"),
        .init(part: .fact("level"), inFile: "level: targeted", inFeed: nil),
        .init(part: .section("What it is"), inFile: "Days out and more.", inFeed: "Nights away."),
        .init(part: .section("How to get it"), inFile: "Ring us.", inFeed: nil),
      ])
    #expect(found.of(.edited).map(\.place.path) == ["content/councils/alderbrook/services/rest.md"])
  }

  @Test func anEditIsNoNewsWhileItsRecordStaysAsItWas() throws {
    let edited = try #require(Self.folder["rest.md"]).replacing("Days out.", with: "Days out, and nights.")
    let (plan, found) = Self.plan(Self.feed("Days out."), ["rest.md": edited])
    #expect(plan.keptBecauseAPersonEdited.map(\.feedChanged) == [false])
    #expect(found.isEmpty)
  }

  @Test func anEditThatSaysWhatTheFeedSaysNowIsTakenOver() throws {
    let edited = try #require(Self.folder["rest.md"]).replacing("Days out.", with: "Nights away.")
    let plan = Self.plan(Self.feed("Nights away."), ["rest.md": edited]).plan
    #expect(plan.changed.count == 1)
    #expect(StampedPage(plan.changed[0].text).stamp?.fingerprint == StampedPage(edited).fingerprint)
  }

  @Test func takingTheOfferedStampEndsTheMatter() throws {
    let edited = try #require(Self.folder["rest.md"]).replacing("Days out.", with: "Both.")
    let feed = Self.feed("Nights away.")
    let offered = try #require(Self.plan(feed, ["rest.md": edited]).plan.keptBecauseAPersonEdited.first?.offered.text)
    let old = try #require(StampedPage(edited).stamp)
    let new = try #require(StampedPage(offered).stamp)
    let (plan, found) = Self.plan(feed, ["rest.md": edited.replacing(old.line, with: new.line)])
    #expect(plan.keptBecauseAPersonEdited.map(\.feedChanged) == [false])
    #expect(found.isEmpty)
  }

  @Test func aVersionBesideAPageIsWrittenOverOnlyAsAnImportWroteIt() throws {
    let edited = try #require(Self.folder["rest.md"]).replacing("Days out.", with: "Both.")
    func versions(_ description: String, over standing: String?) -> (pages: [ImportedPage], found: [Diagnostic]) {
      var found: [Diagnostic] = []
      let plan = Self.plan(Self.feed(description), ["rest.md": edited]).plan
      let standing = standing.map { ["rest.md.import": $0] } ?? [:]
      return (plan.versionsBeside(over: standing, council: "alderbrook", noting: &found), found)
    }
    let first = try #require(versions("Nights away.", over: nil).pages.first)
    #expect(first.fileName == "rest.md.import" && first.text.contains("Nights away."))
    let second = versions("Weeks away.", over: first.text)
    #expect(second.pages.count == 1 && second.found.isEmpty)
    let byHand = first.text.replacing("Nights away.", with: "Nights away, and ours.")
    for text in [byHand, "", "Ours.", "---\ntitle: Rest\n---\nOurs.\n"] {
      let (pages, found) = versions("Weeks away.", over: text)
      #expect(pages.isEmpty)
      #expect(found.of(.edited).map(\.place.path) == ["content/councils/alderbrook/services/rest.md.import"])
    }
    // What says the same as the record has nothing to lose.
    let sameWords = first.text.replacing("fingerprint: \"", with: "fingerprint: \"0")
    #expect(versions("Nights away.", over: sameWords).pages.count == 1)
    #expect(versions("Days out.", over: byHand).pages.isEmpty)
  }

  @Test func lineEndsOfWindowsAndABlankEndAreNoEdit() throws {
    let text = "\u{FEFF}" + (try #require(Self.folder["rest.md"])).replacing("\n", with: "\r\n") + "\r\n"
    #expect(Self.plan(Self.feed("Days out."), ["rest.md": text]).plan.unchanged == ["rest.md"])
    #expect(Self.plan(Self.feed("Nights away."), ["rest.md": text]).plan.changed.count == 1)
  }

  @Test func aPageKeepsItsNameWhenItsRecordIsRenamed() {
    let plan = Self.plan(Self.feed("Days out.", name: "Respite"), Self.folder).plan
    #expect(plan.changed.map(\.fileName) == ["rest.md"])
    #expect(plan.created.isEmpty)
  }

  @Test func aHandWrittenPageOfTheSameNameIsLeftAlone() {
    let (plan, found) = Self.plan(Self.feed("Days out."), ["rest.md": "---\ntitle: Rest\n---\nOurs.\n"])
    #expect(plan.created.map(\.fileName) == ["rest-2.md"])
    #expect(found.of(.name).count == 1)
  }

  @Test func aPageWhoseRecordIsGoneIsListedOnlyWhenTheFeedIsWhole() {
    let other = Self.feed("x", name: "Other", id: "2")
    let (plan, found) = Self.plan(other, Self.folder)
    #expect(plan.gone == [.init(fileName: "rest.md", id: "1")])
    #expect(found.of(.status).count == 1)
    #expect(Self.plan(Self.feed("x", name: "Other", id: "2", isWhole: false), Self.folder).plan.gone.isEmpty)
    #expect(Self.plan(read("{").feed, Self.folder).plan.gone.isEmpty)
  }

  @Test func translationsAndOtherFilesAreNotTakenForThePage() throws {
    let text = try #require(Self.folder["rest.md"])
    let plan = Self.plan(Self.feed("Days out."), ["rest.ur.md": text, "rest.md.import": text, "notes.txt": text]).plan
    #expect(plan.created.map(\.fileName) == ["rest.md"])
  }

  @Test func brokenAndDoubleStampsAreReported() throws {
    let text = try #require(Self.folder["rest.md"])
    let (plan, found) = Self.plan(
      Self.feed("Days out."), ["a.md": text, "b.md": text, "c.md": "---\ntitle: C\nimported: yes\n---\n"])
    #expect(plan.unchanged == ["a.md"])
    #expect(
      found.of(.stamp).map(\.place.path) == [
        "content/councils/alderbrook/services/b.md", "content/councils/alderbrook/services/c.md",
      ])
  }

  @Test func aStampOnSeveralLinesIsReadToo() throws {
    let text = try #require(Self.folder["rest.md"])
    let stamp = try #require(StampedPage(text).stamp)
    let block = "imported:\n  id: '1'\n  on: 2026-11-22\n  fingerprint: \(stamp.fingerprint)"
    #expect(
      Self.plan(Self.feed("Days out."), ["rest.md": text.replacing(stamp.line, with: block)]).plan.unchanged == [
        "rest.md"
      ])
  }
}
