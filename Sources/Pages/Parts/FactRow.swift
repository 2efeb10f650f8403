import Content
import Diagnostics

/// One line of the box of facts that can be read in three seconds.
struct FactRow: View {
  let label: String
  /// nil is shown as "not stated": a family must never take silence for "all" or "free".
  let value: String?
  var notes: [String] = []
  /// Where the page says more of it.
  var more: NamedLink?

  var isUnstated: Bool { value?.isEmpty ?? (more == nil) }

  static let slots = Slots<FactRow>()
    .text("label") { $0.label }
    .optionalText("value") { $0.value }
    .flag("is-unstated") { $0.isUnstated }
    .eachText("notes") { $0.notes }
    .group("more", NamedLink.self) { $0.more }
}

extension Facts {
  /// The facts of a service, always the same ones in the same order, so that families learn where to look.
  func rows(_ words: Vocabularies) -> [FactRow] {
    [
      FactRow(label: "Ages", value: ages?.value.inWords),
      FactRow(label: "Cost", value: cost?.inWords, notes: [cost?.help].compactMap { $0 }),
      FactRow(label: "Where", value: placeInWords, notes: placeNotes),
      FactRow(label: "When", value: times.first?.inWords, notes: times.dropFirst().map(\.inWords)),
      FactRow(label: "How to get it", value: waysIn(words)),
      FactRow(
        label: "Waiting time", value: waiting?.inWords.sentence,
        notes: [waiting?.on.map { "As it was on \($0.inWords)" }].compactMap { $0 }),
    ] + rarer
  }

  /// What few services have: where it is not stated, nothing is missing.
  var rarer: [FactRow] {
    [
      documentsNeeded.first.map {
        FactRow(label: "What to show", value: $0.sentence, notes: documentsNeeded.dropFirst().map(\.sentence))
      },
      languages.isEmpty ? nil : FactRow(label: "Languages", value: languages.map(\.name).joined(separator: ", ")),
    ].compactMap { $0 }
  }

  private var placeInWords: String? {
    guard let venue else { return area?.inWords }
    if venue.isOnline { return "Online" }
    return [venue.name, venue.address, venue.postcode?.value].compactMap { $0 }.joined(separator: ", ")
  }

  private var placeNotes: [String] {
    guard venue != nil, let area else { return [] }
    return ["For families in: " + area.inWords]
  }
}
