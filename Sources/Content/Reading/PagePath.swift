/// The folders of a council that hold one kind of page each.
package enum PageFolder: String, CaseIterable, Sendable {
  case services
  case eligibility
  case offers
  case documents
  case replies
}

/// A version of another page, in another language or in Easy Read.
package enum Translation: Hashable, Sendable {
  case language(String)
  case easyRead

  /// `ur`, `pt-br`, `easy-read`: what stands behind the last dot of a file's name. nil of what is no such ending.
  package init?(suffix: Substring) {
    if suffix.utf8.elementsEqual("easy-read".utf8) {
      self = .easyRead
      return
    }
    let parts = suffix.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isCode = (2...3).contains(parts[0].count) && suffix.utf8.count <= 12
    guard isCode, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x61...0x7A).contains($0) } }) else { return nil }
    self = .language(String(suffix))
  }

  package var suffix: String {
    switch self {
    case .language(let code): code
    case .easyRead: "easy-read"
    }
  }
}

/// What a content file's place says about it.
package struct PagePath: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case council
    case thresholds
    case page(PageFolder)
  }

  package let kind: Kind
  package let council: String
  /// The last part of the page's address.
  package let slug: String
  package let translation: Translation?
  /// The path of the original, for a translation; its own otherwise.
  package let original: String

  /// nil when the path is no page's: the loader has a message for that. By bytes, because every link of every page is asked.
  package init?(_ name: String) {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].elementsEqual("councils".utf8), let file = parts.last,
      file.suffix(3).elementsEqual(".md".utf8)
    else { return nil }
    let stem = file.dropLast(3)
    let translation = Self.translation(of: stem)
    let slug = String(Substring(translation.map { stem.dropLast($0.suffix.utf8.count + 1) } ?? stem))
    switch (parts.count, slug) {
    case (3, "council"): kind = .council
    case (3, "thresholds"): kind = .thresholds
    case (4, _):
      guard let folder = PageFolder(rawValue: String(Substring(parts[2]))) else { return nil }
      kind = .page(folder)
    default: return nil
    }
    council = String(Substring(parts[1]))
    self.slug = slug
    self.translation = translation
    original = translation == nil ? name : String(name[..<file.startIndex]) + slug + ".md"
  }

  /// The page's address on the site, with a slash at both ends.
  package var address: String {
    let base =
      switch kind {
      case .council: "/councils/\(council)/"
      case .thresholds: "/councils/\(council)/thresholds/"
      case .page(let folder): "/councils/\(council)/\(folder.rawValue)/\(slug)/"
      }
    return translation.map { base + $0.suffix + "/" } ?? base
  }

  /// The address of any content file that is a page. Most stand where their files lie: every link of every page asks, and a path
  /// is not taken apart for it.
  package static func address(ofFile name: String) -> String {
    let stem = name.utf8.dropLast(3)
    let file = stem[(stem.lastIndex(of: UInt8(ascii: "/")).map(stem.index(after:)) ?? stem.startIndex)...]
    if !file.contains(UInt8(ascii: ".")), !file.elementsEqual("council".utf8) {
      var address = "/"
      address.reserveCapacity(stem.count + 2)
      address += Substring(stem)
      address += "/"
      return address
    }
    return PagePath(name)?.address ?? "/" + name.prefix(name.count - 3) + "/"
  }

  /// The path of a translation of the content file `name`: `a.ur.md` of `a.md`.
  package static func name(of name: String, in translation: Translation) -> String {
    "\(name.dropLast(3)).\(translation.suffix).md"
  }

  /// What to write in the file `name` for a link to another: `../documents/complaints.md`. Both are paths in the content folder.
  package static func way(to path: String, from name: String) -> String {
    let (target, start) = (path.split(separator: "/"), name.split(separator: "/").dropLast())
    let shared = zip(target.dropLast(), start).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - shared) + target.dropFirst(shared)).joined(separator: "/")
  }

  /// The last part of a path, without its ending.
  package static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// In letters.
  package static let longestName = 80

  /// Small letters, digits and hyphens: what an address can have in any browser, on any disk.
  package static func isGoodName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longestName && !namesOfDevices.contains(name)
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
      && !name.hasPrefix("-") && !name.hasSuffix("-")
  }

  /// Words as the last part of an address: "Harrow Green" is `harrow-green`, "Café" is `cafe`. Empty where nothing of them can stand
  /// there.
  package static func slug(of words: String) -> String {
    let slug = hyphenated(words)
    return isGoodName(slug) ? slug : ""
  }

  /// The same of any number of words, and whether or not a file can be called so.
  package static func hyphenated(_ words: String) -> String {
    let spoken = words.lowercased().replacing("&", with: " and ").filter { $0 != "'" && $0 != "’" }
    let letters: String = spoken.unicodeScalars.map(plain).joined()
    return letters.split(separator: "-").joined(separator: "-")
  }

  /// A name with hyphens, cut between two words where such a place is near.
  package static func cut(_ name: String, to limit: Int) -> String {
    guard name.count > limit else { return name }
    // The hyphen itself may stand just behind the longest name.
    let start = name.prefix(limit + 1)
    guard let hyphen = start.lastIndex(of: "-"), start.distance(from: start.startIndex, to: hyphen) > limit / 2 else {
      return String(start.dropLast())
    }
    return String(start[..<hyphen])
  }

  /// A letter without its accents; a hyphen for what is no letter of ours.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) { return String(scalar) }
    guard !scalar.isASCII else { return "-" }
    if let letters = withOtherNames[scalar] { return letters }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    // `LATIN SMALL LETTER E WITH ACUTE`, `LATIN SMALL LETTER AE`.
    let start = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(start) else { return "-" }
    let letter = name.dropFirst(start.count).prefix { $0 != " " }
    return letter.count <= 2 ? letter.lowercased() : "-"
  }

  /// Letters whose names in Unicode are not the letters that they are written with here.
  private static let withOtherNames: [Unicode.Scalar: String] = ["ß": "ss", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"]

  /// Pages that stand beside the councils' own, so no council can have one of these names.
  package static let byPostcode = "by-postcode"
  package static let byPlace = "by-place"
  package static let besideCouncils: Set<String> = [byPostcode, byPlace]

  package static func canBeCouncil(_ name: String) -> Bool { isGoodName(name) && !besideCouncils.contains(name) }

  package static func whyNoCouncil(_ name: String) -> String {
    let instead = "use small letters, digits and hyphens, and no name that the site has itself"
    return "“\(name)” cannot be a council's folder: \(instead)."
  }

  /// Windows keeps these for itself, with any ending.
  package static let namesOfDevices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func translation(of stem: Substring.UTF8View) -> Translation? {
    stem.lastIndex(of: UInt8(ascii: ".")).flatMap { Translation(suffix: Substring(stem[stem.index(after: $0)...])) }
  }
}
