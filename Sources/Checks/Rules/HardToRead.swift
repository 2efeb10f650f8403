import Content
import Diagnostics
import Markup

extension Rule {
  static let hardToRead = Rule(
    "hard-to-read", "A page is hard to read", .couldImprove,
    why: "Half of all adults read no better than a child of eleven does. They are parents too.",
    source: "SEND Code of Practice (January 2015) para 4.1: information should be clear; reading age by Flesch-Kincaid",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ---
          Eligibility determinations regarding supplementary recreational opportunities necessitate comprehensive
          consideration of individual developmental requirements. ↓Multidisciplinary practitioners collaboratively
          evaluate documentation concerning educational participation. Subsequently, representatives communicate
          recommendations regarding appropriate provision. Alternative arrangements may occasionally require additional
          consideration. Families experiencing particular difficulties should immediately communicate relevant
          information. Professional representatives coordinate individual arrangements accordingly. Recreational
          opportunities incorporate creative activities. Participation requires preliminary registration.
          Accessibility arrangements accommodate individual requirements. Transportation availability varies
          considerably. Refreshments are available. Volunteers supervise activities. Communication difficulties
          necessitate individual consideration. Parental participation remains discretionary. Organisational policies
          regarding confidentiality, equality and safeguarding apply universally. Additional documentation is
          obtainable electronically. Satisfaction questionnaires facilitate continuous improvement.
          """,
        keeps: """
          ---
          title: Play club
          ---
          This is a club for children who like to play. We meet in the hall on each school day until six. There are games,
          paints, a snack and a place to sit down and read. You do not need to book. Come and see if you like it. If your
          child needs help to join in, tell us what would work, and we will plan it with you. It is free. Two workers are
          there each day, and both know how to help with hearing aids and with sugar levels. If you can not come by bus,
          ring us and we will find a way. We ask each child twice a year what they liked best, and what they would change.
          """)
    ],
    check: .words { words, _ in
      guard words.page.prose.whole.words >= ReadingEase.fewestWords else { return [] }
      var ease = ReadingEase()
      for sentence in words.sentences { ease.add(sentence, of: words) }
      guard let age = ease.age, age > mostYears, let hardest = ReadingEase.hardest(of: words) else { return [] }
      return [
        Finding(
          page: words.page, span: words.span(of: hardest),
          what: "Reading this page takes the schooling of someone aged \(Int(age.rounded(.up))). "
            + "The hardest sentence is “\(words.quote(hardest))”",
          instead: "Use short words and one thought in each sentence. Begin with this one.")
      ]
    })

  private static let mostYears = 14.0
}

/// How many years of schooling a text asks for: Flesch-Kincaid grade level, and the age at which that grade is reached.
struct ReadingEase {
  static let fewestWords = 100

  private var sentences = 0
  private var words = 0
  private var syllables = 0

  var age: Double? { words >= Self.fewestWords ? grade + 5 : nil }

  mutating func add(_ sentence: PageInWords.Sentence, of page: PageInWords) {
    guard let ease = ReadingEase(sentence, of: page) else { return }
    sentences += 1
    words += ease.words
    syllables += ease.syllables
  }

  /// Looked for only on a page that is hard to read.
  static func hardest(of page: PageInWords) -> PageInWords.Sentence? {
    var found: (sentence: PageInWords.Sentence, grade: Double)?
    for sentence in page.sentences {
      guard let ease = ReadingEase(sentence, of: page), ease.words >= fewestInSentence, ease.grade > found?.grade ?? 0
      else { continue }
      found = (sentence, ease.grade)
    }
    return found?.sentence
  }

  init() {}

  /// Of one sentence; nil where nothing is read aloud. Each letter is looked at once: every page is read like this.
  private init?(_ sentence: PageInWords.Sentence, of page: PageInWords) {
    sentences = 1
    var spoken = SpokenWords()
    page.paragraphs[sentence.paragraph].letters.withUnsafeBufferPointer { letters in
      SpokenSign.ofByte.withUnsafeBufferPointer { ofByte in
        for byte in letters[sentence.letters] { spoken.add(byte, ofByte[Int(byte)]) }
      }
    }
    spoken.finishWord()
    words = spoken.count
    syllables = spoken.syllables
    guard words > 0, !spoken.areForPrograms, !Sentences.isList(separators: spoken.separators, words: words) else {
      return nil
    }
  }

  private var grade: Double {
    0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  private static let fewestInSentence = 6
}

/// What is read aloud of a sentence so far. A value of its own: what several closures hold together is looked up at each letter.
private struct SpokenWords {
  private(set) var count = 0
  private(set) var syllables = 0
  private(set) var separators = 0
  private(set) var areForPrograms = false
  private var word = SpokenWord()

  mutating func add(_ byte: UInt8, _ sign: SpokenSign) {
    guard sign != .space else { return finishWord() }
    word.add(byte, sign)
    if sign == .separator || sign == .slash { separators += 1 }
  }

  mutating func finishWord() {
    if word.isSpoken {
      count += 1
      syllables += word.syllables.count
      if word.isMark { areForPrograms = true }
    }
    word = SpokenWord()
  }
}

/// What a byte is to somebody who reads aloud.
private enum SpokenSign: UInt8 {
  case letter, digit, beyondASCII, space, at, slash, separator, other

  static let ofByte = (UInt8.min...UInt8.max).map { SpokenSign($0) }

  private init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "@"): self = .at
    case UInt8(ascii: "/"): self = .slash
    case _ where LetterByte.isSmall(LetterByte.small(byte)): self = .letter
    case _ where LetterByte.isDigit(byte): self = .digit
    case _ where LetterByte.isInWord(byte): self = .beyondASCII
    case _ where LetterByte.isSpace(byte): self = .space
    case _ where Sentences.isSeparator(byte): self = .separator
    default: self = .other
    }
  }
}

/// What stands between two spaces, letter by letter, without the signs around it.
private struct SpokenWord {
  private(set) var syllables = Syllables()
  private var length = 0
  /// Signs behind the last letter, of which an address may have some: part of the word only if another letter follows.
  private var signsBehind = 0
  private var hasAddressSign = false
  private var hasDigit = false
  private var isAddress = false

  var isSpoken: Bool { length > 0 && !isAddress }

  /// What is long and has digits in it is the mark of a record.
  var isMark: Bool { length > Self.longestWord && hasDigit }

  private static let longestWord = 24

  mutating func add(_ byte: UInt8, _ sign: SpokenSign) {
    // Nearly all are letters.
    if sign == .letter {
      syllables.add(LetterByte.small(byte))
    } else if sign == .digit {
      hasDigit = true
    } else if sign != .beyondASCII {
      if length > 0 {
        signsBehind += 1
        if sign == .at || sign == .slash { hasAddressSign = true }
      }
      return
    }
    length += signsBehind + 1
    signsBehind = 0
    if hasAddressSign { isAddress = true }
  }
}
