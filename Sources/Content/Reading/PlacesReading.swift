import Diagnostics

extension Form {
  /// `[Millford, {name: Netherfold, postcode: ZZ5 1ZZ}]`.
  mutating func namedPlaces(_ name: String) -> [NamedPlace] {
    textsOrGroups(name) { text in
      NamedPlace(name: text.value, postcode: nil, point: nil)
    } group: { form in
      let name = form.needed("name", because: "Families look for the place by its name.", example: "name: Millford")
      let postcode = form.postcode("postcode")
      let point = form.point()
      return name.map { NamedPlace(name: $0.value, postcode: postcode, point: point) }
    }
  }

  /// `lat` and `long`, both or neither.
  mutating func point() -> Point? {
    let latitude = decimal("lat")
    let longitude = decimal("long")
    guard let latitude, let longitude else {
      if let latitude, !has("long") { note(.halfAPoint(latitude.span, lacks: "long", in: source)) }
      if let longitude, !has("lat") { note(.halfAPoint(longitude.span, lacks: "lat", in: source)) }
      return nil
    }
    let point = Point(latitude.value, longitude.value)
    if point?.isNearBritain ?? false { return point }
    if let swapped = Point(longitude.value, latitude.value), swapped.isNearBritain {
      note(.swappedPoint(latitude.span, longitude.span, in: source))
    } else if point == nil {
      note(.notOnTheGlobe(latitude.span, in: source))
    }
    return point
  }

  private mutating func postcode(_ name: String) -> Postcode? {
    guard let text = text(name) else { return nil }
    if let postcode = Postcode(text.value) { return postcode }
    note(.wrongForm(text, "`\(name)`", "Write it as on an envelope, such as `ZZ1 1ZZ`.", in: source))
    return nil
  }

  /// The first halves of postcodes.
  mutating func districts(_ name: String) -> [Located<String>] {
    var districts: [Located<String>] = []
    for text in texts(name) {
      if let postcode = Postcode(text.value), postcode.rest == nil {
        if !districts.contains(where: { $0.value == postcode.district }) {
          districts.append(Located(postcode.district, at: text.span))
        }
      } else {
        note(.wrongForm(text, "`\(name)`", "Write the first half of each postcode, such as `[ZZ1, ZZ2]`.", in: source))
      }
    }
    return districts
  }
}

extension Diagnostic {
  private static let onNoMap = "Families would be shown another place, or none."

  fileprivate static func notOnTheGlobe(_ span: Span, in source: SourceText) -> Diagnostic {
    fact(
      "wrong-form", span, in: source, "This place is not on the globe",
      "Write both, the degrees north first: `lat: 54.01, long: -2.03`.", why: onNoMap)
  }

  fileprivate static func halfAPoint(_ span: Span, lacks name: String, in source: SourceText) -> Diagnostic {
    fact(
      "missing-field", span, in: source, "This place has no `\(name)`",
      "Write both, the degrees north first: `lat: 54.01, long: -2.03`.", why: onNoMap)
  }

  fileprivate static func swappedPoint(_ latitude: Span, _ longitude: Span, in source: SourceText) -> Diagnostic {
    fact(
      "wrong-form", latitude, in: source, "`lat` and `long` seem to have changed places: this is far from Britain",
      "Write the degrees north first: `lat: \(source.text(longitude)), long: \(source.text(latitude))`.", why: onNoMap)
  }
}
