import Content
import Diagnostics

/// A part of a document to print, with its pages.
struct PrintChapter: View {
  let id: String
  let heading: String
  var intro: String?
  /// Whether its pages stand in the list of contents. Those that a family may want to keep to itself do not.
  var isListed = true
  var entries: [PrintedEntry]

  static let slots = Slots<PrintChapter>()
    .text("id") { $0.id }
    .link("place") { Address(site: "#" + $0.id) }
    .text("heading") { $0.heading }
    .optionalText("intro") { $0.intro }
    .flag("is-listed") { $0.isListed && !$0.entries.isEmpty }
    .flag("is-apart") { !$0.isListed }
    .each("entries", PrintedEntry.self) { $0.entries }
}

/// The pages of a document to print, chapter by chapter, before they are made ready.
struct PrintPlan {
  struct Chapter {
    let id: String
    let heading: String
    var intro: String?
    var isListed = true
    let pages: [Page]
  }

  let title: String
  let isWhole: Bool
  let chapters: [Chapter]
  let services: [Page]

  var pages: [Page] { chapters.flatMap(\.pages) }

  /// Everything that a council tells families about getting help, each page once.
  init(whole council: CouncilContent, _ reference: Reference, complaints: [Page]) {
    let words = reference.vocabularies
    title = "All help for children and families"
    isWhole = true
    services = Self.byTitle(council.services)
    let apart = services.filter { $0.facts.isAboutDanger(words) }
    chapters = [
      Self.council(council, complaints),
      Chapter(
        id: "all_services", heading: "Services from A to Z",
        pages: services.filter { !$0.facts.isAboutDanger(words) }),
      Chapter(
        id: "all_tests", heading: "Who can get what: the tests",
        intro: "Several services may use the same tests. Each service names its own.",
        pages: Self.byTitle(council.pages(in: .eligibility))),
      Chapter(
        id: "all_levels", heading: "How much help, and when", pages: [council.thresholds].compactMap { $0 }),
      Chapter(id: "all_offers", heading: "Local offers", pages: Self.byTitle(council.pages(in: .offers))),
      Self.apart(apart),
    ].filter { !$0.pages.isEmpty }
  }

  /// What a council tells about one need.
  init(_ need: Term, of council: CouncilContent, complaints: [Page]) {
    title = "Help with: " + need.label.lowercasedStart
    isWhole = false
    services = Self.byTitle(council.services.filter { page in page.facts.needs.contains { $0.value == need.id } })
    let tests = services.compactMap(council.criteria)
    let used = Dictionary(tests.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    chapters = [
      Self.council(council, complaints),
      Chapter(id: "all_services", heading: "Services from A to Z", pages: services),
      Chapter(id: "all_tests", heading: "Who can get what: the tests", pages: Self.byTitle(Array(used.values))),
    ].filter { !$0.pages.isEmpty }
  }

  private static func council(_ council: CouncilContent, _ complaints: [Page]) -> Chapter {
    Chapter(
      id: "about_council", heading: "About the council, and how to complain",
      pages: [council.page] + byTitle(complaints))
  }

  private static func apart(_ pages: [Page]) -> Chapter {
    Chapter(
      id: "kept_apart", heading: "Help that you may want to keep to yourself",
      intro: "These pages begin on a sheet of their own. Take them out if somebody at home should not see them.",
      isListed: false, pages: pages)
  }

  static func byTitle(_ pages: [Page]) -> [Page] {
    pages.sorted { ($0.title.lowercased(), $0.address) < ($1.title.lowercased(), $1.address) }
  }
}
