import Foundation

/// Gives pages their file names, which are their addresses: small letters, digits and hyphens, each once.
struct FileNames {
  private var taken: Set<String>
  /// The last number given to a name, so that a thousand clubs of one name are not counted again for each.
  private var numbers: [String: Int] = [:]
  private static let longest = 60

  init(taken: some Sequence<String>) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  mutating func take(for title: String, id: String) -> String {
    var slug = Self.slug(title)
    if slug.isEmpty { slug = Self.cut("service-" + Self.slug(id), to: Self.longest) }
    if Self.namesOfDevices.contains(slug) { slug += "-service" }
    var name = slug
    var number = numbers[slug] ?? 2
    while !taken.insert(name + ".md").inserted {
      name = Self.cut(slug, to: Self.longest - "-\(number)".count) + "-\(number)"
      number += 1
    }
    numbers[slug] = number
    return name + ".md"
  }

  static func slug(_ title: String) -> String {
    var slug = ""
    var owesHyphen = false
    for scalar in folded(title).unicodeScalars {
      let isLetterOrDigit = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isLetterOrDigit {
        if owesHyphen, !slug.isEmpty { slug += "-" }
        owesHyphen = false
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "’" {
        owesHyphen = true
      }
    }
    return cut(slug, to: longest)
  }

  /// At the last hyphen before the limit, if one is near.
  private static func cut(_ slug: String, to limit: Int) -> String {
    guard slug.count > limit else { return slug.hasSuffix("-") ? String(slug.dropLast()) : slug }
    let cut = slug.prefix(limit)
    if slug.dropFirst(limit).first == "-" { return String(cut) }
    guard let hyphen = cut.lastIndex(of: "-"), cut.distance(from: cut.startIndex, to: hyphen) > limit / 2 else {
      return String(cut)
    }
    return String(cut[..<hyphen])
  }

  private static func folded(_ title: String) -> String {
    let small = title.lowercased()
    guard small.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") }) else { return small }
    var folded = String.UnicodeScalarView()
    for scalar in small.decomposedStringWithCanonicalMapping.unicodeScalars {
      if let letters = letters[scalar] {
        folded.append(contentsOf: letters.unicodeScalars)
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// What an accent alone does not turn into a plain letter.
  private static let letters: [Unicode.Scalar: String] = [
    "&": " and ", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  ]

  /// Windows keeps these for itself, with any ending.
  private static let namesOfDevices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
