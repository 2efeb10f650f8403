import Diagnostics
import Glibc

/// Why an answer cannot be used, and what to write instead.
struct Misunderstood: Error {
  let words: String

  init(_ words: String) { self.words = words }
}

/// Asks a person, one question after another, where there is one to ask.
struct Questions {
  /// False where a program runs this one: nobody would answer.
  let canAsk = isatty(0) == 1

  /// The answer, or nil when there is none. When it is misunderstood, that is told, and the question is asked again.
  func ask<Answer>(_ question: String, understand: (String) throws(Misunderstood) -> Answer) -> Answer? {
    guard canAsk else { return nil }
    while true {
      Terminal.write(question + " ", to: 2)
      guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return nil }
      do {
        return try understand(line)
      } catch {
        Terminal.say(error.words)
      }
    }
  }

  func ask(_ question: String) -> String? { ask(question) { answer throws(Misunderstood) in answer } }
}
