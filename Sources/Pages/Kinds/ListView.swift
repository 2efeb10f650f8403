import Content

/// A list of pages: services from A to Z, by need, by age, by level of need; documents; replies.
struct ListView: View {
  struct Group: View {
    let heading: String
    let id: String
    let entries: [PageEntry]

    static let slots = Slots<Group>()
      .optionalText("heading") { $0.heading.isEmpty ? nil : $0.heading }
      .text("id") { $0.id }
      .link("fragment") { Address(site: "#" + $0.id) }
      .each("entries", PageEntry.self) { $0.entries }
  }

  let title: String
  let intro: String?
  let council: CouncilLink
  let groups: [Group]
  /// What else one may browse by, such as the other age bands.
  let others: [NamedLink]
  let hasLetters: Bool

  static let slots = Slots<ListView>()
    .text("title") { $0.title }
    .optionalText("intro") { $0.intro }
    .group("council", CouncilLink.self) { $0.council }
    .flag("has-groups") { !$0.groups.isEmpty }
    .flag("has-letters") { $0.hasLetters }
    .each("groups", Group.self) { $0.groups }
    .flag("has-others") { !$0.others.isEmpty }
    .each("others", NamedLink.self) { $0.others }

  /// By first letter. Digits and marks come first, under "0 to 9".
  static func byLetter(_ pages: [Page], _ site: SiteFrame, _ words: Vocabularies) -> [Group] {
    let sorted = pages.sorted { ($0.title.lowercased(), $0.address) < ($1.title.lowercased(), $1.address) }
    var groups: [(letter: String, entries: [PageEntry])] = []
    for page in sorted {
      let first = page.title.uppercased().unicodeScalars.first.map { String($0) } ?? ""
      let letter = first >= "A" && first <= "Z" ? first : "0 to 9"
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].entries.append(PageEntry(page, site, words))
    }
    return groups.map {
      Group(heading: $0.letter, id: "letter-" + $0.letter.lowercased().replacing(" ", with: "-"), entries: $0.entries)
    }
  }
}

/// The words that one may browse by: all needs, all age bands or all levels of need of a council.
struct TermsView: View {
  struct Choice: View {
    let label: String
    let means: String?
    let link: Address
    let count: String

    static let slots = Slots<Choice>()
      .text("label") { $0.label }
      .optionalText("means") { $0.means }
      .link("link") { $0.link }
      .text("count") { $0.count }
  }

  let title: String
  let council: CouncilLink
  let choices: [Choice]

  static let slots = Slots<TermsView>()
    .text("title") { $0.title }
    .group("council", CouncilLink.self) { $0.council }
    .flag("has-choices") { !$0.choices.isEmpty }
    .each("choices", Choice.self) { $0.choices }
}
