import Diagnostics

/// A record on its way to a page. Facts are taken out of the fields one by one, and what is left at the end is written
/// under “More information”.
struct PageDraft {
  var fields: Fields
  var notes: RecordNotes
  var facts = FrontMatter()
  var sections: [(heading: String, blocks: [Block])] = []
  var more = MoreInformation()
  let words: ImportWords
  /// The council's name, where it is known.
  let council: String?
  /// The day of the import, as 2026-11-22: a price or a time that ended before it is no fact any more.
  let today: String

  init(_ record: ServiceRecord, _ setting: ImportSetting) {
    notes = RecordNotes(record)
    fields = Fields(record.fields.filter { $0.key != "id" }.withoutPeople(noting: &notes))
    words = setting.words
    council = setting.council
    today = setting.today
  }
}

/// A record as a page, but for its `imported` line.
struct ServicePage {
  let title: String
  let facts: FrontMatter
  let body: String
  let hasNoDescription: Bool

  static func make(
    _ record: ServiceRecord, _ setting: ImportSetting, noting found: inout [Diagnostic], people: inout [String]
  ) -> ServicePage {
    var draft = PageDraft(record, setting)
    let title = draft.takeTitle()
    draft.facts.add("title", title)
    let description = draft.takeDescription()
    let summary = draft.takeSummary(unlessIn: description.blocks)
    let provider = draft.takeProvider()
    draft.facts.add("provider", provider)
    draft.takeContact(provider: provider, title: title)
    draft.takeVenue()
    draft.takeTimes()
    draft.takeCost()
    draft.takeAlertAndStatus()
    let eligibility = draft.takeEligibility()
    draft.takeAges(orProposeFrom: [Passage(title), summary, eligibility, description])
    let waysIn = draft.takeTerms()
    draft.takeArea()
    draft.takeWaiting()
    draft.takeDocuments()
    draft.takeLanguages()
    draft.takeAssurance()
    draft.addSection("What it is", description.blocks)
    draft.addSection("Who can get it", eligibility.blocks)
    draft.takeHowToGetIt(after: waysIn)
    draft.takeSection("What it costs", from: "fees_description")
    draft.takeLocalOffer()
    draft.takeOwnQuestions()
    draft.noteEnd()
    draft.takeAboutOrganisation(provider: provider, unlessIn: description.blocks)
    let more = draft.more.blocks(rest: draft.fields, noting: &draft.notes)
    draft.addSection("More information", more)
    found += draft.notes.found
    people += draft.notes.personFields
    return ServicePage(
      title: title, facts: draft.facts, body: draft.body,
      hasNoDescription: description.blocks.isEmpty)
  }
}

extension PageDraft {
  fileprivate var body: String {
    MarkdownWriter.write(sections.flatMap { [.heading(level: 2, [Run($0.heading)])] + $0.blocks })
  }

  mutating func addSection(_ heading: String, _ blocks: [Block]) {
    if !blocks.isEmpty { sections.append((heading, blocks)) }
  }
}

/// Some words of a record, and where they stood.
struct Passage {
  var blocks: [Block] = []
  var span: Span?

  init() {}

  init(_ blocks: [Block], at span: Span?) {
    (self.blocks, self.span) = (blocks, span)
  }

  init(_ text: String) {
    blocks = [.paragraph([Run(text)])]
  }
}
