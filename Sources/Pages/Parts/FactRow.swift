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
    ]
  }

  /// "Ask for yourself, or ask your doctor".
  private func waysIn(_ words: Vocabularies) -> String? {
    let labels = routes.compactMap { words.routes[$0.value]?.label }
    guard let first = labels.first else { return nil }
    return ([first] + labels.dropFirst().map(\.lowercasedStart)).joined(separator: ", or ")
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

extension Area {
  var inWords: String {
    switch self {
    case .wholeCouncil: "The whole council area"
    case .places(let places): places.joined(separator: ", ")
    }
  }
}

extension Cost {
  var help: String? {
    switch self {
    case .free(let help), .amount(_, _, _, let help), .inWords(_, let help): help
    }
  }
}

extension OpeningTime {
  var inWords: String {
    let hours = from.map { from in to.map { "\(from) to \($0)" } ?? "from \(from)" }
    let time = [days, hours].compactMap { $0 }.joined(separator: ", ")
    return [time.isEmpty ? nil : time, note].compactMap { $0 }.joined(separator: " – ").sentence
  }
}

extension String {
  /// With a capital letter at its beginning.
  var sentence: String { prefix(1).uppercased() + dropFirst() }

  /// With a small letter at its beginning, unless the first word is written in capitals.
  var lowercasedStart: String {
    let second = dropFirst().first
    return second?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}
