import Diagnostics

extension Facts {
  /// "Ask for yourself, or ask your doctor".
  package func waysIn(_ words: Vocabularies, _ say: Phrases = .english) -> String? {
    let labels = routes.compactMap { words.routes[$0.value].map { say($0.label) } }
    guard let first = labels.first else { return nil }
    return labels.dropFirst().reduce(first) { say("{{one}}, or {{other}}", ["one": $0, "other": $1.lowercasedStart]) }
  }
}

extension Area {
  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    switch self {
    case .wholeCouncil: say("The whole council area")
    case .places(let places): places.joined(separator: ", ")
    }
  }
}

extension Cost {
  /// Who gets help with it.
  package var help: String? {
    switch self {
    case .free(let help), .amount(_, _, _, let help), .inWords(_, let help): help
    }
  }
}

extension OpeningTime {
  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    [time(say), note].compactMap { $0 }.joined(separator: " – ").sentence
  }

  /// Days and hours, without the note; nil where there are none.
  package func time(_ say: Phrases) -> String? {
    let hours = from.map { from in
      to.map { say("{{from}} to {{to}}", ["from": from.inWords(say), "to": $0.inWords(say)]) }
        ?? say("from {{from}}", ["from": from.inWords(say)])
    }
    guard let days = days(say), let hours else { return (days(say) ?? hours)?.sentence }
    return say("{{one}}, {{other}}", ["one": days, "other": hours]).sentence
  }

  private func days(_ say: Phrases) -> String? {
    days.isEmpty ? nil : days.map { $0.inWords(say) }.joined(separator: ", ")
  }
}

extension EligibilityTest {
  package var inWords: String {
    let test = [text.sentence, rate.map { "(\($0) rate)" }].compactMap { $0 }.joined(separator: " ")
    return [test, note].compactMap { $0 }.joined(separator: " – ")
  }
}

extension String {
  /// With a capital letter at its beginning.
  package var sentence: String { prefix(1).uppercased() + dropFirst() }

  /// For words that others follow in the same line.
  package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }

  /// With a small letter at its beginning, unless the first word is written in capitals.
  package var lowercasedStart: String {
    let second = dropFirst().first
    return second?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}
