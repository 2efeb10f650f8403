import Content
import Diagnostics
import Markup

/// Weighs the words of one page after the other: a word in the title says more of a page than one in passing.
struct PageReading {
  private(set) var lexicon: Lexicon
  /// Words that are worth offering when something like them has been typed.
  private(set) var isOffered: [Bool] = []
  private var cutter = WordCutter()
  private var line: [Int] = []
  private var stems: [Int] = []
  /// By stem, for the page that is being read.
  private var weights: [Float] = []
  private var met: [Int] = []

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The stems of a page, each with its strength.
  mutating func read(_ page: Page, _ found: (_ stem: Int, _ strength: Int) -> Void) {
    readTitle(page.title)
    for name in page.namesOfLanguage { read(name, weight: 12, isOffered: true) }
    if let summary = page.facts.summary?.value { read(summary, weight: 2.5, isOffered: true) }
    readNeeds(page.facts.needs.map(\.value))
    readOtherWords(of: page.facts)
    for text in page.textsOfKind { read(text, weight: 1) }
    read(page.nameOfKind, weight: 2, isOffered: true)
    readProse(page.prose)
    let share = page.shareOfKind
    for stem in met {
      let weight = weights[stem]
      let strength = Float(Postings.strongest) * weight / (weight + 6) * share
      found(stem, max(1, min(Postings.strongest, Int(strength.rounded()))))
      weights[stem] = 0
    }
    met.removeAll(keepingCapacity: true)
  }

  // MARK: The parts of a page

  private mutating func readTitle(_ title: String) {
    let words = lexicon.cut(title)
    let weight = max(4, 36 / Float(words.count + 2))
    take(words, weight: weight, isOffered: true)
    addMeanings(lexicon.titlePhrases, 5)
  }

  /// A page with one need is all about it; a page with nine is not about any.
  private mutating func readNeeds(_ needs: [String]) {
    let share = 1 / Float(max(1, needs.count)).squareRoot()
    for ring in needs.compactMap({ lexicon.needs[$0] }) {
      take(ring.label, weight: 4 * share, isOffered: true)
      for synonym in ring.synonyms { take(synonym, weight: 3 * share, isOffered: true) }
    }
  }

  private mutating func readOtherWords(of facts: Facts) {
    for ring in facts.routes.compactMap({ lexicon.routes[$0.value] }) {
      for words in [ring.label] + ring.synonyms { take(words, weight: 1, isOffered: false) }
    }
    if let ring = facts.level.flatMap({ lexicon.levels[$0.value] }) {
      for words in [ring.label] + ring.synonyms { take(words, weight: 1, isOffered: false) }
    }
    if let ages = facts.ages?.value {
      for (band, ring) in lexicon.ages where ages.isMostly(in: band) {
        for words in ring.synonyms { take(words, weight: 2, isOffered: true) }
      }
    }
    if let provider = facts.provider { read(provider, weight: 2) }
    if let team = facts.contact?.team { read(team, weight: 1) }
    if case .places(let places) = facts.area { for place in places { read(place, weight: 2) } }
    for text in [facts.venue?.name, facts.venue?.address].compactMap({ $0 }) { read(text, weight: 2) }
    for entry in facts.entry where !entry.isWithheld { read(entry.text.value, weight: 1) }
  }

  private mutating func readProse(_ prose: Prose) {
    let body = prose.body
    let weight = min(1.6, max(0.3, 1.4 / (0.4 + Float(prose.whole.words) / 300)))
    for event in body.events {
      switch (event.kind, event.step) {
      case (.text, _), (.code, .leaf): body.text[event.text].withUnsafeBufferPointer { cut($0) }
      // A word may change its look half way.
      case (.emphasis, _), (.strong, _), (.strike, _), (.link, _): continue
      case (.heading, .leave): endLine(weight: weight * 1.5, isOffered: true)
      default: endLine(weight: weight, isOffered: false)
      }
    }
    endLine(weight: weight, isOffered: false)
  }

