import Diagnostics
import Glibc
import Keeping

/// The content that each council was published from, kept beside the output folder, so that a council whose content cannot be
/// published can stay as it is while the others go on.
///
/// A file for each council: where nothing has changed, it is left as it is. It is believed only of the build that wrote to the site
/// last: what is older than the site is no content to go back to.
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
    guard isKept, let lastWriter, try files().contains("writer"),
      case .bytes(let bytes) = try Folder(opening: path).read("writer", limit: 256)
    else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.first == Self.form[...] && lines.dropFirst().contains { $0 == lastWriter.name }
  }

  // MARK: Councils

  /// The name of a council's file tells which state of the council it holds, and the order in which such files were made: a build that
  /// ends before its time leaves two.
  private struct Entry {
    let file: String
    let state: String
    let number: Int

    init?(_ file: String, of slug: String) {
      let beginning = "\(PublishedContent.beginning)\(slug)."
      let parts = file.hasPrefix(beginning) ? file.dropFirst(beginning.count).split(separator: ".") : []
      guard parts.count == 2, let number = Int(parts[1]) else { return nil }
      self.file = file
      self.number = number
      state = String(parts[0])
    }
  }

  private func last(_ slug: String, among files: [String]) -> Entry? {
    files.compactMap { Entry($0, of: slug) }.max { $0.number < $1.number }
  }

  /// Before the councils are published: what cannot be kept must not be published either, or one would go back behind what families
  /// have seen. Gives what is to be left when they are.
  func keep(_ councils: [CouncilWork.Known], _ made: [Made], _ library: Library) throws -> Set<String> {
    try makeFolder(path)
    guard isKept else { throw MachineTrouble("write to \(path)", code: ENOTDIR) }
    try sign()
    let files = try files()
    return try zip(councils, made).reduce(into: []) { wanted, council in
      wanted.insert(try keep(council.0, council.1, library, among: files))
    }
  }

  private func keep(
    _ council: CouncilWork.Known, _ made: Made, _ library: Library, among files: [String]
  ) throws -> String {
    if let standIn = library.standIns.contents[council.slug] { return standIn.file }
    guard let observed = council.observed else { preconditionFailure("what is published was looked at before") }
    func isAsObserved() throws -> Bool {
      try Observed(council.names + library.noPages(of: council.slug), of: library).stamp == observed.stamp
    }
    let last = last(council.slug, among: files)
    let state = String(Fingerprint(ofMany: observed.stamp.kept).number, radix: 16)
    // What changed a moment ago may change once more and look the same.
    let isSettled = observed.isSettled(after: .seconds(2))
    if isSettled, let last, last.state == state, try KeptCouncil(last.file, of: council.slug, in: path) != nil,
      try made.isRemembered || isAsObserved()
    {
      return last.file
    }
    let next = (last?.number ?? 0) + 1
    func name(_ state: String) -> String { "\(Self.beginning)\(council.slug).\(state).\(next)" }
    let file = name(isSettled ? state : "new")
    if try KeptCouncil.write(council.names, of: library, to: "\(path)/\(file)", where: isAsObserved) { return file }
    // Somebody saved it while it was read, so that nobody knows what is published of it: nothing to go back to, until the next build.
    try writeFile([], to: "\(path)/\(name("nothing"))")
    return name("nothing")
  }

  /// After the councils were published.
  func takeAway(allBut wanted: Set<String>) throws {
    let folder = try Folder(opening: path)
    // Those of builds that ended before their time too.
    let beginnings = [Self.beginning, "." + Self.beginning, ".writer."]
    for file in try files() where beginnings.contains(where: file.hasPrefix) && !wanted.contains(file) {
      unlinkat(folder.descriptor, file, 0)
    }
  }

  /// nil where nothing is kept of the council that can be read. Where a build was ended while it published, what it would have
  /// published is kept too, and counts.
  func council(_ slug: String) throws -> KeptCouncil? {
    guard try isBelieved() else { return nil }
    return try last(slug, among: files()).flatMap { try KeptCouncil($0.file, of: slug, in: path) }
  }

  private func files() throws -> [String] { try Folder(opening: path).entries()?.map(\.name) ?? [] }
}
