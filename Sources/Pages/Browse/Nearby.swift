import Content
import Diagnostics

/// What stands near a place of a council: services, the nearest first, and the other places.
///
/// Only the council's own. What another council runs may serve its own residents alone, and a list cannot know.
struct Nearby {
  struct Found {
    let page: Page
    let miles: Double
    /// Where the service is known by its postcode district alone.
    let district: String?
  }

  /// More than this nobody reads; the next place has a list of its own.
  private static let most = 12

  private let spots: [(page: Page, place: String?, spot: Whereabouts.Spot)]
  private let middles: [String: Point]

  init(_ services: [Page], _ places: CouncilPlaces, _ council: CouncilContent, _ reference: Reference) {
    let whereabouts = Whereabouts(council, reference)
    spots = services.compactMap { page in
      guard let venue = page.facts.venue, let spot = whereabouts.spot(of: venue) else { return nil }
      return (page, places.place(of: venue), spot)
    }
    let points = Dictionary(grouping: spots) { $0.place ?? "" }.mapValues { $0.map(\.spot.point) }
    let stated = Dictionary(
      council.council.namedPlaces.map { ($0.name, whereabouts.spot(of: $0)) }, uniquingKeysWith: { first, _ in first })
    middles = Dictionary(
      places.places.compactMap { place in
        let district = place.district.flatMap { Postcode($0) }.flatMap { whereabouts.spot(of: $0) }
        let said = stated[place.name] ?? district
        let middle = said?.point ?? Point.middle(of: points[place.id] ?? [])
        return middle.map { (place.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Services of which one knows where they are, and that are not in the place itself: first those that it is for, however far,
  /// then the nearest others.
  func services(near place: CouncilPlaces.Place, for own: Set<String>) -> (own: [Found], others: [Found]) {
    guard let middle = middles[place.id] else { return ([], []) }
    let away = spots.filter { $0.place != place.id }.map { one in
      Found(page: one.page, miles: middle.miles(to: one.spot.point), district: one.spot.district)
    }
    let others = away.filter { !own.contains($0.page.source.name) }
    return (
      away.filter { own.contains($0.page.source.name) },
      Array(others.sorted { ($0.miles, $0.page.address) < ($1.miles, $1.page.address) }.prefix(Self.most))
    )
  }

  func miles(from one: CouncilPlaces.Place, to other: CouncilPlaces.Place) -> Double? {
    guard let here = middles[one.id], let there = middles[other.id] else { return nil }
    return here.miles(to: there)
  }
}
