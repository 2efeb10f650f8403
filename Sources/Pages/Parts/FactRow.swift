import Content
import Diagnostics

/// One line of the box of facts that can be read in three seconds.
struct FactRow: View {
  let label: String
  /// nil is shown as "not stated": a family must never take silence for "all" or "free".
  let value: String?
  /// The value where only some of it is in another language than the page.
  var marked: HTML?
  var notes: [FactNote] = []
  /// The day of which it was true.
  var dated: String?
  /// Where the page says more of it.
  var more: NamedLink?
  /// The language of the label, likewise.
  var labelOriginal: ContentLanguage?
  /// The language of the value, where it is in another than the page: a translation shows facts of its original.
  var original: ContentLanguage?
  /// Whether it names other lines, of which nobody stated anything.
  var namesUnstated = false

  var isUnstated: Bool { value?.isEmpty ?? (more == nil) }

  static let slots = Slots<FactRow>()
    .text("label") { $0.label }
    .html("value") { $0.marked ?? HTML(escaping: $0.value ?? "") }
    .flag("is-unstated") { $0.isUnstated }
    .each("notes", FactNote.self) { $0.notes }
    .optionalText("dated") { $0.dated }
    .group("more", NamedLink.self) { $0.more }
    .group("original", ContentLanguage.self) { $0.original }
    .group("label-original", ContentLanguage.self) { $0.labelOriginal }
}

/// What is noted below a fact.
struct FactNote: View {
  let words: HTML
  /// Where it is in another language than the page.
  var original: ContentLanguage?

  static let slots = Slots<FactNote>()
    .html("words") { $0.words }
    .group("original", ContentLanguage.self) { $0.original }

  init(_ text: String, in language: ContentLanguage?) {
    words = HTML(escaping: text)
    original = language
  }

  /// Of which some may be marked already.
  init(_ words: HTML) {
    self.words = words
  }
}

extension FactRow {
  /// One line in the place of several.
  init(unstated rows: [FactRow], _ say: Phrases) {
    let labels = rows.map(\.label)
    // Some languages write certain words with a capital wherever they stand.
    let others = labels.dropFirst().map { say.language == nil ? $0.lowercased() : $0 }
    self.init(label: say("Not stated"), value: (labels.prefix(1) + others).joined(separator: ", "))
    namesUnstated = true
  }
}

extension Facts {
  /// The facts of a service, always the same ones in the same order, so that families learn where to look.
  ///
  /// `told` are the parts that the page has under a heading.
  func rows(
    _ words: Vocabularies, _ site: SiteFrame, _ spoken: FactLanguages, told: [Facet] = []
  ) -> [FactRow] {
    let say = site.say
    let ofCost = spoken.language { $0.cost != nil }
    let ofWaiting = spoken.language { $0.waiting != nil }
    let times = markedTimes(say, spoken)
    let all: [FactRow] = [
      FactRow(label: say("Ages"), value: ages?.value.inWords(say)),
      FactRow(
        label: say("Cost"), value: cost?.inWords(say),
        notes: [cost?.help].compactMap { $0 }.map { FactNote($0, in: ofCost) },
        original: cost.flatMap { spoken.languageOf(cost: $0) }),
      FactRow(
        label: say("Where"), value: placeInWords(say), notes: placeNotes(say, spoken),
        original: placeLanguage(site, spoken)),
      FactRow(
        label: say("When"), value: self.times.first?.inWords(say), marked: times.first,
        notes: times.dropFirst().map { FactNote($0) }),
      FactRow(label: say("How to get it"), value: waysIn(words, say), marked: markedWaysIn(words, site)),
      FactRow(
        label: say("Waiting time"),
        value: waiting?.inWords.sentence ?? (told.contains(.timescale) ? say("See how long it takes") : nil),
        dated: waitingDay(say), original: ofWaiting),
    ]
    return all + rarer(site, spoken)
  }

  /// What few services have: where it is not stated, nothing is missing.
  func rarer(_ site: SiteFrame, _ spoken: FactLanguages) -> [FactRow] {
    let toShow = spoken.language { !$0.documentsNeeded.isEmpty }
    return [
      documentsNeeded.first.map {
        FactRow(
          label: site.say("What to show"), value: $0.sentence,
          notes: documentsNeeded.dropFirst().map { FactNote($0.sentence, in: toShow) }, original: toShow)
      },
      languages.isEmpty
        ? nil
        : FactRow(
          label: site.say("Languages"), value: languages.map(\.name).joined(separator: ", "),
          // Their names are English, whichever page states them.
          original: spoken.ofOriginal),
    ].compactMap { $0 }
  }

  func waitingDay(_ say: Phrases) -> String? {
    waiting?.on.map { say("As it was on {{day}}", ["day": $0.inWords(say)]) }
  }

  private func placeInWords(_ say: Phrases) -> String? {
    guard let venue else { return area?.inWords(say) }
    if venue.isOnline { return say("Online") }
    return [venue.name, venue.address, venue.postcode?.value].compactMap { $0 }.joined(separator: ", ")
  }

  private func markedTimes(_ say: Phrases, _ spoken: FactLanguages) -> [HTML] {
    let language = spoken.language { !$0.times.isEmpty }
    return times.map { $0.marked(say, note: language) }
  }

  private func placeLanguage(_ site: SiteFrame, _ spoken: FactLanguages) -> ContentLanguage? {
    guard let venue else { return area.flatMap { spoken.languageOf(area: $0) } }
    return venue.isOnline ? site.languageOf(phrase: "Online") : spoken.language { $0.venue != nil }
  }

  private func placeNotes(_ say: Phrases, _ spoken: FactLanguages) -> [FactNote] {
    guard venue != nil, let area else { return [] }
    let named = HTML(area.inWords(say), in: spoken.languageOf(area: area))
    return [FactNote(HTML(say("For families in: {{area}}"), ["area": named]))]
  }
}
