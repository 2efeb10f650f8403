import CXML2

/// Text of a feed, made fit for a page: mended, without characters nobody can see, with ordinary spaces and line ends.
struct FeedText {
  let text: String
  let mends: [Mojibake.Mend]

  init(_ written: String) {
    guard written.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 || $0 == 0x7F }) else {
      text = written
      mends = []
      return
    }
    let mended = Mojibake.mend(written)
    mends = mended.mends
    text = Self.tidied(mended.text)
  }

  private static func tidied(_ text: String) -> String {
    var tidy = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if (0x20...0x7E).contains(scalar.value) {
        tidy.append(scalar)
        continue
      }
      switch scalar {
      case "\n": if previous != "\r" { tidy.append("\n") }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": tidy.append("\n")
      // Zero-width spaces, byte order marks, word joiners and soft hyphens hide in copied text and break searching.
      case "\u{200B}", "\u{FEFF}", "\u{2060}", "\u{AD}": break
      default: append(scalar, to: &tidy)
      }
    }
    return String(tidy)
  }

  private static func append(_ scalar: Unicode.Scalar, to tidy: inout String.UnicodeScalarView) {
    if scalar.properties.isWhitespace {
      tidy.append(" ")
    } else if (0x80...0x9F).contains(scalar.value), let printed = Windows1252.scalar(of: scalar) {
      tidy.append(printed)
    } else if scalar.properties.generalCategory != .control {
      tidy.append(scalar)
    }
  }
}

/// Text in which `&amp;` and the like are written for characters, as in names and plain descriptions of many feeds.
func decodingEntities(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var decoded = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    decoded += rest[..<start]
    rest = rest[start...]
    let name = rest.dropFirst().prefix { $0 == "#" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(32)
    if name.endIndex < rest.endIndex, rest[name.endIndex] == ";", let scalar = entity(name) {
      decoded.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: name.endIndex)...]
    } else {
      decoded += "&"
      rest = rest.dropFirst()
    }
  }
  return decoded + rest
}

private func entity(_ name: Substring) -> Unicode.Scalar? {
  if name.first == "#" {
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    return (isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)).flatMap(Unicode.Scalar.init)
  }
  guard let known = htmlEntityLookup(String(name)) else { return nil }
  return Unicode.Scalar(known.pointee.value)
}
