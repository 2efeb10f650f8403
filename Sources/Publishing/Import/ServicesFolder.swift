import CSystem
import Content
import Diagnostics
import Glibc
import Importing
import Markup

/// A council's `services` folder, which an import reads and adds to.
package struct ServicesFolder: Sendable {
  private let council: String
  private let path: String

  package init(content: String, council: String) throws {
    guard PagePath.canBeCouncil(council) else {
      throw MachineTrouble(PagePath.whyNoCouncil(council))
    }
    try expectNoLinks(above: "councils/\(council)/services/page", in: content)
    self.council = "\(content)/councils/\(council)"
    path = self.council + "/services"
  }

  /// Whether the council has a page of its own, without which its services cannot be published.
  package var hasCouncilPage: Bool { access(council + "/council.md", F_OK) == 0 }

  /// Begins a council that is not there yet, with this as its page.
  package func begin(_ text: String) throws {
    try writeNewFile(text, to: council + "/council.md")
  }

  /// As its page has it; nil where there is none yet.
  package func councilName() throws -> String? {
    guard hasCouncilPage else { return nil }
    var found: [Diagnostic] = []
    let page = SourceText(
      path: council + "/council.md", bytes: try readFile(council + "/council.md", limit: Library.largestText))
    guard case .scalar(let title) = parse(page, noting: &found).facts["title"] else { return nil }
    return title.text
  }

  /// The text of each page, by file name.
  package func pages() throws -> [String: String] { try texts(endingWith: ".md") }

  /// The text of each version that stands beside a page that a person edited, by file name.
  package func versionsBeside() throws -> [String: String] { try texts(endingWith: ".md.import") }

  private func texts(endingWith ending: String) throws -> [String: String] {
    guard access(path, F_OK) == 0 else { return [:] }
    let folder = try Folder(opening: path)
    var texts: [String: String] = [:]
    for entry in try folder.entries() ?? [] where entry.sort == .file && entry.name.hasSuffix(ending) {
      if case .bytes(let bytes) = try folder.read(entry.name, limit: Library.largestText) {
        texts[entry.name] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return texts
  }

  /// Writes pages so that a run that is cut short leaves of each the old one or the new one, whole. All are on the disk before the
  /// first takes its place: waiting for the disk once a page would take a minute for ten thousand.
  ///
  /// `left` are the names of those that were left as they are: what somebody saved since the folder was read stays as they saved it.
  /// `saved` are files with what somebody had saved in the moment in which an earlier import was cut short.
  package func write(
    pages: [(name: String, text: String, standing: WhatStands)]
  ) throws -> (left: [String], saved: [String]) {
    let drafts = path + "/.import-in-progress"
    // What an import that was cut short has left is looked at also where there is nothing to write.
    guard !pages.isEmpty || isThere(drafts) else { return ([], []) }
    for page in pages {
      precondition(
        !page.name.contains("/") && !page.name.hasPrefix("."),
        "an imported page's name must stay in its folder: \(page.name)")
    }
    try makeFolders(above: path + "/page")
    let held = try hold(drafts)
    defer { close(held) }
    let saved = try empty(drafts)
    for page in pages {
      try writeDraft(
        Array(page.text.utf8), to: drafts + "/" + page.name, of: path + "/" + page.name, waitsForDisk: false)
    }
    try waitForDisk()
    var left: [String] = []
    for page in pages {
      let (draft, ours) = (drafts + "/" + page.name, Array(page.text.utf8))
      guard try !putInPlace(draft, holding: ours, path + "/" + page.name, over: page.standing) else { continue }
      left.append(page.name)
    }
    rmdir(drafts)
    try waitForDisk()
    return (left, saved)
  }

  /// Opens a folder for drafts. No other import gets hold of it while it is open.
  private func hold(_ drafts: String) throws -> Int32 {
    unlink(drafts)
    // The import before this one may take the folder away between one step and the next.
    for _ in 0..<10 {
      try makeFolder(drafts)
      let held = open(drafts, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard held >= 0 else {
        guard errno != ENOENT else { continue }
        throw MachineTrouble("open the folder \(drafts)", code: errno)
      }
      let isFree = flock(held, LOCK_EX | LOCK_NB) == 0
      var (ours, there) = (stat(), stat())
      if isFree, fstat(held, &ours) == 0, lstat(drafts, &there) == 0, ours.st_ino == there.st_ino { return held }
      close(held)
      if !isFree { break }
    }
    throw MachineTrouble("Another import is writing to \(path). Wait until it has ended.")
  }

  /// Takes away what a run that was cut short has left. What may be somebody's words, saved in the moment in which a page took its place,
  /// goes beside the page instead: the names of those are given.
  private func empty(_ drafts: String) throws -> [String] {
    var saved: [String] = []
    for entry in try Folder(opening: drafts).entries() ?? [] {
      let draft = drafts + "/" + entry.name
      let bytes = try? readFile(draft, limit: Library.largestFile)
      let isMade =
        bytes.map { bytes in
          // A power cut keeps names and loses what stands under them.
          bytes.isEmpty || isAsImported(String(decoding: bytes, as: UTF8.self))
            || bytes == (try? readFile(path + "/" + entry.name, limit: Library.largestFile))
        } ?? (entry.sort != .file)
      let kept = "\(beginning(beside: path + "/" + entry.name)).\(getpid()).saved"
      let isDone = isMade ? unlink(draft) == 0 : plainsight_rename_to_new(draft, kept) == 0
      guard isDone else {
        throw MachineTrouble(
          "The folder \(drafts) was left by an import that was cut short, and cannot be emptied. Look at what is in it, delete it, then run the import again."
        )
      }
      if !isMade { saved.append(kept) }
    }
    return saved
  }

  private func waitForDisk() throws {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw MachineTrouble("open the folder \(path)", code: errno) }
    defer { close(folder) }
    let code = plainsight_sync_file_system(folder)
    guard code == 0 else { throw MachineTrouble("finish writing \(path)", code: code) }
  }
}
