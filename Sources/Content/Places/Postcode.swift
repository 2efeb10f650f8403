/// A postcode, or its first half alone: the district, where a home's place is nobody's business.
package struct Postcode: Hashable, Sendable {
  /// Such as `ZZ1`.
  package let district: String
  /// Such as `1ZZ`; nil where only the district is given.
  package let rest: String?

  /// In capital or small letters, with or without spaces. nil when it cannot be a postcode.
  package init?(_ text: String) {
    let letters = text.utf8.filter { $0 != 0x20 && $0 != 0x09 }.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    let whole = String(decoding: letters, as: UTF8.self)
    if Self.isDistrict(letters[...]) {
      district = whole
      rest = nil
    } else if Self.isWhole(letters) {
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

  /// Capital letters and digits that have the shape of a whole postcode.
  static func isWhole(_ letters: [UInt8]) -> Bool {
    let end = letters.suffix(3)
    return (5...7).contains(letters.count) && end.first.map(isDigit) ?? false && end.dropFirst().allSatisfy(isLetter)
      && isDistrict(letters.dropLast(3))
  }

  /// One or two letters, a digit, and perhaps one sign more; `GIR` alone has another shape.
  private static func isDistrict(_ letters: ArraySlice<UInt8>) -> Bool {
    if letters.elementsEqual("GIR".utf8) { return true }
    let area = letters.prefix(while: isLetter)
    let rest = letters.dropFirst(area.count)
    guard (1...2).contains(area.count), (1...2).contains(rest.count), let first = rest.first, isDigit(first) else {
      return false
    }
    return rest.dropFirst().allSatisfy { isDigit($0) || isLetter($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
