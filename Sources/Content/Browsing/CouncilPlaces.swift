import Diagnostics

/// The places of a council that families choose by: those that `council.md` names, those that services say they are for, and
/// postcode districts where a service is in none of these.
package struct CouncilPlaces: Sendable {
  package struct Place: Sendable {
    package let id: String
    package let name: String
    /// The district, where the place is known by its postcodes alone.
    package let district: String?
    /// Whether the council says where it is.
    let isOnMap: Bool

    /// As it stands in the middle of a sentence.
    package var inSentence: String { district.map { "postcode district \($0)" } ?? name }
  }

  package static let wholeCouncil = "whole-council"
  package static let online = "online"
  static let elsewhere = "elsewhere"

  package private(set) var places: [Place] = []
  private var byName: [String: String] = [:]
  private var taken: Set<String> = [wholeCouncil, online, elsewhere, Browsing.notStated]

  package init(_ council: CouncilContent) {
    for place in council.council.namedPlaces {
      add(place.name, isOnMap: place.point != nil || place.postcode != nil)
    }
    let areas = council.services.flatMap { service -> [String] in
      if case .places(let names) = service.facts.area { names } else { [] }
    }
    for name in areas.sorted(by: { ($0.lowercased(), $0) < ($1.lowercased(), $1) }) { add(name) }
    let districts = council.services.compactMap { service -> Postcode? in
      guard let venue = service.facts.venue, place(of: venue) == nil else { return nil }
      return venue.postcode.flatMap { Postcode($0.value) }
    }
    for district in Set(districts.map(\.district)).sorted(by: Postcode.inOrder) {
      add("Postcode district \(district)", district: district)
    }
  }

  private mutating func add(_ name: String, district: String? = nil, isOnMap: Bool = false) {
    let key = district ?? name.lowercased()
    let slug = PagePath.slug(of: district ?? name)
    guard byName[key] == nil, !slug.isEmpty else { return }
    var id = slug
    var number = 1
    while !taken.insert(id).inserted {
      number += 1
      id = "\(slug)-\(number)"
    }
    byName[key] = id
    places.append(Place(id: id, name: name, district: district, isOnMap: isOnMap))
  }

  /// Where a service is and whom it is for, as far as it says.
  func ids(of facts: Facts) -> [String] {
    var ids: [String] = []
    if let venue = facts.venue {
      if venue.isOnline { ids.append(Self.online) }
      if let id = place(of: venue) { ids.append(id) }
    }
    switch facts.area {
    case .wholeCouncil: ids.append(Self.wholeCouncil)
    case .places(let names): ids += names.compactMap { byName[$0.lowercased()] }
    case nil: break
    }
    return ids.isEmpty && facts.venue != nil ? [Self.elsewhere] : ids
  }

  /// The place that a venue is in. Addresses end with the widest place, so the last part that is known counts.
  package func place(of venue: Venue) -> String? {
    guard !venue.isOnline else { return nil }
    let parts = [venue.name, venue.address].compactMap { $0 }.flatMap { $0.split(separator: ",") }
    for part in parts.reversed() {
      if let id = byName[part.trimmed.lowercased()] { return id }
    }
    return venue.postcode.flatMap { Postcode($0.value) }.flatMap { byName[$0.district] }
  }

  package var words: [BrowseWord] {
    places.map { BrowseWord($0.id, $0.name, title: "Help in \($0.inSentence)", isKept: $0.isOnMap) } + [
      BrowseWord(
        Self.wholeCouncil, "The whole council area", title: "Help for the whole council area",
        means: "It does not matter in which part of the area you live."),
      BrowseWord(Self.online, "Online", title: "Help online", means: "You use it where you are."),
      BrowseWord(
        Self.elsewhere, "At home, at school or elsewhere", title: "Help at home, at school or elsewhere",
        means: "Each page says where."),
    ]
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
