import Content

/// What every council's index begins with: the words that are passed over, the short forms of the glossary and the synonyms of
/// the vocabularies. Made once; each council's index goes on from a copy.
struct Lexicon: Sendable {
  /// Words that mean the same as others, where they stand one after the other in a text.
  struct Phrase: Sendable {
    let stems: [Int]
    let means: [Int]
  }

  /// A controlled word, as it is said and as families say it.
  struct Ring: Sendable {
    let label: [Int]
    /// Words of the table, for each synonym.
    let synonyms: [[Int]]
  }

  private(set) var stems = WordTable()
  /// Words as they are written, small.
  private(set) var words = WordTable()
  /// By the number of a word; -1 for those that are passed over.
  private var stemOfWord: [Int32] = []
  /// The short forms, by the stem that they begin with.
  private(set) var shortForms: [[Phrase]] = []
  /// Labels and synonyms that a title may hold, by the stem that they begin with.
  private(set) var titlePhrases: [[Phrase]] = []
  private(set) var needs: [String: Ring] = [:]
  private(set) var ages: [(band: AgeRange, ring: Ring)] = []
  private(set) var routes: [String: Ring] = [:]
  private(set) var levels: [String: Ring] = [:]

  init(_ reference: Reference) {
    for word in StopWords.all {
      _ = words.number(of: word.utf8)
      stemOfWord.append(-1)
    }
    let vocabularies = reference.vocabularies
    for term in vocabularies.needs.terms { needs[term.id] = ring(term) }
    for term in vocabularies.routes.terms { routes[term.id] = ring(term) }
    for term in vocabularies.levels.terms { levels[term.id] = ring(term) }
    for term in vocabularies.ages.terms {
      let ring = ring(term)
      if let band = term.ages { ages.append((band, ring)) }
    }
    addShortForms(reference.glossary)
    for term in vocabularies.needs.terms { addTitlePhrases(term) }
  }

  /// The word's number; its stem is known from then on.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = words.number(of: word)
    if number == stemOfWord.count { stemOfWord.append(Int32(stems.number(of: stemmed(Array(words[number]))))) }
    return number
  }

  /// nil for a word that is passed over.
  func stem(ofWord number: Int) -> Int? { stemOfWord[number] < 0 ? nil : Int(stemOfWord[number]) }

  /// The words of a text.
  mutating func cut(_ text: String) -> [Int] {
    var cutter = WordCutter()
    var numbers: [Int] = []
    var text = text
    text.withUTF8 { letters in cutter.read(letters) { numbers.append(number(of: $0)) } }
    cutter.end { numbers.append(number(of: $0)) }
    return numbers
  }

  private mutating func ring(_ term: Term) -> Ring {
    Ring(label: cut(term.label), synonyms: term.synonyms.map { cut($0) })
  }

  private mutating func stems(in text: String) -> [Int] { cut(text).compactMap { stem(ofWord: $0) } }

  /// ASD and "autism spectrum disorder" find each other. Words with an explanation are no short forms: only initials are.
  private mutating func addShortForms(_ glossary: Glossary) {
    for entry in glossary.entries where entry.short.prefix(while: { $0 != " " }).count(where: \.isUppercase) > 1 {
      guard let standsFor = entry.standsFor else { continue }
      let short = stems(in: entry.short)
      let long = stems(in: standsFor)
      Self.add(Phrase(stems: short, means: long.filter { !short.contains($0) }), to: &shortForms)
      Self.add(Phrase(stems: long, means: short.filter { !long.contains($0) }), to: &shortForms)
    }
  }

  /// A page that is called "Short breaks" is found by "respite", whatever its facts say. One word of a family's own may mean
  /// many things, so it must be the label, or several words.
  private mutating func addTitlePhrases(_ term: Term) {
    let label = stems(in: term.label)
    let synonyms = term.synonyms.map { stems(in: $0) }
    let all = label + synonyms.flatMap { $0 }
    for form in [label] + synonyms.filter({ $0.count > 1 }) {
      Self.add(Phrase(stems: form, means: all.filter { !form.contains($0) }), to: &titlePhrases)
    }
  }

  private static func add(_ phrase: Phrase, to phrases: inout [[Phrase]]) {
    guard let first = phrase.stems.first, !phrase.means.isEmpty else { return }
    while phrases.count <= first { phrases.append([]) }
    phrases[first].append(phrase)
  }
}
