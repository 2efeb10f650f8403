/// The parts of a request that a server for pages needs.
struct ServedRequest: Sendable {
  let method: String
  /// The address without its query, its escapes undone; nil when it could lead out of the site.
  let path: String?
  let query: String?
  /// Whether the browser meant this machine: another name would mean that a web page elsewhere is asking.
  let isHere: Bool

  static let tooLong = ServedRequest(method: "GET", path: nil, query: nil, isHere: true)

  private init(method: String, path: String?, query: String?, isHere: Bool) {
    self.method = method
    self.path = path
    self.query = query
    self.isHere = isHere
  }

  /// nil until the whole head has come.
  init?(_ bytes: [UInt8]) {
    let end = Array("\r\n\r\n".utf8)
    guard bytes.count >= end.count,
      let headEnd = (0...(bytes.count - end.count)).first(where: { bytes[$0..<$0 + 4].elementsEqual(end) })
    else {
      return nil
    }
    // What follows is another request, or a body: it says nothing of this one.
    let lines = String(decoding: bytes[..<headEnd], as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else {
      self = ServedRequest(method: "GET", path: nil, query: nil, isHere: true)
      return
    }
    let (named, target) = Self.parts(ofTarget: words[1])
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let hosts = lines.dropFirst().filter { $0.lowercased().hasPrefix("host:") }
    method = words[0]
    path = Self.safePath(halves[0])
    query = halves.count == 2 ? halves[1] : nil
    // Browsers always say which host they mean, and say it once.
    isHere =
      hosts.count == 1 && Self.isHere(Self.value(of: hosts[0])) && named.map { Self.isHere($0) } != false
  }

  /// Blanks and tabs may stand before it and after it (RFC 9110, 5.5).
  private static func value(of header: Substring) -> Substring {
    let isBlank = { (sign: Character) in sign == " " || sign == "\t" }
    var value = header.drop { $0 != ":" }.dropFirst().drop(while: isBlank)
    while value.last.map(isBlank) == true { value.removeLast() }
    return value
  }

  /// A target may be written with its host, as in `http://localhost:8080/page/` (RFC 9112, 3.2.2).
  private static func parts(ofTarget written: String) -> (host: Substring?, rest: String) {
    let scheme = "http://"
    guard written.lowercased().hasPrefix(scheme) else { return (nil, written) }
    let host = written.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
    let rest = written[host.endIndex...]
    return (host, rest.hasPrefix("/") ? String(rest) : "/" + rest)
  }

  private static func isHere(_ host: Substring) -> Bool { names.contains(name(inHost: host)) }

  private static let names = ["localhost", "localhost.", "127.0.0.1", "[::1]"]

  /// The name without its port: `localhost:8080`, `[::1]:8080`.
  private static func name(inHost written: Substring) -> String {
    let host = written.lowercased()
    guard !host.hasSuffix("]"), let colon = host.lastIndex(of: ":") else { return host }
    return host[host.index(after: colon)...].allSatisfy(\.isNumber) ? String(host[..<colon]) : host
  }

  /// Undoes `%20` and its like once, then refuses whatever is not a plain way down from the site's root.
  static func safePath(_ written: String) -> String? {
    guard written.hasPrefix("/") else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(written.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ isHex($0) }),
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    guard !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")) else { return nil }
    let path = String(decoding: bytes, as: UTF8.self)
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    // But for one file, nothing that begins with a dot is part of a site, and `..` least of all.
    let mayHaveDot = path.hasPrefix("/.plainsight/") || path == "/.well-known/security.txt"
    guard mayHaveDot || !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
    guard !parts.contains(".."), !parts.dropLast().contains("") else { return nil }
    return path
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
