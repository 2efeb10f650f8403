import Content
import Diagnostics

/// How many clicks each page of a council is from the council's own page, by ways that say where they lead.
///
/// The list from A to Z is no such way: who does not know a service's name does not find it among fifteen hundred. Nor are the
/// lists of what pages do not state, and those by cost, way in and place, which hold nearly everything.
struct WaysIn {
  private var clicks: [String: Int] = [:]

  init(to council: CouncilContent, _ reference: Reference) {
    var ways = Ways(council, reference)
    ways.walk()
    clicks = ways.clicks
  }

  /// nil when no page and no list leads to it.
  func clicks(to page: Page) -> Int? { clicks[page.source.name] }
}

/// The walk from the council's page outwards, one click at a time.
private struct Ways {
  private let council: CouncilContent
  private let usersOfCriteria: [String: [Page]]
  private(set) var clicks: [String: Int] = [:]
  private var next: [Page] = []

  init(_ council: CouncilContent, _ reference: Reference) {
    self.council = council
    var users: [String: [Page]] = [:]
    for service in council.services {
      if let criteria = council.criteria(of: service) { users[criteria.source.name, default: []].append(service) }
    }
    usersOfCriteria = users
    reach(council.page, 0)
    for page in council.pages(in: .offers) + council.pages(in: .replies) { reach(page, 1) }
    if let thresholds = council.thresholds { reach(thresholds, 1) }
    for page in council.pages(in: .documents) + council.pages(in: .eligibility) { reach(page, 2) }
    let browsing = Browsing(council, reference.vocabularies)
    for page in council.pages where answers(page) { reach(page, 2) }
    for service in council.services {
      for way in WayToBrowse.allCases where way.isOnCouncilPage && !browsing.stated(way, by: service).isEmpty {
        reach(service, 2)
      }
    }
  }

  mutating func walk() {
    // Each round takes the pages that the round before found first.
    while !next.isEmpty {
      let found = next
      next = []
      for page in found.sorted(by: { clicks[$0.source.name, default: 0] < clicks[$1.source.name, default: 0] }) {
        let step = clicks[page.source.name, default: 0] + 1
        for other in leads(from: page) { reach(other, step) }
      }
    }
  }

  private mutating func reach(_ page: Page, _ step: Int) {
    if let known = clicks[page.source.name], known <= step { return }
    clicks[page.source.name] = step
    next.append(page)
  }

  private func leads(from page: Page) -> [Page] {
    let linked = page.links.compactMap { link -> Page? in
      if case .page(let path, _) = link.target { council.page(named: path) } else { nil }
    }
    return linked + [council.criteria(of: page)].compactMap { $0 } + (usersOfCriteria[page.source.name] ?? [])
  }

  /// What the law asks for is reached from the page that lists it.
  private func answers(_ page: Page) -> Bool { !page.facts.answers.isEmpty }
}
