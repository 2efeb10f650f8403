import Diagnostics

extension Facts {
  /// "Ask for yourself, or ask your doctor".
  package func waysIn(_ words: Vocabularies) -> String? {
    let labels = routes.compactMap { words.routes[$0.value]?.label }
    guard let first = labels.first else { return nil }
    return ([first] + labels.dropFirst().map(\.lowercasedStart)).joined(separator: ", or ")
  }
}

extension Area {
  package var inWords: String {
    switch self {
    case .wholeCouncil: "The whole council area"
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
  package var inWords: String {
    let hours = from.map { from in to.map { "\(from.inWords) to \($0.inWords)" } ?? "from \(from.inWords)" }
    let time = [daysInWords, hours].compactMap { $0 }.joined(separator: ", ")
    return [time.isEmpty ? nil : time, note].compactMap { $0 }.joined(separator: " – ").sentence
  }

  package var daysInWords: String? {
    days.isEmpty ? nil : days.map(\.inWords).joined(separator: ", ")
  }
}

extension EligibilityTest {
  package var inWords: String {
    [text.sentence, rate.map { "(\($0) rate)" }, note].compactMap { $0 }.joined(separator: " ")
  }
}

extension String {
  /// With a capital letter at its beginning.
  package var sentence: String { prefix(1).uppercased() + dropFirst() }

  /// With a small letter at its beginning, unless the first word is written in capitals.
  package var lowercasedStart: String {
    let second = dropFirst().first
    return second?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}
