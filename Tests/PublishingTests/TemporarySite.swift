import Content
import Cores
import Diagnostics
import Foundation
import Publishing
import Synchronization
import Testing

/// A copy of a site in a folder of its own, which is gone when the test ends.
final class TemporarySite: Sendable {
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// Real records and the catalogue's source, where the project has them beside it.
  static let shared = project.deletingLastPathComponent().appending(path: "shared")
  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.appending(path: "law").path) }

  let folder: URL

  var content: URL { folder.appending(path: "content") }
  var output: URL { folder.appending(path: "public") }

  /// With the project's vocabularies and catalogue, and the councils that are named.
  init(councils: [String] = []) throws {
    let files = FileManager.default
    // In memory where there is such a place: these tests are about bytes, and a slow disk would only make them slow.
    let memory = URL(filePath: "/dev/shm")
    let base = files.isWritableFile(atPath: memory.path) ? memory : files.temporaryDirectory
    folder = base.appending(path: "plainsight-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = Self.project.appending(path: "content")
    try files.createDirectory(at: content.appending(path: "councils"), withIntermediateDirectories: true)
    for name in ["site.yml", "glossary.yml", "entitlements.yml", "entitlements", "vocabulary"] {
      try files.copyItem(at: source.appending(path: name), to: content.appending(path: name))
    }
    for council in councils {
      try files.copyItem(
        at: source.appending(path: "councils/\(council)"), to: content.appending(path: "councils/\(council)"))
    }
    try files.copyItem(at: Self.project.appending(path: "templates"), to: folder.appending(path: "templates"))
  }

  /// A site that is built once, for every test that only reads it: building the same sites was a quarter of these tests' time.
  static func built(councils: [String]) throws -> TemporarySite {
    try onlyRead.withLock { sites in
      if let site = sites[councils] { return site }
      if sites.isEmpty { atexit { TemporarySite.onlyRead.withLock { $0 = [:] } } }
      let site = try TemporarySite(councils: councils)
      try site.build()
      sites[councils] = site
      return site
    }
  }

  private static let onlyRead = Mutex<[[String]: TemporarySite]>([:])

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    let file = content.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String { try String(contentsOf: content.appending(path: name), encoding: .utf8) }

  func page(_ path: String) throws -> String { try String(contentsOf: output.appending(path: path), encoding: .utf8) }

  @discardableResult
  func build(
    to output: String = "public", inParallel: Bool = true, today: String? = "2026-11-22", clock: String = "2026-11-22",
    memory: BuildMemory? = nil
  ) throws -> BuildOutcome {
    var plan = try plan(output: folder.appending(path: output).path, inParallel, today ?? clock)
    if today == nil { plan.today = nil }
    plan.memory = memory
    return try Publishing.build(plan) { _ in }
  }

  func check(today: String = "2026-11-22") throws -> BuildOutcome {
    try Publishing.build(plan(output: nil, true, today)) { _ in }
  }

  private func plan(output: String?, _ inParallel: Bool, _ today: String) throws -> BuildPlan {
    let day = try #require(Day(today))
    return BuildPlan(
      content: content.path, templates: folder.appending(path: "templates").path, output: output, today: day,
      clock: day,
      cores: inParallel ? .all : .one)
  }

  /// Every file of a folder with its bytes, by path.
  func tree(_ root: URL) throws -> [String: Data] {
    var tree: [String: Data] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    for name in names {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root.appending(path: name).path, isDirectory: &isFolder)
      if !isFolder.boolValue { tree[name] = try Data(contentsOf: root.appending(path: name)) }
    }
    return tree
  }
}

/// The words of a page, without its tags: found by a plain scanner that shares nothing with the program.
func words(inHTML html: String) -> [String] {
  var bytes: [UInt8] = []
  var isInTag = false
  for byte in html.utf8 {
    switch byte {
    case UInt8(ascii: "<"): isInTag = true
    case UInt8(ascii: ">"):
      isInTag = false
      bytes.append(UInt8(ascii: " "))
    default: if !isInTag { bytes.append(byte) }
    }
  }
  var text = String(decoding: bytes, as: UTF8.self)
  for (entity, mark) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
  ] {
    text = text.replacingOccurrences(of: entity, with: mark)
  }
  return words(in: text)
}

/// Runs of plain letters and digits. Letters beyond ASCII part words, so that text that a feed has broken compares with what
/// an import made of it.
func words(in text: String) -> [String] {
  text.utf8.split { byte in
    !((0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte))
  }.map { String(decoding: $0, as: UTF8.self) }
}

/// The first of the wanted words that does not stand among the others in the same order; nil when all do.
func firstMissing(_ wanted: [String], in found: [String]) -> String? {
  var index = 0
  for word in wanted {
    while index < found.count, found[index] != word { index += 1 }
    if index == found.count { return word }
    index += 1
  }
  return nil
}
