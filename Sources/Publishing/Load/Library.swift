import Content
import Cores
import Diagnostics

/// The content folder as it is on the disk: which files there are. Reading them comes later, council by council.
///
/// No file is passed over: each is listed here or becomes a diagnostic. Only names that begin with a dot are left alone,
/// because editors and systems keep their own things under such names.
package struct Library: Sendable {
  let root: Folder
  private let shown: String
  private(set) var shared: [String] = []
  /// Each council's files, by the council's folder.
  package private(set) var councils: [(slug: String, files: [String])] = []
  /// What lies where a page could, and is none: links, and folders that lie too deep.
  private var noPages: [String] = []
  /// What counts in place of the folders of some councils.
  let standIns: StandIns

  package init(
    _ path: String, shownAs shown: String? = nil, on cores: Cores = .all, standIns: StandIns = .none,
    noting found: inout [Diagnostic]
  ) throws {
    guard isThere(path) else {
      throw MachineTrouble(
        """
        Cannot open the folder \(path): there is no such file or folder. Go into the folder of your site first, or begin one \
        with `plainsight new site`.
        """)
    }
    root = try Folder(opening: path)
    self.shown = shown ?? (path == "." ? "" : path.hasSuffix("/") ? path : path + "/")
    self.standIns = standIns
    var (common, folders) = (Listing(), [String]())
    try list(".", depth: 0, &common) { name, common in
      guard name == "councils" else { return try listAll(name, depth: 1, &common) }
      try list(name, depth: 1, &common) { council, _ in folders.append(council) }
    }
    folders.removeAll { standIns.standsIn(for: Self.slug($0)) }
    // A link, say, in place of the folder.
    common.found.removeAll { [self] problem in
      let path = problem.place.path
      return path.hasPrefix(self.shown + "councils/")
        && standIns.standsIn(for: Self.slug(String(path.dropFirst(self.shown.count))))
    }
    let own = try cores.map(folders) { [self] council in
      var own = Listing()
      try listAll(council, depth: 2, &own)
      return own
    }
    shared = common.files
    councils = zip(folders, own).filter { !$1.files.isEmpty }.map { (Self.slug($0), $1.files) }
    if !standIns.isNone {
      councils += standIns.contents.map { ($0, $1.names) }
      councils.sort { $0.slug < $1.slug }
    }
    noPages = own.flatMap(\.noPages)
    found += common.found + own.flatMap(\.found)
    noteFolderNames(&found)
  }

  private static func slug(_ folder: String) -> String { String(folder.dropFirst("councils/".count)) }

  private struct Listing: Sendable {
    var files: [String] = []
    var noPages: [String] = []
    var found: [Diagnostic] = []
  }

  private func listAll(_ folder: String, depth: Int, _ listing: inout Listing) throws {
    try list(folder, depth: depth, &listing) { try listAll($0, depth: depth + 1, &$1) }
  }

  /// `inside` is told of each folder in the folder.
  private func list(
    _ folder: String, depth: Int, _ listing: inout Listing, inside: (String, inout Listing) throws -> Void
  ) throws {
    guard depth <= 8 else {
      listing.noPages.append(folder)
      listing.found.append(.disk("folder-too-deep", shown + folder, "This folder lies too deep", "Move its files up."))
      return
    }
    // A folder that was there a moment ago may have another name now, under which nobody looks for it.
    guard let entries = try root.entries(of: folder) else { throw MachineTrouble(changed: path(folder), "folder") }
    for entry in entries where !Self.isLeftAlone(entry.name) {
      let name = folder == "." ? entry.name : folder + "/" + entry.name
      switch entry.sort {
      case .file: listing.files.append(name)
      case .folder: try inside(name, &listing)
      case .other:
        // Without an ending it may stand for a folder of pages.
        if entry.name.lowercased().hasSuffix(".md") || !entry.name.contains(".") { listing.noPages.append(name) }
        listing.found.append(
          .disk(
            "not-a-file", shown + name, "This is a link or a device, not a file",
            "Put the file itself here: what a link points to could be changed without anybody seeing it."))
      case .nameless:
        if name.lowercased().hasSuffix(".md") { listing.noPages.append(name) }
        listing.found.append(
          .disk(
            "bad-name", shown + name, "This name has letters that cannot be read",
            "Use small letters, digits and hyphens."))
      }
    }
  }

  /// What systems and programs put into folders for themselves.
  private static func isLeftAlone(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["desktop.ini", "thumbs.db"].contains(name.lowercased())
  }

  private func noteFolderNames(_ found: inout [Diagnostic]) {
    for council in councils {
      if !PagePath.canBeCouncil(council.slug) {
        found.append(.badName(shown + "councils/" + council.slug, council.slug))
      }
    }
  }

  /// What cannot be read of a council, and may have been meant for a page.
  func noPages(of slug: String) -> [String] { noPages.filter { $0.hasPrefix("councils/\(slug)/") } }

  /// Whether it is a file of a council, or of the whole site.
  func holds(_ name: String) -> Bool {
    if shared.contains(name) { return true }
    let slug = name.split(separator: "/").dropFirst().first ?? ""
    return councils.first { $0.slug == slug }?.files.contains(name) ?? false
  }

  /// The folders of the councils in which all of these problems lie. nil where one lies elsewhere, or there is none.
  func councils(of found: [Diagnostic]) -> Set<String>? {
    var slugs: Set<String> = []
    for diagnostic in found {
      let path = diagnostic.place.path
      let parts = path.dropFirst(path.hasPrefix(shown) ? shown.count : 0).split(separator: "/")
      guard parts.count > 1, parts[0] == "councils", !shared.contains("councils/\(parts[1])") else { return nil }
      slugs.insert(String(parts[1]))
    }
    return slugs.isEmpty ? nil : slugs
  }

  /// What people type to open a file.
  func path(_ name: String) -> String { shown + name }

  /// Content files are read whole; nothing of a file that is far too large is read at all.
  static let largestText = Page.largest
  static let largestFile = 32 * 1024 * 1024

  private func read(_ name: String, limit: Int) throws -> Folder.Reading {
    guard let council = standIns.council(of: name) else { return try root.read(name, limit: limit) }
    guard let size = council.size(of: name) else { return .notAFile }
    if size > limit { return .tooLarge(size: size) }
    return try council.bytes(of: name).map { .bytes($0) } ?? .notAFile
  }

  /// What lies in the folder itself. nil where it is nothing that could be published.
  func ownBytes(of name: String) throws -> [UInt8]? {
    guard case .bytes(let bytes) = try root.read(name, limit: Self.largestFile) else { return nil }
    return bytes
  }

  /// False for a file of which something else is published, or nothing.
  func isPublishedAsItIs(_ name: String) throws -> Bool {
    guard let council = standIns.council(of: name) else {
      return standIns.leftOut.isEmpty || !standIns.leftOut.contains { name.hasPrefix("councils/\($0)/") }
    }
    return try council.size(of: name) != nil && (try? ownBytes(of: name)) == council.bytes(of: name)
  }

  /// What the disk tells of some files.
  func add(_ names: [String], to stamp: inout Stamp) throws {
    guard !standIns.isNone else { return try stamp.add(names, in: root) }
    for name in names {
      // Where a council's own file says the same, what was remembered of it counts still.
      if let council = standIns.council(of: name), try !isPublishedAsItIs(name) {
        stamp.add("\(name) \(council.file)")
      } else {
        try stamp.add([name], in: root)
      }
    }
  }

  /// nil, and what is wrong, when the file cannot be content.
  func source(_ name: String, noting found: inout [Diagnostic]) throws -> SourceText? {
    try text(
      name, "a page", limit: Self.largestText,
      "Split the page, or put long documents in a `files` folder and link to them.", &found)
  }

  /// A table of postcodes: the country's districts, or what a council has of the postcode file.
  func table(_ name: String, noting found: inout [Diagnostic]) throws -> SourceText? {
    try text(
      name, "a table", limit: Self.largestFile,
      "Keep the lines of the council's own postcodes, and leave out the others.", &found)
  }

  private func text(
    _ name: String, _ kind: String, limit: Int, _ instead: String, _ found: inout [Diagnostic]
  ) throws -> SourceText? {
    switch try read(name, limit: limit) {
    case .bytes(let bytes): return SourceText(path: shown + name, name: name, bytes: bytes)
    case .notAFile:
      found.append(
        .disk("not-a-file", shown + name, "This is not a file that can be read", "Put a plain text file here."))
    case .tooLarge(let size):
      found.append(
        .disk(
          "file-too-large", shown + name,
          "This file has \(size / 1024) kilobytes, and \(kind) may have \(limit / 1024)", instead))
    }
    return nil
  }

  func file(_ name: String, noting found: inout [Diagnostic]) throws -> [UInt8]? {
    if let part = AttachedFiles.badPart(of: name) {
      found.append(.badName(shown + name, part))
      return nil
    }
    switch try read(name, limit: Self.largestFile) {
    case .bytes(let bytes):
      if let fault = AttachedFiles.fault(name, bytes) {
        found.append(.disk("file-not-published", shown + name, fault.what, fault.instead))
        return nil
      }
      if let size = PictureSize(bytes), size.isTooLarge {
        found.append(
          .disk(
            "file-too-large", shown + name,
            "This picture is \(size.width) by \(size.height) pixels, and it may have \(PictureSize.most / 1_000_000) million in all",
            "Make it smaller: families' telephones must unpack every pixel of it."))
        return nil
      }
      return bytes
    case .notAFile:
      found.append(
        .disk("not-a-file", shown + name, "This is not a file that can be read", "Put the file itself here."))
    case .tooLarge(let size):
      found.append(
        .disk(
          "file-too-large", shown + name,
          "This file has \(size / 1_048_576) megabytes, and a file may have \(Self.largestFile / 1_048_576)",
          "Make it smaller: families on a telephone pay for each megabyte."))
    }
    return nil
  }

  /// Whether a council's file lies where a page belongs and has a name that can be part of an address.
  func isPage(_ name: String, noting found: inout [Diagnostic]) -> Bool {
    if name.hasSuffix(".md.import") {
      found.append(.besideAPage(path(name)))
      return false
    }
    guard let page = PagePath(name) else {
      found.append(.stray(name, path(name)))
      return false
    }
    if PagePath.isGoodName(page.slug) { return true }
    found.append(.badName(path(name), page.slug))
    return false
  }
}

extension Diagnostic {
  static func disk(_ rule: String, _ path: String, _ what: String, _ instead: String) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .mustFix, place: .file(path), what: what,
      why: "The site is built from plain files alone, so that everyone can see what is published.", instead: instead)
  }

  /// What an import wrote beside a page that a person had edited.
  fileprivate static func besideAPage(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "feed-version-beside", severity: .shouldFix, place: .file(path),
      what: "The feed's version of a page still lies beside it",
      why: "Families see the page as a person edited it. What the feed says differently may be newer.",
      instead: "Take over into the page what is right, then delete this file.")
  }
}
