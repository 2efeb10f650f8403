import Diagnostics

/// Writes what belongs to no council, part by part, and passes over each part that stands in the folder as it is to be.
struct SharedParts {
  /// The names of the parts.
  static let pages = "pages"
  static let finding = "finding"
  static let councils = "councils"
  static let sitemap = "sitemap"
  static let files = "files"
  static let search = "search"
  static let feed = "feed"
  static func feed(of council: String) -> String { "feed of \(council)" }

  private let output: OutputFolder
  /// Files of a council that stand among those of the site.
  private let own: Set<String>
  private let before: [String: PartStanding]
  private(set) var parts: [String: PartStanding] = [:]

  /// `before` is what stands in the folder.
  init(_ output: OutputFolder, besides own: Set<String>, over before: SiteStanding?) {
    self.output = output
    self.own = own
    self.before = before?.parts ?? [:]
  }

  /// `names` is of all names that the part has besides those of the files that it is handed.
  mutating func write(
    _ name: String, madeFrom: Fingerprint, names: Fingerprint = Fingerprint(),
    _ make: (_ write: (_ path: String, _ bytes: [UInt8]) throws -> Void) throws -> Void
  ) throws {
    if let standing = before[name], standing.madeFrom == madeFrom, standing.paths.allSatisfy({ !own.contains($0) }) {
      parts[name] = standing
      return
    }
    var paths: [String] = []
    try make { path, bytes in
      guard !own.contains(path) else { throw MachineTrouble(Self.twice(path)) }
      try output.write(bytes, to: path)
      paths.append(path)
    }
    parts[name] = PartStanding(madeFrom: madeFrom, paths: paths, names: names)
  }

  func paths(of name: String) -> [String] { parts[name]?.paths ?? [] }

  /// Every file of the parts.
  var paths: Set<String> { parts.values.reduce(into: []) { $0.formUnion($1.paths) } }

  /// Whether something may stand in the folder that belongs to no part any more.
  var hasOtherNames: Bool {
    parts.keys != before.keys || parts.contains { name, part in !(before[name]?.hasSameNames(as: part) ?? false) }
  }

  private static func twice(_ path: String) -> String {
    "The council and the site both have a file at /\(path), and the council stands at the site’s root. Give one of them another name."
  }
}
