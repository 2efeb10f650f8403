import Content
import Diagnostics
import Markup
import Testing

private func read(_ files: [(name: String, text: String)], slug: String = "alderbrook") -> (
  council: CouncilContent?, found: [Diagnostic]
) {
  var found: [Diagnostic] = []
  let documents = files.map { parse(Small.source($0.name, $0.text), noting: &found) }
  let council = CouncilContent.read(
    documents, slug: slug, files: [AttachedFile(name: "councils/alderbrook/files/a.pdf", size: 12)],
    reference: Small.reference, noting: &found)
  return (council, found)
}

private func page(_ name: String, _ facts: String = "title: A") -> (name: String, text: String) {
  ("councils/alderbrook/" + name, "---\n\(facts)\n---\n")
}

private let home = page("council.md", "title: Alderbrook Council\ntype: unitary")

struct CouncilContentTests {
  @Test func aCouncilHoldsEachPageInTheOrderOfItsAddress() throws {
    let (council, found) = read([
      page("services/b.md", "title: B\ncriteria: short-breaks"), page("thresholds.md"), home, page("services/a.ur.md"),
      page("offers/send.md"), page("services/a.md"),
      page("eligibility/short-breaks.md"), page("services/a.easy-read.md"), page("documents/z.md"),
      page("replies/2026.md"), page("council.pl.md", "title: A\ntype: unitary"),
    ])
    let read = try #require(council)
    #expect(found.isEmpty)
    #expect(read.name == "Alderbrook Council" && read.slug == "alderbrook" && read.council.type.value == "unitary")
    #expect(
      read.pages.map(\.address) == [
        "/councils/alderbrook/", "/councils/alderbrook/documents/z/", "/councils/alderbrook/eligibility/short-breaks/",
        "/councils/alderbrook/offers/send/",
        "/councils/alderbrook/replies/2026/", "/councils/alderbrook/services/a/", "/councils/alderbrook/services/b/",
        "/councils/alderbrook/thresholds/",
      ])
    #expect(
      read.translations.map(\.address) == [
        "/councils/alderbrook/pl/", "/councils/alderbrook/services/a/easy-read/", "/councils/alderbrook/services/a/ur/",
      ])
    #expect(read.services.map(\.path.slug) == ["a", "b"] && read.pages(in: .documents).map(\.path.slug) == ["z"])
    #expect(read.thresholds?.path.kind == .thresholds && read.page.path.kind == .council)
    #expect(
      read.page(named: "councils/alderbrook/services/b.md")?.title == "B" && read.page(named: "services/b.md") == nil)
    #expect(read.page(named: "councils/alderbrook/services/a.ur.md")?.path.translation == .language("ur"))
    #expect(
      read.files.map(\.name) == ["councils/alderbrook/files/a.pdf"] && read.files.map(\.size) == [12]
        && read.unread.isEmpty)
    let b = try #require(read.services.last)
    #expect(read.criteria(of: b)?.path.slug == "short-breaks")
    #expect(read.services.first.map { read.criteria(of: $0) == nil } == true)
  }

  @Test func thePagesComeInTheSameOrderInWhateverOrderTheyAreGiven() {
    let files = [home, page("services/a.md"), page("services/b.md"), page("documents/a.md"), page("services/a.ur.md")]
    let addresses = [files, files.reversed(), files.shuffled()].map { read($0).council?.pages.map(\.address) }
    #expect(addresses[0] == addresses[1] && addresses[1] == addresses[2])
  }

  @Test func aCouncilWithoutItsPageIsNoneAndSaysWhichFileToWrite() {
    for files in [[], [page("services/a.md")], [page("council.ur.md", "title: A\ntype: unitary")]] {
      let (council, found) = read(files)
      #expect(council == nil)
      #expect(found.map(\.rule) == ["no-council-page"])
      #expect(found.map(\.place.path) == [(files.isEmpty ? "" : "content/") + "councils/alderbrook/council.md"])
      #expect(found.map(\.what) == ["The council `alderbrook` has no file `council.md`"])
      #expect(found.map(\.instead) == ["Write councils/alderbrook/council.md with at least `title` and `type`."])
    }
  }

  @Test func aCouncilWhosePageCannotBeReadSaysOnlyWhy() {
    let (council, found) = read([page("council.md", "title: A"), page("services/a.md")])
    #expect(council == nil && found.map(\.rule) == ["missing-field"])
  }

  @Test func aPageThatCannotBeReadIsRememberedAsUnread() {
    let (council, found) = read([
      home, page("services/b.md", "summary: A"), page("services/a.md"), page("documents/c.md", ""),
    ])
    #expect(council?.unread == ["councils/alderbrook/services/b.md", "councils/alderbrook/documents/c.md"])
    #expect(council?.pages.count == 2 && found.count == 2)
  }

  /// Nobody reads more than a hundred problems of one page, and each costs time and memory.
  @Test func manyFaultsOfOnePageAreToldUpToAHundred() {
    for facts in [
      "title: A\nneeds: [" + (0..<400).map { "w\($0)" }.joined(separator: ", ") + "]",
      "title: A\n" + (0..<400).map { "fact-number-\($0): b" }.joined(separator: "\n"),
      "title: A\nwhen:\n" + (0..<400).map { "  - {from: \($0)}" }.joined(separator: "\n"),
    ] {
      let (_, found) = read([home, page("services/a.md", facts)])
      #expect(found.count == 101)
      #expect(
        found.last?.what == "There are more problems in this file"
          && found.last?.instead == "Mend those above, and build again.")
    }
  }
}
