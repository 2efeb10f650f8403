/// Looks over a text before the HTML parser does: whether it is HTML at all, and which `<` begin no tag. A parser made
/// for browsers swallows “<under 5s>” or all that follows a tag cut short; here not a word may be lost.
struct HTMLGuard {
  /// True when at least one real tag is there.
  private(set) var hasTags = false
  /// True when a tag sets paragraphs, lists or lines. Without one, the line ends of the text are its only layout.
  private(set) var hasLayout = false
  /// The text with every `<` that begins no tag written as `&lt;`.
  private(set) var html = ""

  private let bytes: [UInt8]
  private var safe: [UInt8] = []
  /// Closing marks that no longer come.
  private var absent: Set<String> = []

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "<")) else {
      bytes = []
      html = text
      return
    }
    bytes = Array(text.utf8)
    safe.reserveCapacity(bytes.count + 64)
    scan()
    html = String(decoding: safe, as: UTF8.self)
    safe = []
  }

  private mutating func scan() {
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") {
        if let markup = endOfMarkup(at) {
          if !markup.isFromOffice { safe += bytes[at..<markup.end] }
          at = markup.end
          continue
        }
        safe += "&lt;".utf8
      } else {
        safe.append(bytes[at])
      }
      at += 1
    }
  }

  private static let paired: Set<String> = [
    "b", "i", "u", "s", "em", "strong", "code", "small", "sub", "sup", "span", "font",
  ]

  private typealias Markup = (end: Int, isFromOffice: Bool)

  private mutating func endOfMarkup(_ start: Int) -> Markup? {
    if matches("<!--", at: start) { return end(of: "-->", from: start + 4).map { ($0, false) } }
    if matches("<!doctype", at: start) || matches("<?xml", at: start) {
      return end(of: ">", from: start).map { ($0, false) }
    }
    let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var at = nameStart
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[nameStart..<at], as: UTF8.self).lowercased()
    let isFromOffice = Self.isFromOffice(name)
    guard Self.known.contains(name) || isFromOffice else { return nil }
    guard let end = endOfAttributes(at) else { return nil }
    if !isClosing, name == "script" || name == "style", self.end(of: "</" + name, from: end) == nil { return nil }
    // “Press <b> to begin” is no HTML. Beside other tags it is a slip, and beside none it is what somebody wrote.
    let isAlone = !isClosing && Self.paired.contains(name) && self.end(of: "</" + name, from: end) == nil
    if !isAlone { hasTags = true }
    if Self.layout.contains(name) { hasLayout = true }
    return (end, isFromOffice)
  }

  /// Word and Outlook leave tags such as <o:p> and <st1:place> around ordinary words, and the parser would take the
  /// first for a paragraph.
  private static func isFromOffice(_ name: String) -> Bool {
    guard let colon = name.firstIndex(of: ":"), name.index(after: colon) < name.endIndex else { return false }
    return ["o", "v", "w", "x", "m", "st1", "svg"].contains(name[..<colon])
  }

  /// After the closing `>` of a tag, or nothing when this is no tag: “<b and c>” has words where attributes would
  /// stand.
  private func endOfAttributes(_ start: Int) -> Int? {
    var at = start
    guard at < bytes.count, bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") else {
      return nil
    }
    while true {
      at = skip(from: at) { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">") { return at + 1 }
      let name = at
      at = skip(from: at) { $0 > 0x20 && !"=>/<".utf8.contains($0) }
      let nameEnd = at
      at = skip(from: at) { $0 <= 0x20 }
      if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
        guard let end = endOfValue(at + 1) else { return nil }
        at = end
      } else if !isBareAttribute(String(decoding: bytes[name..<nameEnd], as: UTF8.self)) {
        return nil
      }
    }
  }

  private func endOfValue(_ start: Int) -> Int? {
    let at = skip(from: start) { $0 <= 0x20 }
    guard at < bytes.count else { return nil }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return skip(from: at) { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
    let end = skip(from: at + 1) { $0 != quote }
    return end < bytes.count ? end + 1 : nil
  }

  private func isBareAttribute(_ name: String) -> Bool {
    let name = name.lowercased()
    return Self.bare.contains(name) || name.hasPrefix("data-")
      || (!name.isEmpty && name.allSatisfy { "\"';".contains($0) })
  }

  private static let bare: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "border", "checked", "compact", "contenteditable", "controls",
    "defer", "disabled", "download", "hidden", "ismap", "itemscope", "loop", "multiple", "muted", "nofollow", "noshade",
    "nowrap", "open", "readonly", "required", "reversed", "selected",
  ]

  private func skip(from start: Int, while isSkipped: (UInt8) -> Bool) -> Int {
    var at = start
    while at < bytes.count, isSkipped(bytes[at]) { at += 1 }
    return at
  }

  private mutating func end(of mark: String, from start: Int) -> Int? {
    let length = mark.utf8.count
    // Without this a text of nothing but comment openings would be read to its end once for each.
    guard !absent.contains(mark), bytes.count >= start + length else { return nil }
    let found = (start...(bytes.count - length)).first { matches(mark, at: $0) }.map { $0 + length }
    if found == nil { absent.insert(mark) }
    return found
  }

  private func matches(_ mark: String, at start: Int) -> Bool {
    guard start + mark.utf8.count <= bytes.count else { return false }
    return zip(bytes[start...], mark.utf8).allSatisfy { byte, wanted in
      byte == wanted || ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == wanted)
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || (0x30...0x3A).contains(byte)
  }

  private static let layout: Set<String> = [
    "p", "br", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "blockquote", "pre", "hr", "figure",
    "center",
    "body",
  ]

  private static let known: Set<String> = layout.union([
    "a", "abbr", "acronym", "applet", "area", "audio", "b", "base", "basefont", "bdi", "bdo", "big", "button", "canvas",
    "caption", "cite", "code", "col", "colgroup", "data", "datalist", "del", "details", "dfn", "dialog", "dir", "em",
    "embed",
    "fieldset", "figcaption", "font", "form", "head", "hgroup", "html", "i", "iframe", "img", "input", "ins", "kbd",
    "label", "legend", "link", "map", "mark", "menu", "meta", "meter", "noscript", "object", "optgroup", "option",
    "output",
    "param", "picture", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "select", "small", "source", "span",
    "strike", "strong", "style", "sub", "summary", "sup", "svg", "path", "tbody", "template", "textarea", "tfoot",
    "thead",
    "time", "title", "track", "tt", "u", "var", "video", "wbr",
  ])
}
