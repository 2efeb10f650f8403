/// Text as SARIF wants it: addresses of files, and messages in which some signs have a meaning.
enum SARIFText {
  /// A relative path stays one. Whatever is no plain letter, digit or mark is percent-encoded, a colon before all: what
  /// stands before it would be taken for a scheme.
  static func uri(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }.map(encoded)
    let joined = parts.isEmpty ? "." : parts.joined(separator: "/")
    return path.hasPrefix("/") ? "file:///" + joined : joined
  }

  private static func encoded(_ part: Substring) -> String {
    part.utf8.reduce(into: "") { text, byte in
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-._~".utf8.contains(byte)
        }
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        text += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
  }

  /// What is wrong, as the first sentence, and what to do.
  static func message(_ diagnostic: Diagnostic) -> String {
    plain(diagnostic.what.asSentence + "\n" + diagnostic.instead)
  }

  /// The standard (3.11.5, 3.11.6) gives braces and links a meaning in messages. Braces are written twice; a link that
  /// somebody quoted is kept from becoming one. Scalar by scalar: a mark that combines would hide a brace.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "(", plain.last == "]" { plain.append(" ") }
      plain.append(scalar)
      if scalar == "{" || scalar == "}" { plain.append(scalar) }
    }
    return String(plain)
  }
}

extension String {
  /// With a full stop, unless it ends in a mark of its own.
  var asSentence: String {
    guard let last = unicodeScalars.last, !".!?…".unicodeScalars.contains(last) else { return self }
    return self + "."
  }
}
