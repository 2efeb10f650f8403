import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import Synchronization

/// How a run speaks to the person, or the program, that started it.
enum Terminal {
  /// Comes first. What nobody reads, and a file that may not grow, must not end a run half way: each write says so itself. And where
  /// one of the three streams is closed, the next file that is opened would get its number, and words to people be written into it.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) < 0 {
      // The other way round, so that reading and writing fail as they do on a closed one.
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Colour only where a person reads it, and never when `NO_COLOR` is set (no-color.org).
  static func wantsColour(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  /// Gives what a command was asked for. Cut off, it must not pass for the whole: the command ends with 2.
  static func print(_ text: String) throws {
    guard give(text) else {
      say("What was asked for could not be written whole.")
      throw ExitCode(2)
    }
  }

  /// False when it did not all arrive. Whoever closed the pipe, as `head` does, has read enough: the run ends as other programs do then.
  static func give(_ text: String) -> Bool {
    if write(text, to: 1) { return true }
    if errno == EPIPE {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    return false
  }

  /// Says what was done, which is done whether or not anybody reads it.
  static func mention(_ text: String) {
    write(text, to: 1)
  }

  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).safeToShow }
    write(lines.joined(separator: "\n") + "\n", to: 2)
  }

  /// False when the words did not all arrive.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { return false }
      rest = rest.dropFirst(wrote)
    }
    return true
  }
}

/// One line that says how far a run has come, once it has taken longer than a second, where a person can see it.
final class ProgressLine: Sendable {
  private let started = ContinuousClock.now
  private let shows = isatty(2) == 1
  private let isShown = Mutex(false)

  func say(_ text: String) {
    guard shows, started.duration(to: .now) > .seconds(1) else { return }
    isShown.withLock { isShown in
      isShown = true
      Terminal.write("\r\u{1B}[K\(text)", to: 2)
    }
  }

  func end() {
    isShown.withLock { isShown in
      if isShown { Terminal.write("\r\u{1B}[K", to: 2) }
      isShown = false
    }
  }
}

/// Machine trouble is one sentence on the error stream, and exit code 2.
func orTrouble<Value>(_ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let trouble as MachineTrouble {
    Terminal.say(trouble.description)
    throw ExitCode(2)
  }
}
