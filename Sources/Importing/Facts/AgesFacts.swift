import Content
import Diagnostics

/// The ages a service is for, only where the record gives them as numbers. An age in a sentence is for a person to
/// judge.
extension PageDraft {
  /// What the numbers do not say is looked for in the words, and only proposed.
  mutating func takeAges(orProposeFrom passages: [Passage]) {
    if takeStatedAges() { return }
    for passage in passages {
      guard let mention = passage.blocks.lazy.compactMap({ AgesInWords.first(in: $0.plainText) }).first else {
        continue
      }
      notes.note(
        .ages, at: passage.span, "the words say “\(mention.words)”, and no field says for which ages it is",
        "If that is whom the service is for, write `ages: \(mention.ages)` on its page, or the ages in the record.")
      return
    }
  }

  /// True where a field says something of ages.
  private mutating func takeStatedAges() -> Bool {
    if let text = fields.takeText("ages", noting: &notes) {
      let written = text.oneLine(noting: &notes)
      if AgeRange(written) != nil {
        facts.add("ages", written)
        return true
      }
      fields.putBack(text)
      let mention = AgesInWords.first(in: written).map { "`ages: \($0.ages)`" }
      notes.note(
        .fact, at: text.span, "“\(written.shortened)” in `\(text.name)` does not fit a page's `ages`",
        "Write whole years, the lower one first, such as \(mention ?? "`ages: 5 to 17`").")
      return true
    }
    var ages = AgesFound()
    ages.take(from: &fields, &notes)
    var groups = 0
    for key in ["eligibilitys", "eligibilities"] {
      fields.eachGroup(in: key, noting: &notes) { _, _ in groups += 1 }
      // Two groups of people have two ranges of ages, which one fact cannot hold.
      guard groups == 1, ages.isEmpty else { continue }
      fields.eachGroup(in: key, noting: &notes) { ages.take(from: &$0, &$1) }
    }
    guard !ages.isEmpty else { return false }
    if let range = ages.range {
      facts.add("ages", range)
    }
    if ages.range == nil || ages.isCut { more.add("Ages in the feed", [.paragraph([Run(ages.inWords)])]) }
    if ages.range == nil {
      notes.note(
        .fact, at: ages.least?.span ?? ages.most?.span, "the ages \(ages.inWords) do not fit a page's `ages`",
        "Write whole years in the feed, the lower one first.")
    }
    return true
  }
}

private struct AgesFound {
  var least: Taken?
  var most: Taken?

  var isEmpty: Bool { least == nil && most == nil }

  mutating func take(from fields: inout Fields, _ notes: inout RecordNotes) {
    least = fields.takeNumber("minimum_age", "min_age", noting: &notes)
    most = fields.takeNumber("maximum_age", "max_age", noting: &notes)
  }

  /// As a page writes it: whole years, up to 99.
  var range: String? {
    let (from, to) = (least.map { Self.years($0) }, most.map { Self.years($0) })
    switch (from, to) {
    case (.some(.some(let from)), .some(.some(let to))):
      if from <= to, to <= 99 { return "\(from) to \(to)" }
      return from <= 25 && from <= to ? "\(from) and over" : nil
    case (.some(.some(let from)), .none): return from <= 25 ? "\(from) and over" : nil
    case (.none, .some(.some(let to))): return to <= 98 ? "under \(to + 1)" : nil
    default: return nil
    }
  }

  /// True where the fact says less than the feed.
  var isCut: Bool { most.flatMap(Self.years).map { $0 > 99 } ?? false }

  private static func years(_ taken: Taken) -> Int? {
    guard let years = Double(taken.text), years >= 0, years <= 200, years == years.rounded() else { return nil }
    return Int(years)
  }

  var inWords: String {
    switch (least?.text, most?.text) {
    case (let from?, let to?): "\(from) to \(to)"
    case (let from?, nil): "\(from) and over"
    case (nil, let to?): "up to \(to)"
    case (nil, nil): ""
    }
  }
}
