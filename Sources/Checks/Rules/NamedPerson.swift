import Content
import Diagnostics
import Markup

extension Rule {
  static let namedPerson = Rule(
    "named-person", "The page names a person", .couldImprove,
    why: "Staff leave, and families ask for somebody who is gone. A family that is named can be found.",
    source: "SI 2014/1530 reg 56: comments are published without personal data; UK GDPR art 5(1)(c)",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nAsk for ↓Mrs Surname at the door.",
        keeps: "---\ntitle: Play club\n---\nAsk for the play manager at the door of the Dr Surname Centre."),
      Example(
        in: "replies/2026.md",
        breaks: "---\ntitle: What you said\n---\n↓Ms Surname told us that the page was wrong.",
        keeps: "---\ntitle: What you said\n---\nA parent told us that the page was wrong."),
    ],
    check: .page { page, _ in
      let isReplies = if case .replies = page.kind { true } else { false }
      // The law wants a childminder's name in the list of childcare.
      guard page.isInEnglish, page.isService || isReplies, NameWithTitle.mayStand(in: page.prose.body.text),
        !page.isRegisterEntry
      else { return [] }
      let names = [page.facts.title.value, page.facts.provider, page.facts.contact?.team].compactMap { $0 }
      var found: Finding?
      page.prose.eachParagraph { paragraph in
        guard found == nil, let range = NameWithTitle.first(in: paragraph.letters) else { return }
        let name = paragraph.text(range)
        if names.contains(where: { $0.contains(name.split(separator: " ").last ?? "") }) { return }
        found = Finding(
          page: page, span: paragraph.span(of: range), what: "“\(name)” is one person's name",
          instead: "Write the role, such as “the play manager”, or leave it out.",
          severity: isReplies ? .shouldFix : nil)
      }
      return found.map { [$0] } ?? []
    })
}

/// A title with a surname after it, where nothing else shares the name.
enum NameWithTitle {
  private static let written: Set<String> = ["Mr", "Mrs", "Ms", "Miss", "Dr"]
  /// Figures of stories, and clubs that are called after them.
  private static let figures: Set<String> = [
    "Men", "Tumble", "Bike", "Bean", "Motivator", "Who", "Seuss", "Claus", "Right", "World", "Universe", "England",
    "Potato", "Blobby", "Softy", "Tickle", "Punch", "Magic", "Whippy", "Muscle", "Barnardo", "Barnardos", "Happy",
  ]

  /// A quick look: M or D with the next letter of a title.
  static func mayStand(in letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      for index in letters.indices.dropLast() {
        switch (letters[index], letters[index + 1]) {
        case (UInt8(ascii: "M"), UInt8(ascii: "r")), (UInt8(ascii: "M"), UInt8(ascii: "s")),
          (UInt8(ascii: "M"), UInt8(ascii: "i")), (UInt8(ascii: "D"), UInt8(ascii: "r")):
          return true
        default: continue
        }
      }
      return false
    }
  }

  static func first(in letters: [UInt8]) -> Range<Int>? {
    guard mayStand(in: letters) else { return nil }
    let words = Sentences.words(in: letters)
    for (index, word) in words.enumerated().dropLast() {
      guard (2...4).contains(word.count), written.contains(String(decoding: letters[word], as: UTF8.self)) else {
        continue
      }
      let name = words[index + 1]
      guard isBeside(word, name, letters), isSurname(letters[name]),
        !figures.contains(String(decoding: letters[name], as: UTF8.self)),
        !isPartOfName(after: index + 1, words, letters)
      else { continue }
      return word.lowerBound..<name.upperBound
    }
    return nil
  }

  private static func isBeside(_ title: Range<Int>, _ name: Range<Int>, _ letters: [UInt8]) -> Bool {
    let between = letters[title.upperBound..<name.lowerBound]
    return between.elementsEqual([0x20]) || between.elementsEqual([UInt8(ascii: "."), 0x20])
  }

  /// Capitals at the start and small letters after it, with no "'s": "Miss Daisy's" is a nursery.
  private static func isSurname(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 3, let first = word.first, LetterByte.isCapital(first) else { return false }
    return word.dropFirst().allSatisfy { LetterByte.isSmall($0) }
  }

  /// A second word with a capital makes it the name of a hall, a school or a book as often as a person's.
  private static func isPartOfName(after index: Int, _ words: [Range<Int>], _ letters: [UInt8]) -> Bool {
    guard index + 1 < words.count else { return false }
    let next = words[index + 1]
    return next.lowerBound - words[index].upperBound == 1 && LetterByte.isCapital(letters[next.lowerBound])
  }
}
