import Content
import Diagnostics
import Markup

extension Rule {
  static let allCapitals = Rule(
    "all-capitals", "Words are written in capitals", .couldImprove,
    why:
      "Capitals read as shouting, hide the shape of words from slow readers, and some screen readers spell them out.",
    source: "British Dyslexia Association style guide; GOV.UK style guide",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nGames and a snack. ↓PARENTS MUST STAY AT the club.",
        keeps: "---\ntitle: Play club\n---\nGames and a snack. Parents must stay at the club.")
    ],
    check: .words { words, _ in
      for paragraph in words.paragraphs {
        guard let shouted = Capitals.first(in: paragraph.letters) else { continue }
        return [
          Finding(
            page: words.page, span: paragraph.span(of: shouted),
            what: "“\(paragraph.text(shouted))” is written in capitals",
            instead: "Write it in small letters. Use `**…**` for what matters most.")
        ]
      }
      return []
    })
}

/// Looks for four or more words in capitals, one after the other.
enum Capitals {
  private static let fewestWords = 4
  /// Short forms in a row are no shouting; words this long, or these, are.
  private static let longWord = 5
  private static let small: Set<String> = [
    "THE", "AND", "TO", "OF", "FOR", "NOT", "YOU", "YOUR", "IS", "ARE", "ON", "WE", "AT", "MUST", "STAY", "WITH", "DO",
    "ALL", "CALL",
    "FROM", "THIS", "OPEN", "FREE", "BY", "IN", "WILL", "HAVE", "NO", "BE", "RING", "NEW", "IT", "HAS", "CAN", "OUR",
    "ONLY",
  ]

  static func first(in letters: [UInt8]) -> Range<Int>? {
    guard LetterByte.capitalsStand(togetherIn: letters), hasCapitalsInRow(letters) else { return nil }
    var run: [Range<Int>] = []
    for word in Sentences.words(in: letters) {
      if isCapitals(letters[word]) {
        run.append(word)
      } else {
        if let found = shouted(run, letters) { return found }
        run = []
      }
    }
    return shouted(run, letters)
  }

  private static func shouted(_ run: [Range<Int>], _ letters: [UInt8]) -> Range<Int>? {
    guard run.count >= fewestWords, let first = run.first, let last = run.last else { return nil }
    let plain = run.filter {
      $0.count >= longWord || small.contains(String(decoding: letters[$0], as: UTF8.self))
    }
    return plain.count >= 2 ? first.lowerBound..<last.upperBound : nil
  }

  private static func isCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(where: LetterByte.isCapital)
      && word.allSatisfy { LetterByte.isCapital($0) || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-") }
  }

  /// A quick look, because hardly any paragraph has eight capitals with no small letter between them.
  private static func hasCapitalsInRow(_ letters: [UInt8]) -> Bool {
    var count = 0
    for byte in letters {
      if LetterByte.isCapital(byte) {
        count += 1
        if count >= 8 { return true }
      } else if LetterByte.isInWord(byte) {
        count = 0
      }
    }
    return false
  }
}
