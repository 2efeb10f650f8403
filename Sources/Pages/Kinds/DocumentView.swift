import Content
import Diagnostics

/// A dated document.
struct DocumentView: View {
  let content: ContentView
  let sort: HTML
  let published: String?
  let period: String?
  let facts: [FactRow]
  let criteria: CriteriaBox?

  static let slots = Slots<DocumentView>()
    .group("page", ContentView.self) { $0.content }
    .html("sort") { $0.sort }
    .optionalText("published") { $0.published }
    .optionalText("period") { $0.period }
    .flag("has-facts") { !$0.facts.isEmpty }
    .each("facts", FactRow.self) { $0.facts }
    .group("criteria", CriteriaBox.self) { $0.criteria }

  init(_ page: Page, _ document: DatedDocument, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    content = ContentView(page, in: council, words)
    sort = document.sort.map { words.site.marked($0.rawValue.sentence) } ?? HTML()
    published = document.published?.value.inWords(words.site.say)
    period = document.period?.value.inWords(words.site.say)
    let spoken = FactLanguages(page, words.site)
    facts = council.facts(of: page).rows(reference.vocabularies, words.site, spoken).filter { $0.value != nil }
    criteria = council.criteria(of: page).flatMap { CriteriaBox($0, on: page, in: council, words.site) }
  }
}
