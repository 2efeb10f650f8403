import Desk
import Dispatch
import Feeds
import Glibc
import Synchronization

/// A web server for one person's own machine: it shows the output folder with the editor's desk on each page, and tells the
/// page when there is a newer one.
///
/// It listens on the loopback address alone, knows GET and HEAD, and ends each connection after one answer.
package final class SiteServer: Sendable {
  private let socket: Int32
  private let folder: String
  package let port: UInt16
  /// One more each time the site was made: pages that wait for a newer one compare it. It begins at the time, because a page that is
  /// still open from an earlier run must not take one of this run for its own.
  private let version = Atomic<Int>(SiteServer.nanoseconds())
  private let shown = Mutex(Shown())
  private let connections = Atomic<Int>(0)
  /// What a rule looks for, in Markdown.
  private let explain: @Sendable (String) -> String?

  private struct Shown {
    var desk: EditorsDesk?
    /// What every address of the site begins with, as `site.yml` says; empty at the host's root.
    var root = ""
    /// Pages that are shown before the site that they belong to is made, by their paths.
    var early: [String: [UInt8]] = [:]
  }

  private static func nanoseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }

  private static let longestRequest = 16 * 1024
  /// How long a request may take to come: one that comes letter by letter would hold a thread for hours.
  private static let slowestRequest = Duration.seconds(5)
  /// How long an answer may take to go, for the same reason.
  private static let slowestAnswer = Duration.seconds(20)
  private static let patience = 20
  /// Each takes a thread, and one or two files that are open: somebody who only holds connections must not take those that a build needs.
  private static let mostConnections = 128

  package init(folder: String, port: UInt16, explaining explain: @escaping @Sendable (String) -> String?) throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
    guard socket >= 0 else { throw MachineTrouble("open a network socket", code: errno) }
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
    }
    guard bound == 0, listen(socket, 64) == 0 else {
      let code = errno
      close(socket)
      if code == EADDRINUSE {
        throw MachineTrouble("Port \(port) is taken. Name another with --port, or end the program that holds it.")
      }
      throw MachineTrouble("listen on port \(port)", code: code)
    }
    var named = sockaddr_in()
    var length = size
    _ = withUnsafeMutablePointer(to: &named) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    self.socket = socket
    self.folder = folder
    self.explain = explain
    self.port = UInt16(bigEndian: named.sin_port)
  }

  /// The site was made again, or could not be, and this is what there is to say of it. `root` is nil where nobody knows it. What
  /// was shown early ends with it; `early` is what was saved meanwhile.
  package func show(_ newer: EditorsDesk, below root: String? = nil, early: [EarlyPage] = []) {
    shown.withLock { shown in
      shown.desk = newer
      shown.early = [:]
      for page in early { shown.early[page.path] = page.bytes }
      if let root { shown.root = ServedRequest.safePath(root.isEmpty ? "/" : root) ?? "" }
      if shown.root == "/" { shown.root = "" }
    }
    version.add(1, ordering: .sequentiallyConsistent)
  }

  /// Some pages of a site that is not made yet, shown before the rest of it.
  package func showEarly(_ pages: [EarlyPage]) {
    if pages.isEmpty { return }
    shown.withLock { shown in
      for page in pages { shown.early[page.path] = page.bytes }
    }
    version.add(1, ordering: .sequentiallyConsistent)
  }

  /// Answers requests for ever.
  package func run() {
    while true {
      // Each ends by itself, after half a minute at the latest.
      guard connections.load(ordering: .relaxed) < Self.mostConnections else {
        usleep(10_000)
        continue
      }
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else {
        // When no more files can be opened, asking again at once would only keep a core busy.
        usleep(10_000)
        continue
      }
      // A queue of its own gets a thread at once. The shared pool has as many as there are cores, and open tabs, which wait
      // for a newer site, would hold them all.
      connections.add(1, ordering: .relaxed)
      DispatchQueue(label: "connection").async { [self] in
        answer(connection)
        close(connection)
        connections.subtract(1, ordering: .relaxed)
      }
    }
  }

  private func answer(_ connection: Int32) {
    var wait = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    guard let request = readRequest(connection) else { return }
    send(respond(to: request), to: connection, withBody: request.method != "HEAD")
  }

  private func readRequest(_ connection: Int32) -> ServedRequest? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    let started = ContinuousClock.now
    while bytes.count < Self.longestRequest {
      guard started.duration(to: .now) < Self.slowestRequest else { return nil }
      let got = recv(connection, &buffer, buffer.count, 0)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      bytes += buffer[..<got]
      if let request = ServedRequest(bytes) { return request }
    }
    return ServedRequest.tooLong
  }

  func respond(to request: ServedRequest) -> ServedAnswer {
    guard request.isHere else {
      return .plain("421 Misdirected Request", "This server shows a site to its own machine alone.\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .plain("405 Method Not Allowed", "This server only shows pages.\n")
    }
    guard let path = request.path else { return .plain("400 Bad Request", "This address cannot be read.\n") }
    switch path {
    case "/.plainsight/desk.js": return .script(DeskScript.text)
    case "/.plainsight/desk.css": return .style(DeskStyle.text)
    case "/.plainsight/version": return waitForNewer(than: request.query)
    default:
      return path.hasPrefix(Self.rules) ? rule(String(path.dropFirst(Self.rules.count))) : below(path, request.query)
    }
  }

  /// A site that stands in a folder of its host is shown in that folder, and whoever leaves the folder out is led there.
  private func below(_ path: String, _ query: String?) -> ServedAnswer {
    let root = shown.withLock { $0.root }
    if root.isEmpty { return file(path, query, below: root) }
    guard path.hasPrefix(root + "/") else { return .moved(to: path == root ? root + "/" : root + path, query) }
    return file(String(path.dropFirst(root.count)), query, below: root)
  }

  private static let rules = "/.plainsight/rules/"

  private func rule(_ id: String) -> ServedAnswer {
    guard let page = explain(id) else { return .plain("404 Not Found", "There is no such rule.\n") }
    return .page(PlainPage(rule: id, markdown: page).bytes, "200 OK")
  }

  /// Holds the answer back until the site is newer than the page, or some seconds have gone.
  private func waitForNewer(than known: String?) -> ServedAnswer {
    for _ in 0..<(Self.patience * 50) {
      let now = "\(version.load(ordering: .sequentiallyConsistent))"
      if now != known { return .plain("200 OK", now) }
      usleep(20_000)
    }
    return .plain("200 OK", known ?? "")
  }

  private func file(_ path: String, _ query: String?, below site: String) -> ServedAnswer {
    // Before anything is read: a page that is a moment newer than it says is only asked for once more.
    let version = version.load(ordering: .sequentiallyConsistent)
    do {
      let root = try Folder(opening: folder)
      let relative = String(path.dropFirst())
      if let file = openData(root, relative) { return .file(file, ServedAnswer.type(of: "json")) }
      if path.hasSuffix("/") {
        guard let bytes = newest(relative + "index.html", in: root) else { return missing(root, version) }
        return page(bytes, at: path, version)
      }
      if relative.hasSuffix(".html"), let bytes = newest(relative, in: root) { return page(bytes, at: path, version) }
      if let file = ServedFile(relative, in: root) { return .file(file, ServedAnswer.type(of: relative)) }
      if ServedFile(relative + "/index.html", in: root) != nil {
        return .moved(to: site + path + "/", query)
      }
      return missing(root, version)
    } catch {
      let desk = shown.withLock { $0.desk } ?? EditorsDesk(trouble: "The site is being built.")
      return .page(desk.pageWithoutSite(version: version), "503 Service Unavailable")
    }
  }

  /// At the standard's addresses, which are those of the files without `.json`, as a host that is set up for them answers.
  private func openData(_ root: Folder, _ relative: String) -> ServedFile? {
    let parts = relative.split(separator: "/")
    guard let at = parts.lastIndex(where: { $0 == OpenDataFolder.name }), parts.last?.contains(".") == false else {
      return nil
    }
    let file = parts.joined(separator: "/") + (at == parts.count - 1 ? "/index.json" : ".json")
    return ServedFile(file, in: root)
  }

  /// A page as it was saved last, by whichever of its addresses it is asked for.
  private func newest(_ name: String, in root: Folder) -> [UInt8]? {
    shown.withLock { $0.early[name] } ?? whole(name, in: root)
  }

  /// A page, which is held whole because the desk is put into it. What the site has is shown, however large it is.
  private func whole(_ name: String, in root: Folder) -> [UInt8]? {
    guard case .bytes(let bytes) = try? root.read(name, limit: .max) else { return nil }
    return bytes
  }

  private func page(_ bytes: [UInt8], at path: String, _ version: Int, _ status: String = "200 OK") -> ServedAnswer {
    .page(shown.withLock { $0.desk }?.page(bytes, at: path, version: version) ?? bytes, status)
  }

  private func missing(_ root: Folder, _ version: Int) -> ServedAnswer {
    guard let bytes = whole("404.html", in: root) else {
      return .plain("404 Not Found", "There is no such page.\n")
    }
    return page(bytes, at: "/404.html", version, "404 Not Found")
  }

  private func send(_ answer: ServedAnswer, to connection: Int32, withBody: Bool) {
    let end = ContinuousClock.now + Self.slowestAnswer
    guard send(Array(answer.head.utf8) + (withBody ? answer.body : []), to: connection, until: end), withBody,
      let file = answer.file
    else { return }
    var at = 0
    while at < file.size {
      let piece = file.piece(at: at)
      // A browser that is promised more than comes knows that it has not got the whole.
      guard !piece.isEmpty, send(piece, to: connection, until: end) else { return }
      at += piece.count
    }
  }

  /// False where not all of it could be sent.
  private func send(_ bytes: [UInt8], to connection: Int32, until end: ContinuousClock.Instant) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard ContinuousClock.now < end else { return false }
      // MSG_NOSIGNAL: a browser that goes away must not end the program.
      let sent = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}
