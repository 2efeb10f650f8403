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
    check: .page { page, _ in
      guard page.isInEnglish, page.prose.whole.words >= ReadingEase.fewestWords else { return [] }
      var ease = ReadingEase()
      page.prose.eachParagraph { if $0.kind == .paragraph { ease.add($0) } }
      guard let age = ease.age, age > mostYears, let hardest = ReadingEase.hardest(of: page.prose) else { return [] }
      return [
        Finding(
          page: page, span: hardest.span,
          what: "Reading this page takes the schooling of someone aged \(Int(age.rounded(.up))). "
            + "The hardest sentence is “\(hardest.text)”",
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

  mutating func add(_ paragraph: Paragraph) {
    Sentences.each(in: paragraph.letters) { sentence, _ in
      guard let ease = ReadingEase(sentence, paragraph.letters) else { return }
      sentences += 1
      words += ease.words
      syllables += ease.syllables
    }
  }

  /// Looked for only on a page that is hard to read.
  static func hardest(of prose: Prose) -> (text: String, span: Span)? {
    var found: (text: String, span: Span, grade: Double)?
    prose.eachParagraph { paragraph in
      guard paragraph.kind == .paragraph else { return }
      Sentences.each(in: paragraph.letters) { sentence, _ in
        guard let ease = ReadingEase(sentence, paragraph.letters), ease.words >= fewestInSentence,
          ease.grade > found?.grade ?? 0
        else { return }
        found = (paragraph.quote(sentence), paragraph.span(of: sentence), ease.grade)
      }
    }
    return found.map { ($0.text, $0.span) }
  }

  init() {}

  /// Of one sentence; nil where nothing is read aloud.
  private init?(_ sentence: Range<Int>, _ letters: [UInt8]) {
    sentences = 1
    var isForPrograms = false
    var separators = 0
    letters.withUnsafeBufferPointer { letters in
      Sentences.eachWord(in: letters, sentence) { word in
        let word = letters[word]
        if word.contains(UInt8(ascii: "@")) || word.contains(UInt8(ascii: "/")) { return }
        if word.count > Self.longestWord, word.contains(where: Letter.isDigit) { isForPrograms = true }
        words += 1
        syllables += Syllables.count(word)
      }
      separators = Sentences.separators(in: letters[sentence])
    }
    guard words > 0, !isForPrograms, !Sentences.isList(separators: separators, words: words) else { return nil }
  }

  private var grade: Double {
    0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  private static let fewestInSentence = 6
  /// What is longer and has digits in it is the mark of a record.
  private static let longestWord = 24
}
