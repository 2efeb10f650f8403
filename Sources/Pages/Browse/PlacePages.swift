import Content
import Diagnostics

/// What a page about a place shows: what is there, what is for the people there, what is near, and what comes to everybody.
struct PlacePage {
  let place: CouncilPlaces.Place
  let shelf: Shelf
  let shelves: Shelves
  let nearby: Nearby
  let places: CouncilPlaces
  let neighbours: Neighbours
  let council: CouncilContent
  let site: SiteFrame

  var intro: String {
    "What is in \(place.inSentence), what is near it, and what is for everybody in the area of \(council.name)."
  }

  func groups(_ services: ServiceEntries) -> [ListView.Group] {
    let found = nearby.services(near: place, for: Set(shelf.services.map(\.source.name)))
    let all = [
      there(services), forPeopleThere(services, found.own), near(services, found.others), everywhere, otherCouncils,
    ]
    return all.filter { !$0.entries.isEmpty }
  }

  private func isThere(_ page: Page) -> Bool {
    page.facts.venue.flatMap(places.place) == place.id
  }

  private func there(_ services: ServiceEntries) -> ListView.Group {
    ListView.Group(
      heading: "In \(place.inSentence)", id: "in-this-place", entries: services[shelf.services.filter(isThere)])
  }

  private func forPeopleThere(_ services: ServiceEntries, _ found: [Nearby.Found]) -> ListView.Group {
    let distances = Dictionary(found.map { ($0.page.source.name, $0) }, uniquingKeysWith: { first, _ in first })
    return ListView.Group(
      heading: "For families who live in \(place.inSentence)", id: "for-families-here",
      entries: shelf.services.filter { !isThere($0) }.map { page in
        distances[page.source.name].map { entry($0, services) } ?? services[page]
      })
  }

  private func near(_ services: ServiceEntries, _ found: [Nearby.Found]) -> ListView.Group {
    ListView.Group(
      heading: "Near \(place.inSentence)", id: "near-this-place",
      intro: "The nearest first, in a straight line from the middle of \(place.inSentence). By road it is farther.",
      entries: found.map { entry($0, services) })
  }

  private func entry(_ found: Nearby.Found, _ services: ServiceEntries) -> PageEntry {
    var entry = services[found.page]
    let from = found.district.map { ", measured to the middle of \($0)" } ?? ""
    entry.notes.insert(Point.inWords(miles: found.miles).sentence + from, at: 0)
    return entry
  }

  /// Listed apart: no distance says how near help is that comes to you.
  private var everywhere: ListView.Group {
    let apart = shelves.shelves.filter { [CouncilPlaces.wholeCouncil, CouncilPlaces.online].contains($0.word.id) }
    return ListView.Group(
      heading: "Wherever you live", id: "wherever-you-live",
      entries: apart.map { shelf in
        PageEntry(
          title: shelf.word.title, link: site.link(shelf.address), summary: shelf.word.means,
          notes: [shelf.choice(site).count])
      })
  }

  private var otherCouncils: ListView.Group {
    ListView.Group(
      heading: "Other councils nearby", id: "other-councils",
      intro: "They look after other parts of the same postcode districts. Ask them whether you can use what they run.",
      entries: neighbours.sharing(with: council.slug).map { neighbour, districts in
        PageEntry(
          title: neighbour.name, link: site.link("/councils/\(neighbour.slug)/"),
          notes: ["Part of \(districts.joined(separator: ", "))"])
      })
  }

  /// The other words to choose, each place with its distance.
  var others: [NamedLink] {
    let miles = Dictionary(
      places.places.compactMap { other in nearby.miles(from: place, to: other).map { (other.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    return shelves.shelves.filter { $0.word.id != place.id }.map { other in
      let distance = miles[other.word.id].map { ", " + Point.inWords(miles: $0) } ?? ""
      return NamedLink(label: other.word.label + distance, link: site.link(other.address))
    }
  }
}

extension Renderer {
  /// The list of each place, in order.
  func byPlace(
    _ shelves: Shelves, _ services: ServiceEntries, _ browsing: Browsing, _ content: CouncilContent,
    to write: (OutputFile) throws -> Void
  ) throws {
    let nearby = Nearby(services.inOrder, browsing.places, content, reference)
    let places = Dictionary(browsing.places.places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for shelf in shelves.shelves {
      guard let place = places[shelf.word.id] else {
        try write(list(shelf, of: shelves, services, content))
        continue
      }
      let page = PlacePage(
        place: place, shelf: shelf, shelves: shelves, nearby: nearby, places: browsing.places, neighbours: neighbours,
        council: content, site: site)
      try write(
        list(
          shelf.word.title, page.intro, shelf.address, page.groups(services), others: page.others,
          under: [crumb(shelves.title, shelves.address)], content))
    }
  }
}
