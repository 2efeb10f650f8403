import Content
import Diagnostics

/// Where the service takes place: the first place that the record names. Further places stay under “More information”.
extension PageDraft {
  mutating func takeVenue() {
    var venue: Venue?
    var online = false
    var places = 0
    var hidden: [Venue] = []
    func take(_ location: inout Fields, _ notes: inout RecordNotes) {
      let kind = location.peek("location_type")?.text?.lowercased()
      if kind == "postal" { location.forgetPostal() } else { places += 1 }
      if kind == "virtual" {
        online = true
      } else if venue == nil, kind != "postal" {
        venue = Venue.take(from: &location, &notes)
        if venue != nil, kind == "physical", let type = location.peek("location_type") {
          location.remove("location_type", type)
        }
      } else if Venue.isMasked(location), let further = Venue.take(from: &location, &notes) {
        hidden.append(further)
      }
    }
    fields.eachGroup(in: "service_at_locations", noting: &notes) { place, notes in
      place.inside("location", noting: &notes) { take(&$0, &$1) }
    }
    fields.eachGroup(in: "locations", noting: &notes) { take(&$0, &$1) }
    for place in hidden { more.add("Another place", [.paragraph([Run(place.onOneLine)])]) }
    if let venue {
      facts.add("where", venue.facts)
    } else if online, places == 1 {
      facts.add("where", "online")
    }
  }
}

struct Venue {
  var name: String?
  var address: [String] = []
  /// How many of its first lines say where exactly.
  private var exactLines = 0
  var postcode: String?
  var latitude: String?
  var longitude: String?

  var onOneLine: String { ([name].compactMap { $0 } + address + [postcode].compactMap { $0 }).joined(separator: ", ") }

  var facts: [FrontMatter.Fact] {
    var facts: [FrontMatter.Fact] = []
    if let name { facts.append(.init("name", name)) }
    if !address.isEmpty { facts.append(.init("address", address.joined(separator: ", "))) }
    if let postcode { facts.append(.init("postcode", postcode)) }
    if let latitude, let longitude {
      facts += [.init("lat", verbatim: latitude), .init("long", verbatim: longitude)]
    }
    return facts
  }

  static func take(from location: inout Fields, _ notes: inout RecordNotes) -> Venue? {
    var venue = Venue()
    venue.name = takeLine("name", from: &location, &notes)
    venue.takeAddress(from: &location, &notes)
    for key in ["addresses", "physical_addresses", "address"] {
      location.eachGroup(in: key, noting: &notes) { address, notes in
        guard venue.address.isEmpty, venue.postcode == nil else { return }
        venue.takeAddress(from: &address, &notes)
        // What kind it is says the place itself.
        if let type = address.peek("address_type") { address.remove("address_type", type) }
      }
    }
    venue.takeAddressInWords(from: &location, &notes)
    venue.takePoint(from: &location, &notes)
    if let name = venue.name, venue.address.first == name {
      venue.address.removeFirst()
      venue.exactLines = max(0, venue.exactLines - 1)
    }
    if isMasked(location) { venue.hideExactAddress(&notes) }
    return venue.facts.isEmpty ? nil : venue
  }

  static func isMasked(_ location: Fields) -> Bool {
    if case .bool(true) = location.peek("mask_exact_address")?.value { true } else { false }
  }

  /// A childminder's home, for one: the directory asks that only the area be shown.
  private mutating func hideExactAddress(_ notes: inout RecordNotes) {
    name = nil
    address = Array(address.dropFirst(exactLines))
    postcode = postcode?.split(separator: " ").first.map(String.init)
    (latitude, longitude) = (nil, nil)
    notes.note(
      .person, at: nil, "the feed asks that the exact address be hidden, so only the area was written",
      "Look whether the page names the place elsewhere.")
  }

