import Diagnostics
import Markup

/// The postcode districts of the country: where the middle of each is, and what people call it. Which council one belongs to
/// is not in it, and no middle can tell: councils say so themselves.
package struct PostcodeDistricts: Sendable {
  package struct District: Sendable {
    package let middle: Point?
    package let town: String?
  }

  private let byCode: [String: District]

  /// A site may do without.
  package static let none = PostcodeDistricts(byCode: [:])

  package var isEmpty: Bool { byCode.isEmpty }

  package subscript(code: String) -> District? { byCode[code] }

  package static func read(_ source: SourceText, noting found: inout [Diagnostic]) -> PostcodeDistricts? {
    guard isReadable(source, noting: &found) else { return nil }
    var lines = TableLines(source)
    guard lines.advance() else { return PostcodeDistricts.none }
    let heads = ["postcode", "latitude", "longitude", "town"].map { name in (name, lines.column { $0 == name }) }
    for (name, column) in heads where column == nil { found.append(.tableLacks(name, lines.line, in: source)) }
    guard let code = heads[0].1, let latitude = heads[1].1, let longitude = heads[2].1, let town = heads[3].1 else {
      return nil
    }
    var faults = FaultList()
    var byCode: [String: District] = [:]
    while lines.advance() {
      guard let postcode = Postcode(lines.text(code)), postcode.rest == nil else {
        faults.append(.noPostcode(lines.text(code), lines.cell(code), in: source))
        continue
      }
      let point = Point(lines.number(latitude), lines.number(longitude))
      if point == nil { faults.append(.noPoint(lines.cell(latitude), in: source)) }
      let name = lines.text(town)
      let district = District(middle: point, town: name.isEmpty ? nil : name)
      if byCode.updateValue(district, forKey: postcode.district) != nil {
        faults.append(
          .tableLine(
            lines.cell(code), in: source, "\(postcode.district) is in this table twice",
            "Leave one of the two lines out."))
      }
    }
    found += faults.told
    return PostcodeDistricts(byCode: byCode)
  }
}
