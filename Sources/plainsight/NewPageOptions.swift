import ArgumentParser
import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

/// What every new page can be told.
struct NewPageOptions: ParsableArguments {
  @Option(help: "The council's folder in content/councils, such as alderbrook.")
  var council: String?

  @Option(help: "What families call it.")
  var title: String?

  @Option(help: "The file's name, without its ending. Without it, the title in small letters with hyphens.")
  var name: String?

  @Option(
    name: .customLong("answers"),
    help: "An item of the law, or a register, that the page answers. Can be said again for more.")
  var answers: [String] = []

  @Option(help: "One or two sentences, used in lists.")
  var summary: String?

  @Option(help: "The team that families ask.")
  var team: String?

  @Option(help: "The team's telephone number.")
  var phone: String?

  @Option(help: "The team's email address.")
  var email: String?

  @Option(help: "The role, never a person's name, that makes sure today that the page is true.")
  var checkedBy: String?

  @Option(
    name: .customLong("fact"),
    help: "Any other fact as it is written at the top of a page, such as \"ages: 5 to 17\". Can be said again for more."
  )
  var facts: [String] = []

  @OptionGroup var site: SiteOptions

  func write(
    _ kind: PageShape.Kind, asking: [String], besides own: [(name: String, yaml: String)] = []
  ) throws {
    let path = try orTrouble {
      let reference = try neededReference(site.content)
      let council = try councilNamed()
      let questions = NewPageQuestions(kind: kind, council: council, reference: reference)
      guard let title = title ?? askedTitle(questions) else {
        throw MachineTrouble("Say what families call it: --title \"…\".")
      }
      var draft = Draft(kind, title: title)
      let isAsked = self.title == nil
      draft.saidByCouncil = try saidOnEveryPage(of: council, in: site.content, reference)
      draft.answers =
        answers.isEmpty && isAsked
        ? LawQuestion(questions: questions.questions, catalogue: reference.catalogue).ask() : answers
      draft.facts = try given(own, today: site.day(of: reference.settings))
      if isAsked { askForRest(asking, questions, &draft) }
      return try DraftFile(draft: draft, name: name, council: council, site: site).write(reference)
    }
    Terminal.mention(
      """
      Wrote \(path). Write your own words where it says “[Write here: …]”. `plainsight serve` shows in your browser what is \
      still to write, and then the page.

      """)
  }

  private func askedTitle(_ questions: NewPageQuestions) -> String? {
    let question = "What do families call it?"
    return name == nil ? questions.askForTitle(question, in: site.content) : questions.ask("title", as: question)
  }

  private func councilNamed() throws -> String {
    let known = try councilNames(in: site.content).map(\.slug)
    if let council {
      guard known.contains(council) else {
        let near = nearestName(to: council, among: known).map { " Did you mean `\($0)`?" }
        throw MachineTrouble(
          "There is no council `\(council)`.\(near ?? " Begin it with `plainsight new council`.")")
      }
      return council
    }
    guard known.count == 1, let only = known.first else {
      throw MachineTrouble(
        known.isEmpty
          ? "There is no council yet. Begin one with `plainsight new council`."
          : "Say whose page it is: --council \(known.joined(separator: " or "))")
    }
    return only
  }

  private func given(
    _ own: [(name: String, yaml: String)], today: Day
  ) throws -> [(name: String, yaml: String)] {
    var all = own
    if let summary { all.append(("summary", YAMLLine.text(summary))) }
    let contact = [("team", team), ("phone", phone), ("email", email)].compactMap { name, text in
      text.map { (name: name, text: $0) }
    }
    if !contact.isEmpty { all.append(("contact", YAMLLine.group(contact))) }
    if let checkedBy { all.append(("checked", checked(on: today, by: checkedBy))) }
    return try all + facts.map(Self.fact)
  }

  /// `ages: 5 to 17`.
  static func fact(_ written: String) throws -> (name: String, yaml: String) {
    guard let colon = written.firstIndex(of: ":"), !written.contains("\n") else {
      throw MachineTrouble("“\(written)” is not a fact. Write a name, a colon and a value, such as “ages: 5 to 17”.")
    }
    let yaml = written[written.index(after: colon)...].drop { $0 == " " }
    return (String(written[..<colon]), String(yaml))
  }

  private func checked(on today: Day, by role: String) -> String {
    YAMLLine.group([("on", today.code), ("by", role)])
  }

  private func askForRest(_ names: [String], _ questions: NewPageQuestions, _ draft: inout Draft) {
    let shape = PageShape(draft.kind, questions.reference)
    for name in names where !draft.facts.contains(where: { $0.name == name }) {
      guard let fact = shape.facts.first(where: { $0.name == name }) else { continue }
      if let answer = questions.ask(name, as: fact.question) {
        draft.facts.append((name, answer))
      }
    }
    if draft.kind == .service, !draft.facts.contains(where: { $0.name == "contact" }) {
      if let answer = questions.askForContact() { draft.facts.append(("contact", answer)) }
    }
    if !draft.facts.contains(where: { $0.name == "checked" }) {
      let question = "Which role makes sure that it is true? Never a person's name."
      if let role = questions.questions.ask(question) {
        let today = site.day(of: questions.reference.settings)
        draft.facts.append(("checked", checked(on: today, by: role)))
        askForReview(questions, &draft, today: today)
      }
    }
  }
}

extension NewPageOptions {
  /// Who has just checked a page knows when to look again; most look once a year.
  private func askForReview(_ questions: NewPageQuestions, _ draft: inout Draft, today: Day) {
    guard !draft.facts.contains(where: { $0.name == "review" }) else { return }
    let inAYear = today.adding(months: 12).code
    let answer = questions.ask("review", as: "On which day must it be checked again? Leave it empty for \(inAYear):")
    draft.facts.append(("review", answer ?? inAYear))
  }
}

extension Fact {
  /// What a person is asked who writes no YAML.
  fileprivate var question: String {
    switch name {
    case "ages": "For which ages? For example 5 to 17, under 5, 16 and over, or any age."
    case "cost": "What does it cost? For example free, or £4.50 a session, or in your own words."
    default:
      [label + "?", hint, example.map { "For example \($0)." } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
