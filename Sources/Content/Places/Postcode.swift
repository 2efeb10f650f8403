/// A postcode, or its first half alone: the district, where a home's place is nobody's business.
package struct Postcode: Hashable, Sendable {
  /// Such as `ZZ1`.
  package let district: String
  /// Such as `1ZZ`; nil where only the district is given.
  package let rest: String?

  /// In capital or small letters, with or without spaces. nil when it cannot be a postcode.
  package init?(_ text: String) {
    let letters = text.utf8.filter { !Self.isSpace($0) }.map(Self.capital)
    let whole = String(decoding: letters, as: UTF8.self)
    let shape = String(decoding: letters.map(Self.shape), as: UTF8.self)
    // The one postcode of another shape.
    let isWhole = whole == "GIR0AA" || shape.hasSuffix("9AA") && Self.districts.contains(String(shape.dropLast(3)))
    if Self.districts.contains(shape) || whole == "GIR" {
      district = whole
      rest = nil
    } else if isWhole {
      district = String(whole.dropLast(3))
      rest = String(whole.suffix(3))
    } else {
      return nil
    }
  }

  /// The letters at its beginning, such as `ZZ`: a post town and the land around it.
  package static func area(of district: String) -> String {
    String(district.prefix { !("0"..."9").contains($0) })
  }

  /// `ZZ2` comes before `ZZ10`.
  package static func inOrder(_ one: String, _ other: String) -> Bool {
    let areas = (area(of: one), area(of: other))
    if areas.0 != areas.1 { return areas.0 < areas.1 }
    let numbers = (number(one, after: areas.0), number(other, after: areas.1))
    return numbers.0 == numbers.1 ? one < other : numbers.0 < numbers.1
  }

  private static func number(_ district: String, after area: String) -> Int {
    Int(district.dropFirst(area.count).prefix { ("0"..."9").contains($0) }) ?? 0
  }

  private static let districts: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func capital(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }

  private static func shape(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: UInt8(ascii: "9")
    case 0x41...0x5A: UInt8(ascii: "A")
    default: UInt8(ascii: "?")
    }
  }
}
