/// Writes text as YAML that every reader of YAML reads back as the same text.
enum YAMLText {
  /// A text that could be taken for a number, a date, true or false, or for YAML's own marks goes in double quotes.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    isPlain(text, inFlow) ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if isPrintable(scalar) { quoted.unicodeScalars.append(scalar) } else { quoted += escaped(scalar) }
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
  }

  /// What YAML allows unescaped, less the line and paragraph separators and the byte order mark, which readers treat
  /// differently.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
    default: false
    }
  }

  private static func isPlain(_ text: String, _ inFlow: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, scalars.allSatisfy({ isPrintable($0) && $0 != "\u{A0}" })
    else {
      return false
    }
    guard first.properties.isAlphabetic || ("0"..."9").contains(first) || first == "£" || first == "(" else {
      return false
    }
    guard last != " ", last != ":" else { return false }
    for (one, next) in zip(scalars, scalars.dropFirst()) {
      if one == ":", next == " " { return false }
      if one == " ", next == "#" { return false }
    }
    if inFlow, scalars.contains(where: { ",[]{}:".unicodeScalars.contains($0) }) { return false }
    return !isWordOfYAML(text) && !looksLikeNumberOrDate(scalars)
  }

  private static func isWordOfYAML(_ text: String) -> Bool {
    ["y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf"].contains(text.lowercased())
  }

  private static func looksLikeNumberOrDate(_ scalars: [Unicode.Scalar]) -> Bool {
    guard ("0"..."9").contains(scalars[0]) else { return false }
    if scalars.allSatisfy({ "0123456789.,:_+-/xXoOabcdefABCDEFTZ".unicodeScalars.contains($0) }) { return true }
    // A date and a time of day, with a space between.
    return scalars.count > 10 && scalars[4] == "-" && scalars[0..<4].allSatisfy { ("0"..."9").contains($0) }
  }
}
