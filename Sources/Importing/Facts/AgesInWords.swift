import Content

/// Ages that a text mentions: “aged 7 to 10 years”, “under 5s”, “11+”. Whether they say whom the service is for only a person can
/// tell, so they are proposed and never set.
struct AgesInWords {
  /// As the text has it.
  let words: String
  /// As a page would say it.
  let ages: String

  /// The first mention.
  static func first(in text: String) -> AgesInWords? {
    let tokens = text.utf8.split(whereSeparator: isSpace).map { Substring($0) }
    for at in tokens.indices where tokens[at].utf8.contains(where: { (0x30...0x39).contains($0) }) {
      // What an age needs stands close by; to look at each word of a long text would take as long as all the rest.
      let start = max(0, at - 2)
      let words = tokens[start..<min(tokens.count, at + 7)].map(Word.init)
      if let found = mention(words, at - start) { return found }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private struct Word {
    let written: String
    let plain: String
    /// `7`, `7yrs`, `5s`: an age, and what follows it in the same word.
    let number: Int?
    let rest: String
    /// `7-10`, `0–5`.
    let range: (Int, Int, rest: String)?

    private static let marks = Set("()[],.;:!?“”‘’\"'")

    init(_ written: Substring) {
      self.written = written.trimmingCharacters(in: Self.marks)
      plain = self.written.lowercased().withPlainDashes
      let digits = plain.prefix { $0.isASCII && $0.isNumber }
      let after = plain.dropFirst(digits.count)
      number = digits.count <= 2 ? Int(digits) : nil
      rest = String(after)
      var range: (Int, Int, rest: String)?
      if let first = number, after.first == "-" {
        let second = after.dropFirst().prefix { $0.isASCII && $0.isNumber }
        if (1...2).contains(second.count), let last = Int(second) {
          range = (first, last, String(after.dropFirst(1 + second.count)))
        }
      }
      self.range = range
    }
  }

  private static let years: Set<String> = [
    "year", "years", "yr", "yrs", "year-old", "year-olds", "-year-olds", "-year-old", "yrs-old", "year's", "years'",
    "-years", "-year",
  ]
  private static let before: Set<String> = ["age", "aged", "ages", "ageing"]

  private static func mention(_ words: [Word], _ at: Int) -> AgesInWords? {
    let previous = at > 0 ? words[at - 1].plain : ""
    let isAged = before.contains(previous) || (at > 1 && previous == "from" && before.contains(words[at - 2].plain))
    let start = isAged ? at - 1 : at
    if let range = words[at].range {
      let end = isYears(words, after: at, range.rest)
      guard isAged || end != nil else { return nil }
      return range.0 < range.1 ? make(words, start...(end ?? at), "\(range.0) to \(range.1)") : nil
    }
    guard let from = words[at].number else { return nil }
    if let range = toAnother(words, at, from, isAged: isAged, start) { return range }
    return alone(words, at, from, isAged: isAged, previous)
  }

  /// “7 to 10 years”, “aged between 7 and 10”.
  private static func toAnother(
    _ words: [Word], _ at: Int, _ from: Int, isAged: Bool, _ start: Int
  ) -> AgesInWords? {
    let isFirstYears = years.contains(words[at].rest)
    guard words[at].rest.isEmpty || isFirstYears else { return nil }
    var middle = at + 1
    if middle < words.count, years.contains(words[middle].plain) { middle += 1 }
    guard middle + 1 < words.count, ["to", "-", "and", "until", "till"].contains(words[middle].plain),
      let to = words[middle + 1].number, words[middle + 1].range == nil, from < to
    else { return nil }
    let isBetween = at > 0 && words[at - 1].plain == "between"
    let isAgedBetween = isBetween && at > 1 && before.contains(words[at - 2].plain)
    guard words[middle].plain != "and" || isBetween else { return nil }
    let end = isYears(words, after: middle + 1, words[middle + 1].rest)
    guard isAged || isAgedBetween || isFirstYears || end != nil else { return nil }
    return make(words, (isAgedBetween ? at - 2 : start)...(end ?? middle + 1), "\(from) to \(to)")
  }

  /// “under 5s”, “11+”, “16 years and over”.
  private static func alone(
    _ words: [Word], _ at: Int, _ age: Int, isAged: Bool, _ previous: String
  ) -> AgesInWords? {
    let rest = words[at].rest
    let isChildren = rest == "s" || rest == "'s" || rest == "’s"
    let end = isYears(words, after: at, rest)
    if ["under", "below"].contains(previous), isChildren || end != nil || at > 1 && before.contains(words[at - 2].plain)
    {
      return make(words, (at - 1)...(end ?? at), "under \(age)")
    }
    if ["over", "above"].contains(previous), isChildren || end != nil, age <= AgeRange.oldest {
      return make(words, (at - 1)...(end ?? at), "\(age) and over")
    }
    let last = end ?? at
    let after = words.dropFirst(last + 1).prefix(2).map(\.plain)
    let isUpwards =
      after.count == 2 && ["and", "or"].contains(after[0])
      && ["over", "above", "older", "upwards", "up"].contains(after[1])
    if isUpwards, isAged || end != nil, age <= AgeRange.oldest {
      return make(words, (isAged ? at - 1 : at)...(last + 2), "\(age) and over")
    }
    if after.first == "upwards", end != nil, age <= AgeRange.oldest {
      return make(words, at...(last + 1), "\(age) and over")
    }
    if rest == "+", isAged || end != nil || years.contains(after.first ?? ""), age <= AgeRange.oldest {
      return make(words, (isAged ? at - 1 : at)...at, "\(age) and over")
    }
    return nil
  }

  /// The last word of “7 years old”, where years follow.
  private static func isYears(_ words: [Word], after at: Int, _ rest: String) -> Int? {
    if years.contains(rest) { return at }
    guard rest.isEmpty, at + 1 < words.count, years.contains(words[at + 1].plain) else { return nil }
    let isOld = at + 2 < words.count && ["old", "olds"].contains(words[at + 2].plain)
    // “10 years of experience”, “for 5 years” and “2 years ago” are no ages.
    guard
      at + 2 >= words.count || !["of", "ago", "experience", "running", "now", "later"].contains(words[at + 2].plain)
    else { return nil }
    return isOld ? at + 2 : at + 1
  }

  private static func make(_ words: [Word], _ range: ClosedRange<Int>, _ ages: String) -> AgesInWords? {
    guard let fits = AgeRange(ages), fits.to <= 99 else { return nil }
    return AgesInWords(words: words[range].map(\.written).joined(separator: " "), ages: ages)
  }
}

extension String {
  /// “0–5” and “0—5” as “0-5”.
  fileprivate var withPlainDashes: String {
    utf8.contains { $0 >= 0x80 } ? String(map { $0 == "–" || $0 == "—" ? "-" : $0 }) : self
  }
}

extension Substring {
  fileprivate func trimmingCharacters(in marks: Set<Character>) -> String {
    var text = self
    while let first = text.first, marks.contains(first) { text = text.dropFirst() }
    while let last = text.last, marks.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
