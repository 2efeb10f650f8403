import Content
import Diagnostics
import Markup

extension Rule {
  static let unexplainedShortForm = Rule(
    "unexplained-short-form", "A short form is never explained", .couldImprove,
    why: "A family new to the system does not know it, and will not ask.",
    source: "WCAG 2.2, 3.1.4 Abbreviations; SI 2014/1530 reg 57",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nAsk your school for a ↓ZPQ form.",
        keeps: "---\ntitle: Play club\n---\nAsk your school for a zonal play query (ZPQ) form. Bring the ZPQ with you.")
    ],
    check: .words { words, reference in
      var forms = ShortForms(words.page, reference)
      for paragraph in words.paragraphs where paragraph.kind != .heading { forms.add(paragraph) }
      let unexplained = forms.unexplained
      guard let first = unexplained.first else { return [] }
      let names = unexplained.map { "“\($0.form)”" }
      return [
        Finding(
          page: words.page, span: first.span,
          what: names.count == 1
            ? "\(names[0]) is never explained" : "\(names.joined(separator: ", ")) are never explained",
          instead: "Write the words in full, with the short form in brackets after them, or add it to glossary.yml.")
      ]
    })
}

/// The short forms of a page, and which of them it explains.
struct ShortForms {
  private var seen: [(form: String, span: Span)] = []
  private var seenForms: Set<String> = []
  private var explained: Set<String> = []
  private let page: Page
  private let names: [String]
  private let glossary: Glossary

  var unexplained: [(form: String, span: Span)] {
    let strange = seen.filter { isStrange($0.form) }
    if strange.isEmpty { return [] }
    let initials = Initials(of: page)
    return Array(strange.lazy.filter { !initials.spell($0.form) }.prefix(Self.mostNamed))
  }

  private static let mostNamed = 5

  init(_ page: Page, _ reference: Reference) {
    self.page = page
    let facts = page.facts
    names = [facts.title.value, facts.provider, facts.contact?.team, facts.venue?.name].compactMap { $0 }
    glossary = reference.glossary
  }

  mutating func add(_ paragraph: Paragraph) {
    let letters = paragraph.letters
    guard LetterByte.capitalsStand(togetherIn: letters) else { return }
    var index = 0
    while index < letters.count {
      guard LetterByte.isInWord(letters[index]) else {
        index += 1
        continue
      }
      let start = index
      var isShort = true
      while index < letters.count, LetterByte.isInWord(letters[index]) || letters[index] == UInt8(ascii: "&") {
        if !LetterByte.isCapital(letters[index]) { isShort = false }
        index += 1
      }
      if isShort, (2...6).contains(index - start), !isPartOfMore(start..<index, letters) {
        note(start..<index, paragraph)
      }
    }
  }

