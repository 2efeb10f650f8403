import Diagnostics
import Glibc
import Importing

/// Fetches the pages of a feed one after another into a folder, where the import then reads them. A run that was cut short is
/// taken up where it stopped.
package func fetchFeed(
  _ address: FeedAddress, into path: String, pause: Double, as agent: String, say: @escaping (String) -> Void
) throws {
  var fetching = try FeedFetching(address, path, Fetcher(agent: agent, pause: pause, say: say))
  try fetching.run(say)
}

private struct FeedFetching {
  private let address: FeedAddress
  private let path: String
  private var fetcher: Fetcher
  /// The names of what this run asked for.
  private var names: [String] = []
  /// Stands in the folder until every page is there.
  private var marker: String { path + "/unfinished.txt" }
  /// Stands there afterwards.
  private var finished: String { path + "/" + Self.finishedName }
  private static let finishedName = "fetched.txt"

  /// More pages than any feed has: a number beyond it is a mistake.
  private static let mostPages = 100_000

  init(_ address: FeedAddress, _ path: String, _ fetcher: Fetcher) throws {
    self.address = address
    self.path = path
    self.fetcher = fetcher
    try keepOutOfSites(path)
    try makeFolder(path)
  }

  mutating func run(_ say: (String) -> Void) throws {
    let isResumed = try begin()
    say(
      isResumed
        ? "Going on with \(address.text); what is in \(path) already is not fetched again."
        : "Fetching \(address.text), one page at a time. The pages are kept in \(path).")
    let first = try isResumed ? page(1, at: address.text) : firstPage()
    var ids = first.ids
    let total = min(first.totalPages ?? 1, Self.mostPages)
    say("Page 1 of \(total): \(ids.count) services.")
    for number in stride(from: 2, through: total, by: 1) {
      let wanted = first.number == 0 ? number - 1 : number
      let next = try page(number, at: address.page(wanted))
      guard next.number ?? wanted == wanted else {
        say("The feed was asked for page \(wanted) and answered with page \(next.number ?? 1), so the rest was left.")
        unlink(file(of: number))
        names.removeLast()
        break
      }
      ids += next.ids
      say("Page \(number) of \(total): \(ids.count) services.")
    }
    if first.isShort { try fetchServices(ids, say) }
    // By their names the next run knows what it may take away.
    try writeFile(Array(([address.text] + names).joined(separator: "\n").utf8) + [0x0A], to: marker)
    guard rename(marker, finished) == 0 else { throw MachineTrouble("write \(finished)", code: errno) }
  }

  /// A list in short leaves out contacts, places and times.
  private mutating func fetchServices(_ ids: [String], _ say: (String) -> Void) throws {
    for (at, id) in ids.enumerated() {
      let name = "service-\(Self.fileName(id)).json"
      names.append(name)
      let (address, file) = (address.service(id), "\(path)/\(name)")
      try fetcher.fetch(address, to: file)
      // What the list says in short would be taken for all that there is.
      guard FeedService(try readFile(file, limit: Fetcher.largest))?.id == id else {
        unlink(file)
        throw MachineTrouble(
          """
          \(address) does not answer with the service \(id), so nothing was imported. Run the same again to go on from there. If it \
          stays so, delete the folder \(path) and begin again.
          """)
      }
      if (at + 1).isMultiple(of: 25) || at + 1 == ids.count { say("Service \(at + 1) of \(ids.count).") }
    }
  }

  private mutating func page(_ number: Int, at address: String) throws -> FeedPage {
    names.append(name(of: number))
    return try page(at: address, in: file(of: number))
  }

  private mutating func page(at address: String, in file: String) throws -> FeedPage {
    try fetcher.fetch(address, to: file)
    guard let page = FeedPage(try readFile(file, limit: Fetcher.largest)) else {
      unlink(file)
      throw MachineTrouble("\(address) does not answer with whole JSON.")
    }
    return page
  }

  private func file(of page: Int) -> String { path + "/" + name(of: page) }

  private func name(of page: Int) -> String {
    let digits = "\(page)"
    return "page-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".json"
  }

  /// An id may hold anything; the name of a file may not.
  private static func fileName(_ id: String) -> String {
    let isPlain =
      id.utf8.count <= 80
      && id.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
      }
    return isPlain ? id : fingerprint(of: id)
  }

  // MARK: Taking up where a run stopped

  /// True where an unfinished run of the same feed is in the folder. What a finished one left is fetched anew.
  private func begin() throws -> Bool {
    if let other = try feed(in: marker) {
      guard other == address.text else {
        throw MachineTrouble(
          "The folder \(path) holds pages of another feed, \(other), that is not fetched to its end. Name another folder."
        )
      }
      takeAwayFirst()
      return true
    }
    if let other = try feed(in: finished), other != address.text {
      throw MachineTrouble(
        "The folder \(path) holds pages of another feed, \(other), so nothing was fetched. Name another folder.")
    }
    let ours = try earlier()
    for entry in try Folder(opening: path).entries() ?? [] where !entry.name.hasPrefix(".") {
      guard entry.sort == .file, ours.contains(entry.name) || Self.firsts.contains(entry.name) else {
        throw MachineTrouble(
          "The folder \(path) holds other things, such as \(entry.name), so nothing was fetched. Name one of its own.")
      }
    }
    return false
  }

  /// Where the first page stands until all that was fetched earlier is taken away: nothing is, before the feed has answered.
  private static let first = "first.json"
  private static let firsts = [first, first + ".part"]

  private func takeAwayFirst() {
    for name in Self.firsts { unlink(path + "/" + name) }
  }

  private mutating func firstPage() throws -> FeedPage {
    let draft = path + "/" + Self.first
    takeAwayFirst()
    names.append(name(of: 1))
    let page = try page(at: address.text, in: draft)
    // The list of names is taken away last, so that a run that ends before can be begun again.
    for name in try earlier().sorted(by: { $0 != Self.finishedName && $1 == Self.finishedName })
    where unlink(path + "/" + name) != 0 && errno != ENOENT {
      throw MachineTrouble("take away \(path)/\(name)", code: errno)
    }
    try writeFile(Array((address.text + "\n").utf8), to: marker)
    guard rename(draft, file(of: 1)) == 0 else { throw MachineTrouble("write \(file(of: 1))", code: errno) }
    return page
  }

  /// The feed of which a mark in the folder tells. nil where there is no such mark.
  private func feed(in mark: String) throws -> String? {
    guard isThere(mark) else { return nil }
    return try lines(of: mark).first ?? ""
  }

  /// The files that a run left that came to its end.
  private func earlier() throws -> Set<String> {
    guard isThere(finished) else { return [] }
    let told = try lines(of: finished).dropFirst()
    // Before there was a list of them, they were known by how their names begin.
    let names = told.isEmpty ? try (Folder(opening: path).entries() ?? []).map(\.name) : Array(told)
    return Set(names.filter(Self.mayBeOurs) + [Self.finishedName])
  }

  private func lines(of mark: String) throws -> [String] {
    String(decoding: try readFile(mark, limit: Fetcher.largest), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func mayBeOurs(_ name: String) -> Bool {
    (name.hasPrefix("page-") || name.hasPrefix("service-"))
      && (name.hasSuffix(".json") || name.hasSuffix(".json.part")) && !name.contains("/")
  }
}
