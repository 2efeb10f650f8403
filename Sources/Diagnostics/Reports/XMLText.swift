/// Text as it may stand in XML, between tags and in quoted attributes alike.
package enum XMLText {
  /// Signs that XML has no way to hold, such as a null byte, become spaces, as everywhere in reports.
  package static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // As they are, a reader would make spaces or other line ends of them.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case _ where isLost(scalar): escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }
}
