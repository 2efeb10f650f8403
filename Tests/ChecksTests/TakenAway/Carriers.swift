import Content
import Diagnostics
import Markup

/// What shows a part that families look for on a page. All of it must stand, or the part is not shown: the words of a
/// criteria page count on a service page only as long as that page names it.
typealias Carrier = Set<PagePart>

extension CompleteCouncil {
  /// The facts that show each part, as docs/writing-content.md and the law's catalogue have them. Written again here, so that
  /// the test does not believe the program about itself.
  private static let facts: [Facet: [String]] = [
    .what: ["summary"], .whoFor: ["ages"], .timescale: ["waiting"], .cost: ["cost"], .when: ["when"],
    .where: ["where", "area"], .contact: ["contact"], .provider: ["provider"], .checkedOn: ["checked"],
    .reviewBy: ["review"],
  ]
  private static let factsOfCriteria: [Facet: [String]] = [
    .whoFor: ["who"], .howDecided: ["decided-by"], .timescale: ["answer-within"], .appeal: ["appeal"],
  ]
  private static let saidByTheCouncil: Set<Facet> = [.complaint, .offlineCopy, .feedback]
  static let fewestWordsOfAPart = 5

  /// Every carrier of a part on a page, in the order: its own, those of its criteria, those of its council.
  func carriers(of facet: Facet, on page: Page) -> [Carrier] {
    var carriers = ownCarriers(of: facet, on: page)
    if let criteria = content.criteria(of: page) {
      let link = PagePart.fact(page: page.source.name, name: "criteria")
      if facet == .criteria { carriers.append([link]) }
      carriers += (carriersInTests(of: facet, on: criteria) + sections(facet, on: criteria)).map { $0.union([link]) }
    } else {
      if facet == .criteria, case .openToEveryone = page.facts.criteria {
        carriers.append([.fact(page: page.source.name, name: "criteria")])
      }
      carriers += carriersInTests(of: facet, on: page)
    }
    if Self.saidByTheCouncil.contains(facet) { carriers += sections(facet, on: content.page) }
    return carriers
  }

  private func ownCarriers(of facet: Facet, on page: Page) -> [Carrier] {
    let name = page.source.name
    var carriers = (Self.facts[facet] ?? []).filter { states($0, page) }.map { Carrier([.fact(page: name, name: $0)]) }
    if facet == .what, page.prose.intro.words >= Self.fewestWordsOfAPart { carriers.append([.intro(page: name)]) }
    return carriers + sections(facet, on: page)
  }

  /// The tests of a criteria page. That it is one shows the part “criteria”, and nothing on it can be taken away to hide that.
  private func carriersInTests(of facet: Facet, on page: Page) -> [Carrier] {
    guard case .criteria = page.kind else { return [] }
    if facet == .criteria { return [[]] }
    return (Self.factsOfCriteria[facet] ?? []).filter { states($0, page) }
      .map { [.fact(page: page.source.name, name: $0)] }
  }

  private func sections(_ facet: Facet, on page: Page) -> [Carrier] {
    page.prose.sections.filter { $0.facet == facet && $0.words >= Self.fewestWordsOfAPart }
      .map { [.section(page: page.source.name, id: $0.id)] }
  }

  private func states(_ field: String, _ page: Page) -> Bool { documents[page.source.name]?.facts[field] != nil }
}
