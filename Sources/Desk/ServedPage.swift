/// A page as families get it, ready to have the desk put around what it shows.
///
/// The page is finished and the program's own: it is only cut at its tags, and nothing of it is changed.
struct ServedPage {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func adding(style: StaticString, top: [UInt8], end: [UInt8], version: Int) -> [UInt8] {
    let link = Array("<link rel=\"stylesheet\" href=\"\(style)\">\n".utf8)
    let script = Array("<script src=\"/.plainsight/desk.js\" data-version=\"\(version)\"></script>\n".utf8)
    guard let headEnd = first("</head>", from: 0), let body = first("<body", from: headEnd),
      let opened = bytes[body...].firstIndex(of: UInt8(ascii: ">")).map({ $0 + 1 }), let bodyEnd = last("</body>")
    else { return bytes + link + top + end + script }
    return bytes[..<headEnd] + link + bytes[headEnd..<opened] + [UInt8(ascii: "\n")] + top + bytes[opened..<bodyEnd]
      + end
      + script + bytes[bodyEnd...]
  }

  private func first(_ tag: StaticString, from start: Int) -> Int? {
    let wanted = Array("\(tag)".utf8)
    return bytes[start...].indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }

  private func last(_ tag: StaticString) -> Int? {
    let wanted = Array("\(tag)".utf8)
    return bytes.indices.last { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }
}