  /// Inside an address, joined to other letters, or among words in capitals.
  private func isPartOfMore(_ word: Range<Int>, _ letters: [UInt8]) -> Bool {
    let before = word.lowerBound > 0 ? letters[word.lowerBound - 1] : 0x20
    let after = word.upperBound < letters.count ? letters[word.upperBound] : 0x20
    let joins: [UInt8] = [
      UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "_"),
      UInt8(ascii: "="), UInt8(ascii: "#"),
      UInt8(ascii: "\""),
    ]
    if joins.contains(before) { return true }
    if joins.contains(after) {
      let next = word.upperBound + 1
      return next < letters.count && LetterByte.isInWord(letters[next])
    }
    return isBesideCapitals(word, letters)
  }

  private func isBesideCapitals(_ word: Range<Int>, _ letters: [UInt8]) -> Bool {
    func isCapitals(from start: Int, by step: Int) -> Bool {
      var index = start
      while index >= 0, index < letters.count, !LetterByte.isInWord(letters[index]) { index += step }
      var count = 0
      while index >= 0, index < letters.count, LetterByte.isInWord(letters[index]) {
        if !LetterByte.isCapital(letters[index]) { return false }
        count += 1
        index += step
      }
      return count > 1
    }
    return isCapitals(from: word.upperBound, by: 1) || isCapitals(from: word.lowerBound - 1, by: -1)
  }

  private mutating func note(_ word: Range<Int>, _ paragraph: Paragraph) {
    let letters = paragraph.letters
    let form = paragraph.text(word)
    let inBrackets = word.lowerBound > 0 && letters[word.lowerBound - 1] == UInt8(ascii: "(")
    let next = word.upperBound + 1
    let beforeBrackets =
      next < letters.count && letters[word.upperBound] == UInt8(ascii: " ") && letters[next] == UInt8(ascii: "(")
    if inBrackets || beforeBrackets { explained.insert(form) }
    if seenForms.insert(form).inserted { seen.append((form, paragraph.span(of: word))) }
  }

  private func isStrange(_ form: String) -> Bool {
    if explained.contains(form) || Self.everyday.contains(form) || isNumeral(form) || canBeSaid(form) { return false }
    if names.contains(where: { $0.contains(form) }) { return false }
    return !glossary.entries.contains { $0.short == form || $0.short.hasPrefix(form + " ") || $0.standsFor == form }
  }

  private func isNumeral(_ form: String) -> Bool { form.allSatisfy { "IVX".contains($0) } }

  /// What can be said as a word is a name, such as a charity's, or a word that somebody stressed.
  private func canBeSaid(_ form: String) -> Bool {
    if Self.stressed.contains(form) { return true }
    let vowels = form.reduce(into: 0) { count, letter in if "AEIOUY".contains(letter) { count += 1 } }
    return form.count >= 5 ? vowels >= 1 : form.count == 4 && vowels >= 2
  }

  private static let stressed: Set<String> = [
    "ALL", "AN", "AND", "ANY", "ARE", "AS", "AT", "BE", "BOTH", "BUT", "BY", "CALL", "CAN", "CLUB", "DO", "END", "FOR",
    "FRI", "FROM", "FULL", "GO", "HE", "HELP", "HOW", "IF", "IN", "IS", "JAN", "MAY", "ME", "MON", "MUST", "MY", "NEW",
    "NO",
    "NOT", "NOTE", "NOW", "OF", "ON", "ONLY", "OR", "OUT", "OWN", "SAT", "SO", "STOP", "SUN", "TERM", "TEXT", "THE",
    "THIS", "THU", "TO", "TUE", "UP", "US", "WE", "WED", "WHO", "WHY", "WILL", "WITH", "YES", "YOU", "YOUR",
  ]

  /// Better known than the words behind them, or names that stand for nothing else.
  private static let everyday: Set<String> = [
    "AA", "ADD", "AED", "AGM", "AIDS", "AM", "BA", "BBC", "BMX", "BSC", "BST", "BT", "BTEC", "CCTV", "CD", "CEO",
    "CIC", "COVID", "CPR", "CV", "DIY", "DJ", "DNA", "DVD", "DWP", "EU", "FA", "FAQ", "FAQS", "FC", "FM", "GB", "GCSE",
    "GMT", "HM", "NE", "NW", "SE", "SW", "GP", "GPS", "HIV", "HMRC", "HQ", "ICT", "ID", "II", "IQ", "IT", "JP", "LED",
    "LEGO", "LGBT", "LGBTQ", "LTD",
    "MA", "MMR", "MOT", "MP", "MRI", "NCT", "NHS", "NI", "NSPCC", "NVQ", "OFSTED", "OK", "PA", "PC", "PDF", "PE",
    "PIN", "PLC", "PM", "PO", "PS", "QR", "RAF", "RE", "RNIB", "RNID", "RSPB", "RSPCA", "RSVP", "SATS", "SIM", "SMS",
    "SOS", "ST", "TBA", "TBC", "TLC", "TV", "UCAS", "UK", "UN", "UNICEF", "USA", "USB", "VAT", "VE", "VIP", "WC", "WEA",
    "WI",
    "YMCA", "YWCA", "ZZ",
  ]
}

/// The first letters of a page's words, one after the other: where they spell a short form, its words stand there in full.
private struct Initials {
  /// Of every word, and of those that carry weight.
  private var all: [UInt8] = []
  private var weighty: [UInt8] = []

  init(of page: Page) {
    add(Array(page.title.utf8))
    if let provider = page.facts.provider { add(Array(provider.utf8)) }
    page.prose.eachParagraph { add($0.letters) }
  }

  /// Two or three letters follow each other by chance, so that theirs must be capitals.
  func spell(_ form: String) -> Bool {
    let letters = Array(form.utf8)
    let isShort = letters.count <= 3
    return [all, weighty].contains { initials in
      let initials = isShort ? initials : initials.map { $0 & 0xDF }
      return initials.indices.dropLast(letters.count - 1).contains { initials[$0...].starts(with: letters) }
    }
  }

  private mutating func add(_ letters: [UInt8]) {
    for word in Sentences.words(in: letters) {
      // A hyphen begins another word: "peer-led".
      var start = word.lowerBound
      while start < word.upperBound {
        let end = letters[start..<word.upperBound].firstIndex { $0 == UInt8(ascii: "-") } ?? word.upperBound
        note(letters[start..<end])
        start = end + 1
      }
    }
    // Words of two paragraphs spell nothing together.
    all.append(0)
    weighty.append(0)
  }

  private mutating func note(_ word: ArraySlice<UInt8>) {
    guard let first = word.first else { return }
    all.append(first)
    if !Self.small.contains(String(decoding: word, as: UTF8.self)) { weighty.append(first) }
  }

  private static let small: Set<String> = ["of", "and", "the", "for", "in", "to", "a", "an", "on", "with", "or", "at"]
}