  private mutating func takeAddress(from group: inout Fields, _ notes: inout RecordNotes) {
    for key in ["address_1", "address_2", "address_3", "address_4", "city", "region", "state_province"] {
      guard let line = Self.takeLine(key, from: &group, &notes), !address.contains(line) else { continue }
      // Where the standard asks for a county and none is known, feeds write the country.
      if key != "state_province" || !Self.isCountry(line) { address.append(line) }
      if key.hasPrefix("address_") { exactLines += 1 }
    }
    postcode = Self.takeLine("postal_code", from: &group, &notes) ?? Self.takeLine("postcode", from: &group, &notes)
    if let country = Self.takeLine("country", from: &group, &notes),
      !Self.isCountry(country)
    {
      address.append(country)
    }
  }

  private static func isCountry(_ text: String) -> Bool {
    ["GB", "UK", "GBR", "ENGLAND", "UNITED KINGDOM", "GREAT BRITAIN"].contains(text.uppercased())
  }

  /// An address that nobody took apart stands in the description: short, with a comma or a number, and no sentence.
  private mutating func takeAddressInWords(from location: inout Fields, _ notes: inout RecordNotes) {
    guard address.isEmpty, postcode == nil, let said = location.peek("description")?.text, said.utf8.count <= 120,
      said.contains(",") || said.contains(where: \.isNumber), !said.contains(". "), !said.hasSuffix("."),
      !said.contains("<"), !said.contains("\n"), let text = location.takeText("description", noting: &notes)
    else { return }
    address = [text.oneLine(noting: &notes)]
    exactLines = 1
  }

  private static func takeLine(_ key: String, from group: inout Fields, _ notes: inout RecordNotes) -> String? {
    guard group.peek(key) != nil, let text = group.takeText(key, noting: &notes) else { return nil }
    let line = text.oneLine(noting: &notes)
    if Placeholder.isWord(line) {
      group.putBack(placeholder: text, noting: &notes)
      return nil
    }
    return line.last == "," ? String(line.dropLast()) : line
  }

  private mutating func takePoint(from location: inout Fields, _ notes: inout RecordNotes) {
    guard let (latitude, longitude) = Self.point(in: location) else { return }
    guard let north = Double(latitude.digits), let east = Double(longitude.digits), (49...61).contains(north),
      (-9...3).contains(east)
    else {
      notes.note(
        .fact, at: latitude.span, "the place at \(latitude.digits), \(longitude.digits) is not in the United Kingdom",
        "Mend its latitude and longitude in the directory that the feed comes from.")
      return
    }
    (self.latitude, self.longitude) = (Self.plain(latitude.digits, north), Self.plain(longitude.digits, east))
    for key in ["latitude", "longitude", "geometry"] {
      if let value = location.peek(key) { location.remove(key, value) }
    }
  }

  /// `5e-05` as 0.000050: the sixth digit is a tenth of a metre.
  private static func plain(_ digits: String, _ number: Double) -> String {
    if degrees(digits) != nil { return digits }
    let (whole, part) = Int((abs(number) * 1_000_000).rounded()).quotientAndRemainder(dividingBy: 1_000_000)
    let places = String(part)
    return (number < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 6 - places.count) + places
  }

  private typealias Degrees = (digits: String, span: Span)

  private static func point(in location: Fields) -> (Degrees, Degrees)? {
    if let latitude = location.peek("latitude"), let longitude = location.peek("longitude"),
      let north = latitude.plainText, let east = longitude.plainText
    {
      return ((north.trimmingSpaces, latitude.span), (east.trimmingSpaces, longitude.span))
    }
    if let pair = location.peek("geometry")?["coordinates"]?.list, pair.count == 2, let east = pair[0].number,
      let north = pair[1].number
    {
      return ((north, pair[1].span), (east, pair[0].span))
    }
    return nil
  }
}

extension Fields {
  /// Where the address for letters has become a fact already, its kind says nothing more.
  fileprivate mutating func forgetPostal() {
    let isKnown = entries.allSatisfy { ["id", "location_type", "addresses"].contains($0.key) || $0.value.isEmpty }
    if isKnown, let type = peek("location_type") { remove("location_type", type) }
  }
}
