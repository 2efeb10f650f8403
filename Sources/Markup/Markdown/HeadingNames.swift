/// Gives each heading of a page a name that links can use after `#`.
///
/// A heading's own name is its words in small letters, with hyphens between. If two headings have the same words, the
/// later ones get a number; a number never takes the name that another heading has by its own words.
struct HeadingNames {
  private var taken: Set<[UInt8]> = []
  private var lastNumber: [[UInt8]: Int] = [:]

  static func name(all headings: inout [MarkdownHeading], in text: inout [UInt8]) {
    guard !headings.isEmpty else { return }
    var own: [[UInt8]] = []
    own.reserveCapacity(headings.count)
    for heading in headings { own.append(slug(text[heading.words])) }
    var names = HeadingNames()
    names.taken = Set(own)
    let areAllDifferent = names.taken.count == own.count
    for index in headings.indices {
      let name = areAllDifferent ? own[index] : names.next(own[index])
      let start = text.count
      text.append(contentsOf: name)
      headings[index].id = start..<text.count
    }
  }

  private mutating func next(_ own: [UInt8]) -> [UInt8] {
    guard let last = lastNumber[own] else {
      lastNumber[own] = 1
      return own
    }
    var number = last
    while true {
      number += 1
      let name = own + Array("-\(number)".utf8)
      if taken.insert(name).inserted {
        lastNumber[own] = number
        return name
      }
    }
  }

  /// Small letters and digits of any script, with one hyphen for everything between.
  static func slug(_ words: ArraySlice<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(words.count + 4)
    var isASCII = true
    var needsHyphen = false
    for byte in words {
      if ASCII.isLetterOrDigit(byte) {
        if needsHyphen, !slug.isEmpty { slug.append(ASCII.hyphen) }
        needsHyphen = false
        slug.append(ASCII.lowercased(byte))
      } else if byte < 0x80 {
        needsHyphen = true
      } else {
        isASCII = false
        break
      }
    }
    if !isASCII { slug = slugBeyondASCII(words) }
    return slug.isEmpty ? Array("section".utf8) : slug
  }

  private static func slugBeyondASCII(_ words: ArraySlice<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    var needsHyphen = false
    for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      // A soft hyphen or a joiner cannot be seen, so nobody would know to write a hyphen for it.
      if properties.isDefaultIgnorableCodePoint { continue }
      guard isPartOfWord(scalar) else {
        needsHyphen = true
        continue
      }
      if needsHyphen, !slug.isEmpty { slug.append(ASCII.hyphen) }
      needsHyphen = false
      slug.append(contentsOf: properties.lowercaseMapping.utf8)
    }
    return slug
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
