/// A web address as RFC 3986 lets it be written, for formats whose readers refuse any other.
enum WebAddress {
  /// Letters that may not stand in an address are written as `%C3%A9`. nil where that would not make it one.
  static func plain(_ address: String) -> String? {
    let halves = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = address.firstRange(of: "://")?.upperBound, start < address.endIndex else { return nil }
    let whole = halves[0]
    let host = whole[start...].prefix { !"/?".contains($0) }
    guard !host.isEmpty, hasGoodPort(host) else { return nil }
    if address.utf8.allSatisfy(isPlain) { return address }
    return halves.map(escape).joined(separator: "#")
  }

  private static func hasGoodPort(_ host: Substring) -> Bool {
    guard !host.contains("["), !host.contains("]") else { return false }
    let name = host.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && !(parts.first?.isEmpty ?? true)
      && (parts.count < 2 || parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) })
  }

  private static func escape(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var written: [UInt8] = []
    for (at, byte) in bytes.enumerated() {
      let isEscape = byte == UInt8(ascii: "%") && isHex(bytes, at + 1) && isHex(bytes, at + 2)
      if isEscape || isPlain(byte) {
        written.append(byte)
      } else {
        written += Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      || "-._~:/?@!$&'()*+,;=".utf8.contains(byte)
  }

  private static func isHex(_ bytes: [UInt8], _ at: Int) -> Bool {
    at < bytes.count && ((0x30...0x39).contains(bytes[at]) || (0x61...0x66).contains(bytes[at] | 0x20))
  }
}
