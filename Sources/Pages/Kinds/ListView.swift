import Content

/// A list of pages: services from A to Z, or by one of the ways to browse; documents; replies.
struct ListView: View {
  struct Group: View {
    let heading: String
    let id: String
    var intro: String?
    let entries: [PageEntry]

    static let slots = Slots<Group>()
      .optionalText("heading") { $0.heading.isEmpty ? nil : $0.heading }
      .text("id") { $0.id }
      .link("fragment") { Address(site: "#" + $0.id) }
      .optionalText("intro") { $0.intro }
      .each("entries", PageEntry.self) { $0.entries }

    /// Without a heading: the page's title says what the entries are.
    static func untitled(_ entries: [PageEntry]) -> [Group] {
      entries.isEmpty ? [] : [Group(heading: "", id: "all", entries: entries)]
    }
  }

  /// What the same list can be narrowed to, with the question that the words answer.
  struct Narrowing: View {
    struct Choice: View {
      let label: String
      let link: Address
      let isHere: Bool

      static let slots = Slots<Choice>()
        .text("label") { $0.label }
        .link("link") { $0.link }
        .flag("is-here") { $0.isHere }
    }

    let question: String
    let choices: [Choice]

    static let slots = Slots<Narrowing>()
      .text("question") { $0.question }
      .each("choices", Choice.self) { $0.choices }
  }

  let title: String
  let intro: String?
  /// Whom to ask what the pages of the list do not say.
  let ask: AskView?
  let council: CouncilLink
  var narrowing: Narrowing?
  let groups: [Group]
  /// What else one may browse by, such as the other age bands.
  let others: [NamedLink]
  var othersTitle = "Or choose another"
  let hasLetters: Bool
  let tools: [Tool]

  static let slots = Slots<ListView>()
    .text("title") { $0.title }
    .optionalText("intro") { $0.intro }
    .group("ask", AskView.self) { $0.ask }
    .group("council", CouncilLink.self) { $0.council }
    .group("narrowing", Narrowing.self) { $0.narrowing }
    .flag("has-groups") { !$0.groups.isEmpty }
    .flag("has-letters") { $0.hasLetters && !$0.groups.isEmpty }
    .each("groups", Group.self) { $0.groups }
    .text("others-title") { $0.othersTitle }
    .flag("has-others") { !$0.others.isEmpty }
    .each("others", NamedLink.self) { $0.others }
    .each("tools", Tool.self) { $0.tools }

  /// Services in the order of their titles, by first letter. Digits and marks come first, under "0 to 9".
  static func byLetter(_ services: ServiceEntries) -> [Group] {
    var groups: [(letter: String, entries: [PageEntry])] = []
    for page in services.inOrder {
      let first = page.title.uppercased().unicodeScalars.first.map { String($0) } ?? ""
      let letter = first >= "A" && first <= "Z" ? first : "0 to 9"
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].entries.append(services[page])
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
