import Content
import Diagnostics
import Markup
import Testing

/// Where families can turn, as the catalogue's header names it.
struct SignpostTests {
  private func read(_ signposts: String, unread: [String] = []) -> (catalogue: Catalogue?, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let duty = "---\n\(Small.dutyFacts)\nitems: [{id: one, title: One, cite: s.1, ask: Which}]\n---\nWords.\n"
    let document = parse(Small.source("entitlements/a-duty.md", duty), noting: &found)
    let header = """
      edition: 2026-11-22
      groups: [{id: social-care, label: Extra help, duties: [a-duty]}]
      authority-types: [{id: unitary}]
      authority-sets: [{id: all, types: [unitary]}]
      \(signposts)
      """
    let catalogue = Catalogue.read(Small.source("entitlements.yml", header), [document], unread: unread, noting: &found)
    return (catalogue, found)
  }

  @Test func theyAreReadInOrder() throws {
    let (catalogue, found) = read(
      """
      help: [{item: one, label: Free advice}]
      complaints: [{item: one, label: Social care, groups: social-care}, {item: one, label: Anything else}]
      partners: [{item: one, label: To refer}]
      """)
    #expect(found.isEmpty && catalogue?.partners.map(\.label) == ["To refer"])
    let help = try #require(catalogue?.help.first)
    #expect(help.item.value == "one" && help.label == "Free advice" && help.leads(from: "send"))
    #expect(catalogue?.complaints.map(\.label) == ["Social care", "Anything else"])
    #expect(catalogue?.complaints.map { $0.leads(from: "social-care") } == [true, true])
    #expect(catalogue?.complaints.map { $0.leads(from: "send") } == [false, true])
  }

  @Test(arguments: [
    ("help: [{item: on, label: Advice}]", "“on” is not a word that `item` knows"),
    (
      "complaints: [{item: one, label: Advice, groups: [socialcare]}]", "“socialcare” is not a word that `groups` knows"
    ),
    ("partners: [{item: on, label: To refer}]", "“on” is not a word that `item` knows"),
    ("help: [{label: Advice}]", "This has no `item`"), ("help: [{item: one}]", "This has no `label`"),
  ])
  func whatLeadsNowhereIsNamed(_ written: String, _ said: String) {
    let found = read(written).found
    #expect(found.map(\.what) == [said])
    #expect(found.allSatisfy { $0.place.path == "content/entitlements.yml" })
  }

  @Test func anItemThatMayStandInAnUnreadableFileIsNotHeldAgainstAnybody() {
    #expect(read("help: [{item: two, label: Advice}]", unread: ["b-duty"]).found.isEmpty)
  }
}
