import Markup

/// A web address among the words of a feed, which a page would make a link of.
struct BareAddress {
  private let address: String
  /// Whether nothing comes after it. A mark for emphasis that follows would cut it short.
  let isLast: Bool

  /// From the colon of `https://`, or from the first dot of `www.`.
  init?(_ text: [UInt8], _ at: Int) {
    let letters = text[..<at].suffix(6).reversed().prefix { (0x61...0x7A).contains($0 | 0x20) }
    let before = String(decoding: letters.reversed(), as: UTF8.self).lowercased()
    let isWeb = text[at...].starts(with: "://".utf8) && (before.hasSuffix("http") || before.hasSuffix("https"))
    let isWithoutScheme = text[at] == UInt8(ascii: ".") && before.hasSuffix("www")
    guard isWeb || isWithoutScheme else { return nil }
    let rest = text[at...].prefix { $0 > 0x20 && $0 != 0x7F && !"<>\"".utf8.contains($0) }
    isLast = rest.endIndex == text.endIndex
    address = (isWeb ? "https" : "http://www") + String(decoding: rest, as: UTF8.self)
  }

  /// Whether the page could not be published for it. Then it stays words.
  var isRefused: Bool { !mayLead(to: address) }
}
