import Content
import Diagnostics
import Drafts
import Foundation
import Publishing
import Shapes
import Testing

/// What `plainsight fmt` makes of the top of a page.
struct FrontMatterOrderTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content").path
  private let service: PageShape

  init() throws {
    service = PageShape(.service, try #require(try loadReference(Self.content)))
  }

  private func put(_ text: String) -> FrontMatterOrder.Outcome {
    FrontMatterOrder.put(SourceText(path: "page.md", text), as: service)
  }

  @Test func factsAreInOrderWithTheirCommentsAndTheirLines() {
    let text = """
      ---
      # What it costs is looked at each April.
      # Ask the finance team.
      cost: {amount: 4.50, unit: a session} # as of 2026
      when:
        - {days: mon-fri, from: 09:00, to: 17:00}
        # Saturdays are new
        - days: sat
          note: |
            # not a comment
            10am to noon

      contact:
        team: Play Team
        phone: 01632 960123
      title: Play club
      # The end.
      ---

      cost: not a fact
      """
    let wanted = """
      ---
      title: Play club
      contact:
        team: Play Team
        phone: 01632 960123
      # What it costs is looked at each April.
      # Ask the finance team.
      cost: {amount: 4.50, unit: a session} # as of 2026
      when:
        - {days: mon-fri, from: 09:00, to: 17:00}
        # Saturdays are new
        - days: sat
          note: |
            # not a comment
            10am to noon

      # The end.
      ---

      cost: not a fact
      """
    #expect(put(text) == .inOrder(wanted))
    #expect(put(wanted) == .asItWas)
  }

  @Test(arguments: [
    "---\ntitle: Play club\n---\nWords.\n", "---\ntitle: A\nages: 5\n---\n",
    "---\r\ntitle: A\r\nages: 5\r\n---\r\nWords.\r\n",
  ])
  func whatIsInOrderStaysAsItIs(_ text: String) {
    #expect(put(text) != .inOrder(text))
    if case .inOrder = put(text) { Issue.record("it was changed") }
  }

  @Test(arguments: [
    "---\nages: 5\nages: 6\ntitle: A\n---\n", "---\n{ages: 5, title: A}\n---\n", "ages: 5\ntitle: A\n",
    "---\nages: 5\ntitle: A\n", "",
    "---\n? ages\n: 5\ntitle: A\n---\n", "---\nages: [5\ntitle: A\n---\n",
  ])
  func whatCannotBeReadOrHasNoLinesIsLeft(_ text: String) {
    #expect(put(text) == .left)
  }

  @Test func lineEndsOfWindowsStay() {
    #expect(
      put("---\r\nages: 5\r\ntitle: A\r\n---\r\nWords.") == .inOrder("---\r\ntitle: A\r\nages: 5\r\n---\r\nWords."))
  }

  @Test func whatNobodyKnowsStandsLast() {
    #expect(put("---\nx: y\nages: 5\ntitle: A\n---\n") == .inOrder("---\ntitle: A\nages: 5\nx: y\n---\n"))
  }

  @Test func everyPageOfTheExampleCanBePutInOrderAndThenStays() throws {
    let reference = try #require(try loadReference(Self.content))
    let shapes = PageShape.all(reference)
    for (path, source) in try pagesOnDisk(in: Self.content, only: []) {
      let kind = PageShape.Kind(path.kind)
      let shape = try #require(shapes.first { $0.kind == kind })
      switch FrontMatterOrder.put(source, as: shape) {
      case .asItWas: break
      case .left:
        #expect(
          source.text(Span(0, 4000)).components(separatedBy: "\n---").first?.split(separator: "\n").count == 2,
          "\(source.path)")
      case .inOrder(let text):
        let again = FrontMatterOrder.put(SourceText(path: source.path, text), as: shape)
        #expect(again == .asItWas, "\(source.path)")
      }
    }
  }
}
