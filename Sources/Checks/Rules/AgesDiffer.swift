import Content
import Diagnostics
import Markup

extension Rule {
  static let agesDiffer = Rule(
    "ages-differ", "The words name other ages than the fact at the top", .shouldFix,
    why: "A family finds the page by one age and is turned away by the other.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be accurate",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ages: 5 to 11
          ---
          Games and a snack.

          ## Who it is for
          Children ↓aged 5 to 16 who live in the town.
          """,
        keeps: """
          ---
          title: Play club
          ages: 5 to 16
          ---
          Games and a snack.

          ## Who it is for
          Children aged 5 to 16 who live in the town.
          """)
    ],
    check: .page { page, _ in
      guard page.isInEnglish, let stated = page.facts.ages, AgesInWords.mayStand(in: page.prose.body.text) else {
        return []
      }
      var found: [AgesInWords.Found] = []
      for section in [page.prose.intro] + page.prose.sections where section.level == 0 || speaksOfAll(section) {
        let isForAll = section.facet == .whoFor || section.facet == .criteria
        page.prose.eachParagraph(in: section.range) { paragraph in
          guard paragraph.kind == .paragraph, AgesInWords.mayStand(in: paragraph.letters) else { return }
          found += AgesInWords.all(in: paragraph, isForAll: isForAll)
        }
      }
      // Several ranges are groups within the whole, which one fact cannot tell apart.
      guard let first = found.first, found.allSatisfy({ $0.ages == first.ages }),
        AgesInWords.differ(first, from: stated.value)
      else { return [] }
      return [
        Finding(
          page: page, span: first.span,
          what: "The words say “\(first.text)”; the fact `ages` says \(stated.value.inWords.lowercased())",
          instead: "Find out which is right, and write it in both places.")
      ]
    })

  private static func speaksOfAll(_ section: Section) -> Bool {
    section.facet == .whoFor || section.facet == .criteria || section.facet == .what
  }
}

/// Ages in sentences, in the few forms that mean nothing else: "aged 5 to 16", "5 to 16 year olds", "from 5 to 16 years".
enum AgesInWords {
  struct Found {
    let ages: AgeRange
    let text: String
    let span: Span
    /// It stands where the page says for whom all of it is, with no other number beside it.
    let isForAll: Bool
  }

  /// A quick look: most paragraphs have no two numbers with "to" or a dash between them.
  static func mayStand(in letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      for index in letters.indices.dropLast(2)
      where LetterByte.isDigit(letters[index]) && !LetterByte.isDigit(letters[index + 1]) {
        let next = letters[index + 1]
        if next == UInt8(ascii: "-") || next == 0xE2 { return true }
        if next == 0x20, letters[index + 2] == UInt8(ascii: "t") { return true }
      }
      return false
    }
  }

  static func all(in paragraph: Paragraph, isForAll: Bool) -> [Found] {
    let ranges = Sentences.words(in: paragraph.letters)
    let words = ranges.map { word($0, of: paragraph) }
    var found: [(AgeRange, Range<Int>)] = []
    var index = 0
    while index < words.count {
      if let (ages, length) = match(words, at: index) {
        found.append((ages, index..<(index + length)))
        index += length
      } else {
        index += 1
      }
    }
    let counted = Set(found.flatMap { Array($0.1) })
    let isAlone = !words.indices.contains {
      !counted.contains($0) && words[$0].utf8.contains(where: LetterByte.isDigit)
    }
    return found.map { ages, place in
      let stretch = ranges[place.lowerBound].lowerBound..<ranges[place.upperBound - 1].upperBound
      return Found(
        ages: ages, text: paragraph.text(stretch), span: paragraph.span(of: stretch), isForAll: isForAll && isAlone)
    }
  }

  /// In small letters, with one kind of dash. Only a word with signs beyond ASCII needs a closer look.
  private static func word(_ range: Range<Int>, of paragraph: Paragraph) -> String {
    let letters = paragraph.letters[range]
    if letters.contains(where: { $0 >= 0x80 }) { return paragraph.text(range).lowercased().replacing("–", with: "-") }
    return String(decoding: letters.map(LetterByte.small), as: UTF8.self)
  }

  /// Ages beyond the fact contradict it anywhere. Ages within it may be a group, unless the page says that they are for all.
  static func differ(_ found: Found, from stated: AgeRange) -> Bool {
    let ages = found.ages
    if ages.from == stated.from, ages.to == stated.to || isBirthday(ages.to, stated.to) { return false }
    let isWithin = ages.from >= stated.from && ages.to <= stated.to
    return isWithin ? found.isForAll : ages.from < stated.from || ages.to > stated.to && !isBirthday(ages.to, stated.to)
  }

  /// "To 18" and "to 17" both mean until the eighteenth birthday in common speech.
  static func isBirthday(_ one: Int, _ other: Int) -> Bool {
    abs(one - other) == 1 && [5, 16, 18, 25, 26].contains(max(one, other))
  }

  private static func match(_ words: [String], at index: Int) -> (AgeRange, Int)? {
    guard let first = words[index].utf8.first,
      LetterByte.isDigit(first) || words[index] == "aged" || words[index] == "ages"
        || words[index] == "from"
    else { return nil }
    if words[index].contains("-year-old") { return range(words, at: index).map { ($0.0, 1) } }
    let isAged = ["aged", "ages"].contains(words[index])
    let isFrom = words[index] == "from"
    let start = isAged || isFrom ? index + 1 : index
    guard let (ages, end) = range(words, at: start) else { return nil }
    let next = end < words.count ? words[end] : ""
    if ["months", "month", "weeks", "week", "days", "mins", "minutes"].contains(next) { return nil }
    let isOlds =
      next.hasPrefix("year-old")
      || (next == "year" || next == "years")
        && end + 1 < words.count && words[end + 1].hasPrefix("old")
    if isOlds { return (ages, end + (next.hasPrefix("year-old") ? 1 : 2) - index) }
    if isFrom, next == "years" {
      let after = end + 1 < words.count ? words[end + 1] : ""
      return after == "of" || after == "in" ? nil : (ages, end + 1 - index)
    }
    return isAged ? (ages, end - index) : nil
  }

  /// `5 to 16`, `5-16`.
  private static func range(_ words: [String], at index: Int) -> (AgeRange, Int)? {
    guard index < words.count else { return nil }
    // Most words that are asked are a number alone.
    if words[index].utf8.contains(UInt8(ascii: "-")) {
      let word = words[index].split(separator: "-year-old", omittingEmptySubsequences: false).first ?? ""
      let halves = word.split(separator: "-", omittingEmptySubsequences: false)
      if halves.count == 2 { return ages(halves[0], halves[1]).map { ($0, index + 1) } }
    }
    guard index + 2 < words.count, words[index + 1] == "to" else { return nil }
    return ages(words[index][...], words[index + 2][...]).map { ($0, index + 3) }
  }

  private static func ages(_ from: Substring, _ to: Substring) -> AgeRange? {
    guard from.utf8.allSatisfy(LetterByte.isDigit), to.utf8.allSatisfy(LetterByte.isDigit), let from = Int(from),
      let to = Int(to), from < to, to <= AgeRange.oldest
    else { return nil }
    return AgeRange(from: from, to: to)
  }
}
