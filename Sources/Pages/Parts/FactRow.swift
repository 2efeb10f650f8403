import Content
import Diagnostics

/// One line of the box of facts that can be read in three seconds.
struct FactRow: View {
  let label: String
  /// nil is shown as "not stated": a family must never take silence for "all" or "free".
  let value: String?
  var notes: [String] = []
  /// The day of which it was true.
  var dated: String?
  /// Where the page says more of it.
  var more: NamedLink?
  /// The language of the label, likewise.
  var labelOriginal: ContentLanguage?
  /// The language of the notes alone.
  var noteOriginal: ContentLanguage?
  /// The language of the value, where it is in another than the page: a translation shows facts of its original.
  var original: ContentLanguage?
  /// Whether it names other lines, of which nobody stated anything.
  var namesUnstated = false

  var isUnstated: Bool { value?.isEmpty ?? (more == nil) }

  static let slots = Slots<FactRow>()
    .text("label") { $0.label }
    .optionalText("value") { $0.value }
    .flag("is-unstated") { $0.isUnstated }
    .eachText("notes") { $0.notes }
    .optionalText("dated") { $0.dated }
    .group("more", NamedLink.self) { $0.more }
    .group("original", ContentLanguage.self) { $0.original }
    .group("note-original", ContentLanguage.self) { $0.noteOriginal ?? $0.original }
    .group("label-original", ContentLanguage.self) { $0.labelOriginal }
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
  func rows(_ words: Vocabularies, _ site: SiteFrame) -> [FactRow] {
    let say = site.say
    return [
      FactRow(label: say("Ages"), value: ages?.value.inWords(say)),
      FactRow(
        label: say("Cost"), value: cost?.inWords(say), notes: [cost?.help].compactMap { $0 }, original: site.original),
      FactRow(
        label: say("Where"), value: placeInWords(say), notes: placeNotes(say),
        original: venue == nil ? nil : site.original),
      FactRow(
        label: say("When"), value: times.first?.inWords(say), notes: times.dropFirst().map { $0.inWords(say) },
        original: times.contains { $0.note != nil } ? site.original : nil),
      FactRow(label: say("How to get it"), value: waysIn(words, say)),
      FactRow(
        label: say("Waiting time"), value: waiting?.inWords.sentence, dated: waitingDay(say), original: site.original),
    ] + rarer(site)
  }

  /// What few services have: where it is not stated, nothing is missing.
  func rarer(_ site: SiteFrame) -> [FactRow] {
    [
      documentsNeeded.first.map {
        FactRow(
          label: site.say("What to show"), value: $0.sentence, notes: documentsNeeded.dropFirst().map(\.sentence),
          original: site.original)
      },
      languages.isEmpty
        ? nil
        : FactRow(
          label: site.say("Languages"), value: languages.map(\.name).joined(separator: ", "), original: site.original),
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

  private func placeNotes(_ say: Phrases) -> [String] {
    guard venue != nil, let area else { return [] }
    return [say("For families in: {{area}}", ["area": area.inWords(say)])]
  }
}
