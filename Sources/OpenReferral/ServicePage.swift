import Diagnostics

/// One word of the `needs` list, with what families and feeds call it.
package struct VocabularyTerm: Sendable {
  package let id: String
  package let label: String
  package let synonyms: [String]

  package init(id: String, label: String, synonyms: [String]) {
    self.id = id
    self.label = label
    self.synonyms = synonyms
  }
}

/// A record on its way to a page. Facts are taken out of the fields one by one, and what is left at the end is written
/// under “More information”.
struct PageDraft {
  var fields: Fields
  var notes: RecordNotes
  var facts = FrontMatter()
  var sections: [(heading: String, blocks: [Block])] = []
  var more = MoreInformation()
  let needs: NeedsIndex
  /// The day of the import, as 2026-11-22: a price or a time that ended before it is no fact any more.
  let today: String

  init(_ record: ServiceRecord, needs: NeedsIndex, today: String) {
    notes = RecordNotes(record)
    fields = Fields(record.fields.filter { $0.key != "id" }.withoutPeople(noting: &notes))
    self.needs = needs
    self.today = today
  }
}

/// A record as a page, but for its `imported` line.
struct ServicePage {
  let title: String
  /// The lines between the two `---`.
  let facts: [String]
  let body: String

  static func make(
    _ record: ServiceRecord, needs: NeedsIndex, today: String, noting found: inout [Diagnostic], people: inout [String]
  ) -> ServicePage {
    var draft = PageDraft(record, needs: needs, today: today)
    let title = draft.takeTitle()
    draft.facts.add("title", title)
    let description = draft.takeDescription()
    draft.takeSummary(unlessIn: description)
    let provider = draft.takeProvider()
    draft.facts.add("provider", provider)
    draft.takeContact(provider: provider, title: title)
    draft.takeVenue()
    draft.takeTimes()
    draft.takeCost()
    draft.takeAlertAndStatus()
    draft.takeAges()
    draft.takeNeeds()
    draft.takeWaiting()
    draft.addSection("What it is", description)
    draft.takeSection("Who can get it", from: "eligibility_description")
    draft.takeSection("How to get it", from: "application_process")
    draft.takeAssurance()
    draft.takeAboutOrganisation(provider: provider, unlessIn: description)
    let more = draft.more.blocks(rest: draft.fields, noting: &draft.notes)
    draft.addSection("More information", more)
    found += draft.notes.found
    people += draft.notes.personFields
    return ServicePage(title: title, facts: draft.facts.lines, body: draft.body)
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
