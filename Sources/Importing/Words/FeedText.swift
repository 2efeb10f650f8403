import CXML2

/// Text of a feed, made fit for a page: mended, without characters nobody can see, with ordinary spaces and line ends.
struct FeedText {
  let text: String
  let mends: [Mojibake.Mend]

  init(_ written: String) {
    // Most texts are plain letters in lines, and stay as they are.
    guard written.utf8.contains(where: { $0 >= 0x7F || ($0 < 0x20 && $0 != 0x0A) }) else {
      text = written
      mends = []
      return
    }
    let mended = Mojibake.mend(written)
    mends = mended.mends
    text = Self.tidied(mended.text)
  }

  private static func tidied(_ text: String) -> String {
    var tidy: [UInt8] = []
    tidy.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if (0x20...0x7E).contains(scalar.value) {
        tidy.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      switch scalar {
      case "\n": if previous != "\r" { tidy.append(0x0A) }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": tidy.append(0x0A)
      // Zero-width spaces, byte order marks, word joiners and soft hyphens hide in copied text and break searching.
      case "\u{200B}", "\u{FEFF}", "\u{2060}", "\u{AD}": break
      default: append(scalar, to: &tidy)
      }
    }
    return String(decoding: tidy, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to tidy: inout [UInt8]) {
    if scalar.properties.isWhitespace {
      tidy.append(0x20)
    } else if (0x80...0x9F).contains(scalar.value), let printed = Windows1252.scalar(of: scalar) {
      tidy += String(printed).utf8
    } else if scalar.properties.generalCategory != .control {
      tidy += String(scalar).utf8
    }
  }
}

/// Text in which `&amp;` and the like are written for characters, as in names and plain descriptions of many feeds.
func decodingEntities(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if bytes[at] == UInt8(ascii: "&"), let end = bytes[at...].prefix(40).firstIndex(of: UInt8(ascii: ";")),
      let scalar = entity(String(decoding: bytes[at + 1..<end], as: UTF8.self))
    {
      decoded += Array(String(scalar).utf8)
      at = end + 1
    } else {
      decoded.append(bytes[at])
      at += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func entity(_ name: String) -> Unicode.Scalar? {
  if name.hasPrefix("#x") || name.hasPrefix("#X") { return number(name.dropFirst(2), radix: 16) }
  if name.hasPrefix("#") { return number(name.dropFirst(), radix: 10) }
  guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }),
    let known = htmlEntityLookup(name)
  else { return nil }
  return Unicode.Scalar(known.pointee.value)
}

private func number(_ digits: Substring, radix: Int) -> Unicode.Scalar? {
  UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init).flatMap { $0.value == 0 ? nil : $0 }
}
