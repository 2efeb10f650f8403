import Content
import Diagnostics
import Drafts
import Foundation
import Markup
import Publishing
import Shapes
import Testing

/// What a new page begins with.
struct DraftTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content").path
  private let reference: Reference

  init() throws {
    reference = try #require(try loadReference(Self.content))
  }

  private func faults(_ draft: Draft) -> [Diagnostic] {
    DraftFaults.faults(in: draft.text(reference), at: "councils/marlhurst/\(draft.kind.file("new"))", reference)
  }

  @Test func aServiceHasTheHeadingsThatItsItemsNeedAndAHintUnderEach() throws {
    var draft = Draft(.service, title: "Saturday club: all year")
    draft.answers = ["childcare-listings", "sb-daytime", "sb-overnight"]
    draft.facts = [("review", "2027-10-01"), ("ages", "5 to 11")]
    draft.saidByCouncil = [.complaint]
    try expectGolden(draft.text(reference), "service.md")
  }

  @Test func aYearOfRepliesHasAPlaceForWhatFamiliesSaidAndForTheAnswer() throws {
    var draft = Draft(.reply, title: "What families said in 2026")
    draft.facts = [("published", "2026-11-01")]
    try expectGolden(draft.text(reference), "reply.md")
  }

  @Test(arguments: PageShape.Kind.allCases.filter { $0 != .thresholds })
  func aNewPageOfEachKindCanBeRead(_ kind: PageShape.Kind) {
    var draft = Draft(kind, title: "A page: of its own")
    if kind == .council { draft.facts = [("type", "unitary")] }
    #expect(faults(draft).isEmpty)
  }

  @Test(arguments: [PageShape.Kind.service, .document])
  func aPageForEachItemOfTheLawCanBeReadAndNamesIt(_ kind: PageShape.Kind) {
    for duty in reference.catalogue.duties {
      var draft = Draft(kind, title: duty.title)
      draft.answers = duty.items.map(\.id)
      #expect(faults(draft).isEmpty, "\(duty.id)")
      for item in duty.items { #expect(draft.text(reference).contains("## \(item.title)\n") || duty.items.count == 1) }
    }
  }

  @Test func whatIsTakenOutOfACommentCanBeReadToo() {
    for kind in PageShape.Kind.allCases {
      for fact in PageShape(kind, reference).facts {
        guard let example = fact.example else { continue }
        let fault = DraftFaults.fault(of: fact.name, example, at: "councils/marlhurst/\(kind.file("new"))", reference)
        #expect(fault == nil, "\(kind) \(fact.name)")
      }
    }
  }

  @Test(arguments: [
    ("Short breaks", "short-breaks"), ("Kids' club: all year!", "kids-club-all-year"), ("Café", "cafe"),
    ("خاندانی", ""), ("  A – B  ", "a-b"), ("Café Côte d'Azur – Ynys Môn", "cafe-cote-dazur-ynys-mon"),
  ])
  func theNameComesFromTheTitle(_ title: String, _ name: String) {
    #expect(Draft(.service, title: title).name == name)
  }

  /// By how many letters each word has.
  @Test(arguments: [
    ([80], [80]), ([79, 2], [79]), ([60, 30], [60]), ([80, 2], [80]), ([1, 90], [1, 78]), ([40, 39, 5], [40, 39]),
  ])
  func aLongNameEndsWithAWord(_ title: [Int], _ name: [Int]) {
    func words(_ lengths: [Int]) -> [String] { lengths.map { String(repeating: "x", count: $0) } }
    let found = Draft(.service, title: words(title).joined(separator: " ")).name
    #expect(found == words(name).joined(separator: "-"))
    #expect(PagePath.isGoodName(found))
  }

  @Test(arguments: [
    "Short breaks", "Breaks: all year", "no # sign", "a # sign", "- dash", "\"quoted\"", "yes", "12:30", "{x}", "@home",
    "ends with:", "a, b", "tab\tinside", "è", "!", "*",
  ])
  func aTitleArrivesAsItWasSaid(_ title: String) throws {
    #expect(faults(Draft(.service, title: title)).isEmpty)
    var found: [Diagnostic] = []
    let text = Draft(.service, title: title).text(reference)
    let council = try #require(read(text, &found))
    #expect(council.services.first?.title == title.replacing("\t", with: " "))
  }

  private func read(_ text: String, _ found: inout [Diagnostic]) -> CouncilContent? {
    let sources = [
      ("councils/m/council.md", "---\ntitle: M\ntype: unitary\n---\nM.\n"), ("councils/m/services/s.md", text),
    ].map { SourceText(path: $0.0, $0.1) }
    let documents = sources.map { parse($0, noting: &found) }
    return CouncilContent.read(documents, slug: "m", files: [], reference: reference, noting: &found)
  }
}
