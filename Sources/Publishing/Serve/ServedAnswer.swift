/// What a browser is sent.
struct ServedAnswer: Sendable {
  let status: String
  let headers: [String]
  var body: [UInt8] = []
  /// What is sent instead of the body.
  var file: ServedFile?

  static func page(_ bytes: [UInt8], _ status: String) -> ServedAnswer {
    ServedAnswer(status: status, headers: ["Content-Type: text/html; charset=utf-8"], body: bytes)
  }

  static func file(_ file: ServedFile, _ type: String) -> ServedAnswer {
    ServedAnswer(status: "200 OK", headers: ["Content-Type: \(type)"], file: file)
  }

  static func script(_ text: String) -> ServedAnswer { ownFile(text, type(of: "js")) }

  static func style(_ text: String) -> ServedAnswer { ownFile(text, type(of: "css")) }

  private static func ownFile(_ text: String, _ type: String) -> ServedAnswer {
    ServedAnswer(status: "200 OK", headers: ["Content-Type: \(type)"], body: Array(text.utf8))
  }

  static func plain(_ status: String, _ text: String) -> ServedAnswer {
    ServedAnswer(status: status, headers: ["Content-Type: text/plain; charset=utf-8"], body: Array(text.utf8))
  }

  static func moved(to path: String, _ query: String?) -> ServedAnswer {
    let target = path + (query.map { "?" + $0 } ?? "")
    let safe = target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return safe
      ? ServedAnswer(status: "308 Permanent Redirect", headers: ["Location: \(target)"])
      : .plain("404 Not Found", "There is no such page.\n")
  }

  static func type(of path: String) -> String {
    switch path.split(separator: ".").last.map(String.init) {
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "json": "application/json"
    case "xml": "application/xml; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "atom": "application/atom+xml; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "gif": "image/gif"
    case "pdf": "application/pdf"
    default: "application/octet-stream"
    }
  }

  var head: String {
    (["HTTP/1.1 \(status)"] + headers + [
      "Content-Length: \(file?.size ?? body.count)", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      // Web pages from elsewhere that are open in the same browser may neither show this site within themselves nor use it.
      "Content-Security-Policy: frame-ancestors 'none'", "Cross-Origin-Resource-Policy: same-origin",
      "Referrer-Policy: same-origin", "Connection: close",
    ]).joined(separator: "\r\n") + "\r\n\r\n"
  }
}
