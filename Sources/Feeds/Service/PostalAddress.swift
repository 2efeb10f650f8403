/// An address in the parts that the standard asks for. Pages have it as one text, so it is told apart only where street, town and
/// postcode can all be seen: what is not there is not made up.
struct PostalAddress {
  let street: String
  let town: String
  let postcode: String

  /// `1 Market Square, Alderbrook, ZZ1 1ZZ`, the last comma or not.
  init?(_ text: String) {
    var parts = text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      .filter { !$0.isEmpty }
    guard let last = parts.popLast(), let code = Self.postcode(endOf: last) else { return nil }
    if last.count > code.words { parts.append(Array(last.dropLast(code.words))) }
    guard let town = parts.popLast(), !parts.isEmpty else { return nil }
    street = parts.map { $0.joined(separator: " ") }.joined(separator: ", ")
    self.town = town.joined(separator: " ")
    postcode = code.text
  }

  private static func postcode(endOf words: [String]) -> (text: String, words: Int)? {
    guard let last = words.last?.uppercased() else { return nil }
    if isInward(last), words.count > 1 {
      let outward = words[words.count - 2].uppercased()
      return isOutward(outward) ? ("\(outward) \(last)", 2) : nil
    }
    let (outward, inward) = (String(last.dropLast(3)), String(last.suffix(3)))
    return isOutward(outward) && isInward(inward) ? ("\(outward) \(inward)", 1) : nil
  }

  /// `SW1A`, `B1`.
  private static func isOutward(_ text: String) -> Bool {
    guard (2...4).contains(text.utf8.count), let first = text.utf8.first else { return false }
    return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || isDigit($0) } && text.utf8.contains(where: isDigit)
  }

  /// `1AA`.
  private static func isInward(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 3 && isDigit(bytes[0]) && isLetter(bytes[1]) && isLetter(bytes[2])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
