import Diagnostics
import Glibc

/// Asks a person, one question after another, where there is one to ask.
struct Questions {
  /// False where a program runs this one: nobody would answer.
  let canAsk = isatty(0) == 1

  /// The answer, or nil when there is none. What `fault` finds is told, and the question is asked again.
  func ask(_ question: String, fault: (String) -> String? = { _ in nil }) -> String? {
    guard canAsk else { return nil }
    while true {
      Terminal.write(question + " ", to: 2)
      guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return nil }
      guard let fault = fault(line) else { return line }
      Terminal.say(fault)
    }
  }
}
