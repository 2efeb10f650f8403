import Content

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

  /// Its two halves stand apart, or together.
  private static func postcode(endOf words: [String]) -> (text: String, words: Int)? {
    for count in [2, 1] where count <= words.count {
      guard let code = Postcode(words.suffix(count).joined()), let rest = code.rest else { continue }
      return ("\(code.district) \(rest)", count)
    }
    return nil
  }
}
