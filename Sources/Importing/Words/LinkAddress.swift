import Markup

/// Where a link of a feed leads, if a page may lead there.
enum LinkAddress: Hashable {
  case safe(String)
  case unsafe

  init(_ written: String) {
    let address = FeedText(written).text.replacing("\n", with: "").trimmingSpaces
    guard let whole = Self.absolute(address), mayLead(to: Self.written(whole)) else {
      self = .unsafe
      return
    }
    self = .safe(whole)
  }

  /// As a page has it: what would end it there, or mean something else, by its number.
  static func written(_ address: String) -> String {
    var written: [UInt8] = []
    for byte in address.utf8 {
      if byte <= 0x20 || byte == 0x7F || "<>\\|`".utf8.contains(byte) {
        written += ("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)).utf8
      } else {
        written.append(byte)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func absolute(_ address: String) -> String? {
    let lower = address.lowercased()
    if lower.hasPrefix("www.") { return "https://" + address }
    if address.hasPrefix("//"), address.dropFirst(2).contains(".") { return "https:" + address }
    guard let colon = address.firstIndex(of: ":") else { return isMailAddress(address) ? "mailto:" + address : nil }
    let scheme = address[..<colon].lowercased()
    let rest = address[address.index(after: colon)...]
    switch scheme {
    case "https", "http":
      let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
      return rest.hasPrefix("//") && !host.isEmpty && !host.contains(" ") ? scheme + ":" + rest : nil
    case "mailto":
      let mail = String(rest).trimmingSpaces
      return mail.contains("@") ? scheme + ":" + mail : nil
    case "tel", "sms":
      let number = rest.filter { $0 != " " }
      return number.contains(where: \.isNumber) ? scheme + ":" + number : nil
    default:
      return nil
    }
  }

  private static func isMailAddress(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !address.contains { " /?#\"<>".contains($0) }
  }
}
