import Diagnostics

extension Form {
  /// `[Millford, {name: Netherfold, postcode: ZZ5 1ZZ}]`.
  mutating func namedPlaces(_ name: String) -> [NamedPlace] {
    textsOrGroups(name) { text in
      NamedPlace(name: text.value, postcode: nil, point: nil)
    } group: { form in
      let name = form.needed("name", because: "Families look for the place by its name.", example: "name: Millford")
      let postcode = form.postcode("postcode")
      let latitude = form.decimal("lat")
      let longitude = form.decimal("long")
      let point = Point(latitude?.value, longitude?.value)
      if point == nil, let wrong = latitude ?? longitude {
        form.note(.notOnTheGlobe(wrong.span, in: form.source))
      }
      return name.map { NamedPlace(name: $0.value, postcode: postcode, point: point) }
    }
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
  fileprivate static func notOnTheGlobe(_ span: Span, in source: SourceText) -> Diagnostic {
    fact(
      "wrong-form", span, in: source, "This place is not on the globe",
      "Write both, the degrees north first: `lat: 54.01, long: -2.03`.")
  }
}
