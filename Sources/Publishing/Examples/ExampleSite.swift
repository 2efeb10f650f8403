import Checks
import Content
import Cores
import Diagnostics

/// Where examples are tried: each is written to a folder of its own, which is loaded, read and checked as any site is.
package struct ExampleSite: Sendable {
  private let library: Library
  private let reference: Reference
  private let today: Day

  /// With the vocabularies and the catalogue of a site. nil when they cannot be read: `check` says why.
  package init?(content: String, today: Day? = nil, clock: Day) throws {
    var stray: [Diagnostic] = []
    library = try Library(content, shownAs: "content/", noting: &stray)
    var found: [Diagnostic] = []
    guard let reference = try library.readReference(noting: &found), !found.stopPublishing else { return nil }
    self.reference = reference
    self.today = today ?? reference.settings.today ?? clock
  }

  /// What is found in these files, by path in the content folder, and in what every site has besides.
  package func diagnostics(of files: [String: ExampleFile]) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    for (name, file) in files { try write(file, to: name, in: folder) }
    let changesReference = files.keys.contains { !$0.hasPrefix("councils/") }
    if changesReference { try copyReference(to: folder, besides: files) }
    var found: [Diagnostic] = []
    let library = try Library(folder.path, shownAs: "content/", noting: &found)
    // Reading it takes longer than all else, and most examples leave it as it is.
    let reference = changesReference ? try library.readReference(noting: &found) : self.reference
    guard let reference else { return found.inReadingOrder }
    let work = CouncilWork(library: library, reference: reference, today: today, cores: .one)
    let made = try work.make(try work.look(), nil) { _ in }
    found += made.flatMap(\.found)
    _ = check(made.compactMap(\.summary), of: library.councils.map(\.slug), against: reference, noting: &found)
    return found.inReadingOrder
  }

  private func write(_ file: ExampleFile, to name: String, in folder: TemporaryFolder) throws {
    switch file {
    case .text, .bytes: try folder.write(file.content ?? [], to: name)
    case .link(let target): try folder.link(name, to: target)
    case .absent: break
    }
  }

  private func copyReference(to folder: TemporaryFolder, besides files: [String: ExampleFile]) throws {
    for name in library.shared where files[name] == nil && !name.hasPrefix("files/") {
      guard case .bytes(let bytes) = try library.root.read(name, limit: Library.largestText) else { continue }
      try folder.write(bytes, to: name)
    }
  }
}
