import Glibc

/// Fetches one address after another with the program curl, so that certificates, proxies and protocols are the machine's own.
struct Fetcher {
  let agent: String
  /// In seconds, before every request but the first.
  let pause: Double
  let say: (String) -> Void
  private var hasAsked = false

  static let largest = 512 * 1024 * 1024
  private static let tries = 4

  init(agent: String, pause: Double, say: @escaping (String) -> Void) {
    (self.agent, self.pause, self.say) = (agent, pause, say)
  }

  /// Leaves a file that is there already, and never leaves half of one.
  mutating func fetch(_ address: String, to file: String) throws {
    guard access(file, F_OK) != 0 else { return }
    let draft = file + ".part"
    for attempt in 1... {
      if hasAsked { wait(pause) }
      hasAsked = true
      let answer = try ask(address, draft)
      if case .whole = answer { break }
      guard case .later(let seconds, let why) = answer, attempt < Self.tries else {
        unlink(draft)
        throw MachineTrouble("\(address) cannot be fetched: \(answer.why). Run the same again to go on from there.")
      }
      let delay = seconds ?? Double(attempt * attempt) * max(pause, 0.1) * 2
      say("\(address): \(why). Trying again in \(Int(delay.rounded(.up))) seconds.")
      wait(delay)
    }
    guard rename(draft, file) == 0 else { throw MachineTrouble("write \(file)", code: errno) }
  }

  private enum Answer {
    case whole
    /// Busy, or out of reach for the moment.
    case later(Double?, String)
    case no(String)

    var why: String {
      switch self {
      case .whole: ""
      case .later(_, let why), .no(let why): why
      }
    }
  }

  private func ask(_ address: String, _ draft: String) throws -> Answer {
    let words = [
      "--disable", "--silent", "--location", "--max-redirs", "5", "--proto", "=http,https", "--proto-redir",
      "=http,https", "--connect-timeout", "20", "--max-time", "300", "--max-filesize", "\(Self.largest)",
      "--user-agent", agent, "--header", "Accept: application/json", "--output", draft, "--write-out",
      "%{http_code} %header{retry-after}", "--url", address,
    ]
    // Where the length is not told beforehand, older editions of curl do not keep to `--max-filesize`.
    guard let run = try OtherProgram.run("curl", words, largestFile: Self.largest) else {
      throw MachineTrouble("To fetch a feed, the program curl is needed, and it is not on this machine.")
    }
    var state = stat()
    if run.status != 0, stat(draft, &state) == 0, state.st_size >= Self.largest { return Self.tooLarge }
    guard run.status == 0 else { return Self.trouble(run.status) }
    let told = String(decoding: run.out, as: UTF8.self).split(separator: " ").map(String.init)
    switch told.first ?? "" {
    case "200": return .whole
    case "429", "502", "503", "504":
      return .later(told.count > 1 ? Self.secondsAsked(told[1]) : nil, "it answers that it is busy (\(told[0]))")
    case "401", "403": return .no("it lets nobody in without a key (\(told[0]))")
    case "404", "410": return .no("there is no such page (\(told[0]))")
    default: return .no("it answers with \(told.first ?? "nothing")")
    }
  }

  /// What the header `Retry-After` asks for. nil of a date, and of what is no number.
  static func secondsAsked(_ header: String) -> Double? {
    guard let seconds = Double(header), !seconds.isNaN else { return nil }
    return min(max(seconds, 0), 120)
  }

  private static let tooLarge = Answer.no("the answer is too large: more than \(largest / 1024 / 1024) megabytes")

  private static func trouble(_ code: Int32) -> Answer {
    switch code {
    case 3: .no("it is not a web address")
    case 6: .no("there is no such host")
    case 7: .later(nil, "nothing answers there")
    case 28: .later(nil, "the answer took too long")
    case 18, 52, 56: .later(nil, "the answer broke off")
    case 35, 51, 58, 60: .no("its certificate cannot be trusted")
    case 47: .no("it sends one on without end")
    case 63: tooLarge
    default: .no("curl ended with code \(code)")
    }
  }

  private func wait(_ seconds: Double) {
    guard seconds > 0 else { return }
    var rest = timespec(tv_sec: Int(seconds), tv_nsec: Int(seconds.truncatingRemainder(dividingBy: 1) * 1_000_000_000))
    var left = timespec()
    while nanosleep(&rest, &left) != 0, errno == EINTR { rest = left }
  }
}
