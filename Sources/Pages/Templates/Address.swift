/// An address that is safe to follow: a place on this site, or a web, mail, telephone or text message link.
///
/// Whatever else browsers know how to open, `javascript:` before all, cannot become one. It is judged byte by byte, as
/// browsers do: a combining mark after the colon makes one character of the two, and the colon would not be seen.
package struct Address: Hashable, Sendable {
  package let text: String

  /// What somebody wrote, if it is an address of that kind.
  package init?(_ written: String) {
    guard AddressBytes.read(written, { $0.isSafe }) else { return nil }
    text = written
  }

  /// A place on this site, made by the program itself.
  package init(site path: String) {
    precondition(AddressBytes.read(path) { $0.isSafe && $0.scheme == nil }, "`\(path)` is not a place on the site")
    text = path
  }
}

/// Looked at as bytes lying side by side: every link of every page is.
private struct AddressBytes {
  private let bytes: UnsafeBufferPointer<UInt8>

  static func read(_ text: String, _ look: (AddressBytes) -> Bool) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { look(AddressBytes(bytes: $0)) }
      ?? Array(text.utf8).withUnsafeBufferPointer { look(AddressBytes(bytes: $0)) }
  }

  var isSafe: Bool {
    // Browsers drop tabs and line ends inside an address, and take a backslash for a slash: `/\elsewhere` leaves.
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      return false
    }
    guard let scheme else { return !bytes.starts(with: "//".utf8) }
    let rest = bytes[(scheme.count + 1)...]
    switch String(decoding: scheme, as: UTF8.self).lowercased() {
    case "https", "http": return rest.starts(with: "//".utf8) && Self.hasPlainHost(rest.dropFirst(2))
    case "mailto", "tel", "sms": return !rest.isEmpty
    default: return false
    }
  }

  /// What stands before a colon that no path, query or fragment has begun before.
  var scheme: Slice<UnsafeBufferPointer<UInt8>>? {
    let end = bytes.firstIndex { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: ":") ? bytes[..<$0] : nil }
  }

  /// A name before the host hides where a link leads: `https://www.gov.uk@elsewhere.example`.
  private static func hasPlainHost(_ afterSlashes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let host = afterSlashes.prefix { !"/?#".utf8.contains($0) }
    return !host.isEmpty && host.first != UInt8(ascii: ":") && !host.contains(UInt8(ascii: "@"))
  }
}
