import Diagnostics

/// Why a file is not JSON, and where.
struct JSONFault: Error {
  let what: String
  let at: Int
}

/// Parses strict JSON. Foundation's parser keeps neither places, nor order, nor numbers as written, and all three are
/// wanted here: a message names the line, the same feed gives the same page, and 4.50 is a price.
struct JSONParser {
  private let bytes: [UInt8]
  private let base: Int
  private var at = 0
  private var depth = 0

  /// Real records nest about eight deep. The limit keeps a hostile file from exhausting the stack.
  private static let deepest = 64

  /// What stood in files read before counts before the first byte, so that each place of an import is one number.
  static func parse(_ bytes: [UInt8], after base: Int = 0) throws -> JSON {
    var parser = JSONParser(bytes: bytes, base: base)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.at = 3 }
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    guard parser.at == bytes.count else { throw parser.fault("there is something after the end of the JSON") }
    return value
  }

  private init(bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
  }

  private mutating func value() throws -> JSON {
    guard at < bytes.count else { throw fault("the file ends too early: part of it is missing") }
    let start = at
    let value: JSON.Value
    switch bytes[at] {
    case UInt8(ascii: "{"): value = .object(try nested { try $0.object() })
    case UInt8(ascii: "["): value = .list(try nested { try $0.list() })
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = .number(try number())
    }
    return JSON(value: value, span: Span(base + start, base + at))
  }

  private mutating func nested<Result>(_ parse: (inout JSONParser) throws -> Result) throws -> Result {
    depth += 1
    guard depth <= Self.deepest else { throw fault("the JSON is nested more than \(Self.deepest) deep") }
    defer { depth -= 1 }
    return try parse(&self)
  }

  private mutating func object() throws -> [JSON.Entry] {
    var entries: [JSON.Entry] = []
    try items(until: UInt8(ascii: "}")) { parser in
      guard parser.next == UInt8(ascii: "\"") else {
        throw parser.fault("the name of a field must stand in double quotes")
      }
      let key = try parser.text()
      parser.skipSpace()
      guard parser.next == UInt8(ascii: ":") else { throw parser.fault("a colon is missing after a field's name") }
      parser.at += 1
      parser.skipSpace()
      entries.append(JSON.Entry(key: key, value: try parser.value()))
    }
    return entries
  }

  private mutating func list() throws -> [JSON] {
    var values: [JSON] = []
    try items(until: UInt8(ascii: "]")) { values.append(try $0.value()) }
    return values
  }

  private mutating func items(until close: UInt8, _ item: (inout JSONParser) throws -> Void) throws {
    at += 1
    skipSpace()
    if next == close {
      at += 1
      return
    }
    while true {
      try item(&self)
      skipSpace()
      guard let byte = next else { throw fault("the file ends too early: part of it is missing") }
      at += 1
      if byte == close { return }
      guard byte == UInt8(ascii: ",") else {
        at -= 1
        throw fault("a comma or a closing bracket is missing here")
      }
      skipSpace()
    }
  }

  private mutating func text() throws -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      defer { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    var text = Array(bytes[start..<at])
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    at = start - 1
    throw fault("the text that begins here has no closing quote")
  }

  private mutating func escape(into text: inout [UInt8]) throws {
    at += 1
    guard let letter = next else { throw fault("the file ends too early: part of it is missing") }
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try scalar()).utf8)
    default:
      at -= 1
      throw fault("a backslash is followed by a character that JSON does not know")
    }
  }

  /// Half of a pair alone stands for no character; it becomes the sign for a lost one, and is reported with the record.
  private mutating func scalar() throws -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let back = at
    if first < 0xDC00, next == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u") {
      at += 2
      let second = try codeUnit()
      if (0xDC00...0xDFFF).contains(second),
        let pair = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return pair
      }
      at = back
    }
    return "\u{FFFD}"
  }

  private mutating func codeUnit() throws -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four digits are missing after \\u")
      }
      unit = unit << 4 + UInt32(digit)
      at += 1
    }
    return unit
  }

  private mutating func number() throws -> String {
    let start = at
    if next == UInt8(ascii: "-") { at += 1 }
    let whole = digits()
    guard whole > 0 else {
      at = start
      throw fault("a value is missing here")
    }
    if next == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw fault("digits are missing after the point") }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { throw fault("digits are missing in the exponent") }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at - start
  }

  private mutating func word(_ word: String, _ value: JSON.Value) throws -> JSON.Value {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("a text must stand in double quotes") }
    at += word.utf8.count
    return value
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private func fault(_ what: String) -> JSONFault {
    JSONFault(what: what, at: min(at, bytes.count))
  }
}
