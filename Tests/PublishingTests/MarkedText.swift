/// The texts of a page, each with the language that it is read out in: that of the nearest element around it that names one.
struct MarkedText {
  let language: String
  let text: String

  /// Of the page's body, but for what no browser shows.
  static func all(in page: String) -> [MarkedText] {
    var texts: [MarkedText] = []
    var open: [(name: String, language: String)] = []
    var isInBody = false
    for piece in page.split(separator: "<").dropFirst() {
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard let tag = halves.first, halves.count == 2 else { continue }
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if name == "body" { isInBody = true }
      if tag.hasPrefix("/") {
        if let last = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(last...) }
      } else if !empty.contains(name), !tag.hasPrefix("!") {
        open.append((name, attribute("lang", of: tag) ?? open.last?.language ?? ""))
      }
      let text = halves[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isShown = isInBody && !open.contains { ["script", "noscript"].contains($0.name) }
      if isShown, !text.isEmpty { texts.append(MarkedText(language: open.last?.language ?? "", text: text)) }
    }
    return texts
  }

  /// The most words one after another that are written in plain letters. An address of mail is one word.
  var longestEnglish: Int {
    var (longest, count) = (0, 0)
    for word in text.split(separator: " ") {
      let letters = word.filter(\.isLetter)
      // A number does not end what it stands in: “12 Pump Street”.
      if letters.isEmpty { continue }
      count = letters.allSatisfy(\.isASCII) ? count + 1 : 0
      longest = max(longest, count)
    }
    return longest
  }

  /// Whether any of it is written in other letters.
  var hasOtherLetters: Bool { text.contains { $0.isLetter && !$0.isASCII } }

  private static let empty: Set = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"]

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    let pieces = tag.split(separator: " \(name)=\"", maxSplits: 1, omittingEmptySubsequences: false)
    return pieces.count == 2 ? String(pieces[1].prefix { $0 != "\"" }) : nil
  }
}