  // MARK: Words

  private mutating func read(_ text: String, weight: Float, isOffered: Bool = false) {
    var text = text
    text.withUTF8 { cut($0) }
    endLine(weight: weight, isOffered: isOffered)
  }

  private mutating func cut(_ letters: UnsafeBufferPointer<UInt8>) {
    cutter.read(letters) { line.append(lexicon.number(of: $0)) }
  }

  private mutating func endLine(weight: Float, isOffered: Bool) {
    cutter.end { line.append(lexicon.number(of: $0)) }
    guard !line.isEmpty else { return }
    take(line, weight: weight, isOffered: isOffered)
    line.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ words: [Int], weight: Float, isOffered: Bool) {
    stems.removeAll(keepingCapacity: true)
    for word in words {
      guard let stem = lexicon.stem(ofWord: word) else { continue }
      stems.append(stem)
      add(stem, weight)
      if isOffered { offer(word) }
    }
    addMeanings(lexicon.shortForms, weight * 0.8)
  }

  /// What the phrases among the last stems mean counts too.
  private mutating func addMeanings(_ phrases: [[Lexicon.Phrase]], _ weight: Float) {
    for (index, stem) in stems.enumerated() where stem < phrases.count && !phrases[stem].isEmpty {
      for phrase in phrases[stem] where stems[index...].starts(with: phrase.stems) {
        for stem in phrase.means { add(stem, weight) }
      }
    }
  }

  private mutating func add(_ stem: Int, _ weight: Float) {
    while weights.count <= stem { weights.append(0) }
    if weights[stem] == 0 { met.append(stem) }
    weights[stem] += weight
  }

  private mutating func offer(_ word: Int) {
    while isOffered.count <= word { isOffered.append(false) }
    isOffered[word] = true
  }
}

extension AgeRange {
  /// What is for birth to 25 is not what a family means by "teenagers".
  fileprivate func isMostly(in band: AgeRange) -> Bool {
    let shared = min(to, band.to) - max(from, band.from) + 1
    return shared * 5 >= (to - from + 1) * 3
  }
}

extension Page {
  /// What families look for first is a service.
  fileprivate var shareOfKind: Float {
    if path.translation != nil { return 0.75 }
    return switch kind {
    case .service: 1
    case .offer: 0.9
    case .criteria, .document, .thresholds: 0.85
    case .replies, .council: 0.6
    }
  }

  /// What a translation is in, in English and in itself: somebody who looks for Urdu wants what can be read in Urdu.
  fileprivate var namesOfLanguage: [String] {
    guard case .language(let code) = path.translation, let language = Language(code: code) else { return [] }
    return Set([language.name, Language.ownName(ofCode: code)].compactMap { $0 }).sorted()
  }

  /// What people call such a page, who may look for it by that.
  fileprivate var nameOfKind: String {
    switch kind {
    case .service, .council: ""
    case .offer: "local offer"
    case .criteria: "eligibility criteria, who qualifies"
    case .thresholds:
      "thresholds, levels of need, continuum of need, how to refer, referral form, making a referral, consent"
    case .document(let document): document.sort?.rawValue ?? ""
    case .replies: "feedback, comments, you said we did"
    }
  }

  /// What a page says in facts of its own kind.
  fileprivate var textsOfKind: [String] {
    switch kind {
    case .criteria(let criteria): (criteria.allOf + criteria.anyOf).map(\.text) + criteria.notNeeded
    case .thresholds(let thresholds):
      thresholds.levels.flatMap { level in
        let referral = [level.referral?.how, level.referral?.next].compactMap { $0 }
        return [level.name, level.whatHappens ?? "", level.consent ?? ""] + level.looksLike + referral
      }
    case .council(let council): council?.places ?? []
    case .service, .offer, .document, .replies: []
    }
  }
}
