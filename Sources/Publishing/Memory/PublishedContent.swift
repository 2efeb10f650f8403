import Diagnostics
import Glibc
import Keeping

/// The content that each council was published from, kept beside the output folder, so that a council whose content cannot be
/// published can stay as it is while the others go on.
///
/// A file for each council, named by what the disk told of its content: where nothing has changed, nothing is read. It is believed
/// only of the build that wrote to the site last: what is older than the site is no content to go back to.
struct PublishedContent {
  private let path: String
  private let lastWriter: Writer?
  private let writer: Writer

  private static let beginning = "council-"
  /// Of the files, for programs to come.
  private static let form = "1"

  /// `path` is that of a folder that nobody else writes to.
  init(_ path: String, lastWriter: Writer?, writer: Writer) {
    self.path = path
    self.lastWriter = lastWriter
    self.writer = writer
  }

  /// Whether somebody has asked for it once. From then on every build keeps it.
  var isKept: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Before the site is written to. Of a site that another program has written to meanwhile, nothing here is believed.
  func sign() throws {
    if try !isBelieved() { try takeAway(allBut: []) }
    // Both names, because a run may end between this and the signature of the site.
    let lines = [Self.form, lastWriter?.name ?? "", writer.name]
    try writeFile(Array(lines.joined(separator: "\n").utf8), to: signature)
  }

  private var signature: String { path + "/writer" }

  private func isBelieved() throws -> Bool {
    var status = stat()
    guard isKept, let lastWriter, lstat(signature, &status) == 0 || errno != ENOENT else { return false }
    let bytes = try readFile(signature, limit: 256)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.first == Self.form[...] && lines.dropFirst().contains { $0 == lastWriter.name }
  }

  /// Before the councils are published: what cannot be kept must not be published either, or one would go back behind what families
  /// have seen. Gives what is to be left when they are.
  func keep(_ councils: [CouncilWork.Known], _ library: Library) throws -> Set<String> {
    try makeFolder(path)
    guard isKept else { throw MachineTrouble("write to \(path)", code: ENOTDIR) }
    try sign()
    let there = Set(try names())
    return try councils.reduce(into: []) { wanted, council in
      guard let observed = council.observed else { preconditionFailure("what is published was looked at before") }
      if let standIn = library.standIns.contents[council.slug] {
        wanted.insert(standIn.file)
        return
      }
      // What changed a moment ago may change once more and look the same.
      let isSettled = observed.isSettled(after: .seconds(2))
      let number = String(Fingerprint(ofMany: observed.stamp.kept).number, radix: 16)
      let name = "\(Self.beginning)\(council.slug).\(number)\(isSettled ? "" : ".new")"
      wanted.insert(name)
      guard !isSettled || !there.contains(name) else { return }
      try KeptCouncil.write(council.names, of: library, to: "\(path)/\(name)")
      // What was saved after the build had read it is not what is published.
      guard try Observed(council.names + library.noPages(of: council.slug), of: library).stamp == observed.stamp else {
        throw MachineTrouble(changed: library.path("councils/\(council.slug)"), "folder")
      }
    }
  }

  /// After the councils were published.
  func takeAway(allBut wanted: Set<String>) throws {
    let folder = try Folder(opening: path)
    for name in try names() where !wanted.contains(name) { unlinkat(folder.descriptor, name, 0) }
  }

  /// nil where nothing is kept of the council that is whole. Where a build was ended while it published, what it would have published
  /// is kept too, and counts.
  func council(_ slug: String) throws -> KeptCouncil? {
    guard try isBelieved() else { return nil }
    let folder = try Folder(opening: path)
    let dated = try names().filter { $0.hasPrefix("\(Self.beginning)\(slug).") }.map { name in
      var stamp = Stamp()
      try stamp.add([name], in: folder)
      return (name: name, newest: stamp.newest)
    }
    return try dated.max { $0.newest < $1.newest }.flatMap { try KeptCouncil($0.name, in: path) }
  }

  /// Those of builds that ended before their time too.
  private func names() throws -> [String] {
    try Folder(opening: path).entries().map { $0.map(\.name) }?.filter {
      $0.hasPrefix(Self.beginning) || $0.hasPrefix("." + Self.beginning)
    } ?? []
  }
}
