import Content
import Diagnostics

/// Where a service can be had, or where letters to it go.
struct ServicePlace {
  enum Sort: String {
    case physical
    case virtual
    case postal
  }

  /// The same place has the same id, whichever service is there.
  let id: StableID
  /// Of the service at this place.
  let serviceAtPlace: StableID
  let sort: Sort
  let name: String?
  let address: PostalAddress?
  /// The address in words, where it cannot be told apart into the parts that the standard asks for.
  let description: String?
  let latitude: Double?
  let longitude: Double?

  static func count(for page: Page) -> Int {
    (page.facts.venue == nil ? 0 : 1) + (page.facts.contact?.post == nil ? 0 : 1)
  }

  static func all(of page: Page, of service: StableID, in council: CouncilContent) -> [ServicePlace] {
    let post = page.facts.contact?.post.map { text in
      ServicePlace(.postal, text: text, PostalAddress(text), of: service, in: council)
    }
    return [page.facts.venue.map { ServicePlace($0, of: service, in: council) }, post].compactMap { $0 }
  }

  private init(_ venue: Venue, of service: StableID, in council: CouncilContent) {
    let text = [venue.address, venue.postcode?.value].compactMap { $0 }.joined(separator: ", ")
    self.init(
      venue.isOnline ? .virtual : .physical, name: venue.name, text: text, PostalAddress(text), venue.latitude,
      venue.longitude, of: service, in: council)
  }

  private init(
    _ sort: Sort, name: String? = nil, text: String, _ address: PostalAddress?, _ latitude: Double? = nil,
    _ longitude: Double? = nil, of service: StableID, in council: CouncilContent
  ) {
    let point = [latitude, longitude].map { $0.map { "\($0)" } ?? "" }
    let all = [council.slug, "places", sort.rawValue, name ?? "", text] + point
    id = StableID(all.joined(separator: "/"), in: .plainsight)
    serviceAtPlace = StableID("places/\(id.text)", in: service)
    self.sort = sort
    self.name = name
    self.address = address
    description = address == nil && !text.isEmpty ? text : nil
    self.latitude = latitude
    self.longitude = longitude
  }
}
