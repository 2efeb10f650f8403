import CSystem
import Glibc

/// Another program, run to its end without a shell: each word arrives as it is, whatever signs it has.
struct OtherProgram {
  let status: Int32
  let out: [UInt8]
  let err: [UInt8]

  /// nil when there is no such program on this machine. A nil in `changes` takes a variable away. No file that it writes grows
  /// past `largestFile` bytes: the system ends it there.
  static func run(
    _ name: String, _ words: [String], changing changes: [String: String?] = [:], largestFile: Int? = nil
  ) throws -> OtherProgram? {
    var out = try Pipe()
    defer { out.close() }
    var err = try Pipe()
    defer { err.close() }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out.write, 1)
    posix_spawn_file_actions_adddup2(&actions, err.write, 2)
    // What this program leaves to each write to notice would be new to others.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var asUsual = sigset_t()
    sigemptyset(&asUsual)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&asUsual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &asUsual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let code = withFiles(of: largestFile) {
      withCStrings([name] + words) { words in
        withCStrings(environment(changes)) { variables in
          posix_spawnp(&process, name, &actions, &attributes, words, variables)
        }
      }
    }
    if code == ENOENT { return nil }
    guard code == 0 else { throw MachineTrouble("start \(name)", code: code) }
    out.closeWriting()
    err.closeWriting()
    let (said, complained) = try readBoth(out.read, err.read)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw MachineTrouble("wait for \(name)", code: errno) }
    }
    let isEnded = status & 0x7F == 0
    return OtherProgram(status: isEnded ? (status >> 8) & 0xFF : -1, out: said, err: complained)
  }

  /// A program that is started has the limits of the one that starts it, which writes no large file meanwhile.
  private static func withFiles(of largest: Int?, _ start: () -> Int32) -> Int32 {
    let files = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    var before = rlimit()
    guard let largest, getrlimit(files, &before) == 0 else { return start() }
    var less = before
    less.rlim_cur = min(before.rlim_cur, rlim_t(largest))
    setrlimit(files, &less)
    defer { setrlimit(files, &before) }
    return start()
  }

  private static func environment(_ changes: [String: String?]) -> [String] {
    var kept: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if changes[String(text.prefix { $0 != "=" })] == nil { kept.append(text) }
      next += 1
    }
    return kept + changes.sorted { $0.key < $1.key }.compactMap { name, value in value.map { "\(name)=\($0)" } }
  }

  /// Reads both as they come: whoever waits for one while the other is full waits for ever.
  private static func readBoth(_ first: Int32, _ second: Int32) throws -> ([UInt8], [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var waiting = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0), pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 65536)
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, 2, -1) >= 0 || errno == EINTR else {
        throw MachineTrouble("read from a program", code: errno)
      }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let got = read(waiting[index].fd, &buffer, buffer.count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw MachineTrouble("read from a program", code: errno) }
        texts[index] += buffer.prefix(got)
        // poll passes over what is below zero.
        if got == 0 { waiting[index].fd = -1 }
      }
    }
    return (texts[0], texts[1])
  }
}

/// The two ends of a pipe, which is closed by whoever made it. No program that is started meanwhile gets hold of them.
private struct Pipe {
  let read: Int32
  private(set) var write: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let code = plainsight_pipe(&ends)
    guard code == 0 else { throw MachineTrouble("make a pipe", code: code) }
    (read, write) = (ends[0], ends[1])
  }

  /// Until this end is closed here, the other waits for more.
  mutating func closeWriting() {
    if write >= 0 { Glibc.close(write) }
    write = -1
  }

  mutating func close() {
    closeWriting()
    Glibc.close(read)
  }
}

/// The texts as C has them: a row of pointers that ends with none.
private func withCStrings<Value>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
}
