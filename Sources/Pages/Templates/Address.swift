/// An address that is safe to follow: a place on this site, or a web, mail, telephone or text message link.
///
/// Whatever else browsers know how to open, `javascript:` before all, cannot become one. It is judged byte by byte, as
/// browsers do: a combining mark after the colon makes one character of the two, and the colon would not be seen.
package struct Address: Hashable, Sendable {
  package let text: String

  /// What somebody wrote, if it is an address of that kind.
  package init?(_ written: String) {
    guard Address.isSafe(written.utf8) else { return nil }
    text = written
  }

  /// A place on this site, made by the program itself.
  package init(site path: String) {
    precondition(
      Address.isSafe(path.utf8) && Address.schemeEnd(in: path.utf8) == nil, "`\(path)` is not a place on the site")
    text = path
  }

  private static func isSafe(_ written: String.UTF8View) -> Bool {
    // Browsers drop tabs and line ends inside an address, and take a backslash for a slash: `/\elsewhere` leaves.
    guard !written.isEmpty, written.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    guard let colon = schemeEnd(in: written) else { return !written.starts(with: "//".utf8) }
    let rest = written[written.index(after: colon)...]
    switch String(Substring(written[..<colon])).lowercased() {
    case "https", "http": return rest.starts(with: "//".utf8) && hasPlainHost(rest.dropFirst(2))
    case "mailto", "tel", "sms": return !rest.isEmpty
    default: return false
    }
  }

  /// Where the colon is that no path, query or fragment has begun before.
  private static func schemeEnd(in written: String.UTF8View) -> String.Index? {
    let end = written.firstIndex { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }
    return end.flatMap { written[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// A name before the host hides where a link leads: `https://www.gov.uk@elsewhere.example`.
  private static func hasPlainHost(_ afterSlashes: Substring.UTF8View) -> Bool {
    let host = afterSlashes.prefix { !"/?#".utf8.contains($0) }
    return !host.isEmpty && host.first != UInt8(ascii: ":") && !host.contains(UInt8(ascii: "@"))
  }
}
