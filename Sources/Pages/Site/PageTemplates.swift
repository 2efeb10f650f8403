import Diagnostics

/// The design of every kind of page, compiled. There are all of them, or none.
package struct PageTemplates: Sendable {
  let layout: Template<Frame>
  let home: Template<HomeView>
  let councils: Template<CouncilsView>
  let council: Template<CouncilView>
  let list: Template<ListView>
  let terms: Template<TermsView>
  let service: Template<ServiceView>
  let criteria: Template<CriteriaView>
  let offer: Template<OfferView>
  let thresholds: Template<ThresholdsView>
  let partners: Template<PartnersView>
  let document: Template<DocumentView>
  let replies: Template<RepliesView>
  let coverage: Template<CoverageView>
  let entitlements: Template<EntitlementsView>
  let letter: Template<LetterView>
  let duty: Template<DutyView>
  let item: Template<ItemView>
  let compare: Template<CompareView>
  let comparison: Template<ComparisonView>
  let compareLevel: Template<CompareLevelView>
  let glossary: Template<GlossaryView>
  let notFound: Template<NotFoundView>
  let accessibility: Template<AccessibilityView>
  let search: Template<SearchView>
  let find: Template<FindingView>
  let tools: ToolTemplates
  let history: Template<HistoryView>

  /// nil when one of them is not as it should be: all that is wrong, in all of them, is noted.
  package static func compile(_ sources: [String: SourceText], noting found: inout [Diagnostic]) -> PageTemplates? {
    let layout = Template<Frame>.compile(named: "layout", in: sources, noting: &found)
    let home = Template<HomeView>.compile(named: "home", in: sources, noting: &found)
    let councils = Template<CouncilsView>.compile(named: "councils", in: sources, noting: &found)
    let council = Template<CouncilView>.compile(named: "council", in: sources, noting: &found)
    let list = Template<ListView>.compile(named: "list", in: sources, noting: &found)
    let terms = Template<TermsView>.compile(named: "terms", in: sources, noting: &found)
    let service = Template<ServiceView>.compile(named: "service", in: sources, noting: &found)
    let criteria = Template<CriteriaView>.compile(named: "criteria", in: sources, noting: &found)
    let offer = Template<OfferView>.compile(named: "offer", in: sources, noting: &found)
    let thresholds = Template<ThresholdsView>.compile(named: "thresholds", in: sources, noting: &found)
    let partners = Template<PartnersView>.compile(named: "partners", in: sources, noting: &found)
    let document = Template<DocumentView>.compile(named: "document", in: sources, noting: &found)
    let replies = Template<RepliesView>.compile(named: "replies", in: sources, noting: &found)
    let coverage = Template<CoverageView>.compile(named: "coverage", in: sources, noting: &found)
    let entitlements = Template<EntitlementsView>.compile(named: "entitlements", in: sources, noting: &found)
    let letter = Template<LetterView>.compile(named: "letter", in: sources, noting: &found)
    let duty = Template<DutyView>.compile(named: "duty", in: sources, noting: &found)
    let item = Template<ItemView>.compile(named: "item", in: sources, noting: &found)
    let compare = Template<CompareView>.compile(named: "compare", in: sources, noting: &found)
    let comparison = Template<ComparisonView>.compile(named: "comparison", in: sources, noting: &found)
    let compareLevel = Template<CompareLevelView>.compile(named: "compare-level", in: sources, noting: &found)
    let glossary = Template<GlossaryView>.compile(named: "glossary", in: sources, noting: &found)
    let notFound = Template<NotFoundView>.compile(named: "not-found", in: sources, noting: &found)
    let accessibility = Template<AccessibilityView>.compile(named: "accessibility", in: sources, noting: &found)
    let history = Template<HistoryView>.compile(named: "history", in: sources, noting: &found)
    let search = Template<SearchView>.compile(named: "search", in: sources, noting: &found)
    let find = Template<FindingView>.compile(named: "find", in: sources, noting: &found)
    let tools = ToolTemplates.compile(sources, noting: &found)
    guard let layout, let home, let councils, let council, let list, let terms, let service, let criteria, let offer,
      let thresholds, let partners, let document, let replies, let coverage, let entitlements, let letter,
      let duty, let item, let compare, let comparison, let compareLevel, let glossary, let notFound, let accessibility,
      let search,
      let find, let tools, let history
    else { return nil }
    return PageTemplates(
      layout: layout, home: home, councils: councils, council: council, list: list, terms: terms, service: service,
      criteria: criteria, offer: offer, thresholds: thresholds, partners: partners, document: document,
      replies: replies,
      coverage: coverage, entitlements: entitlements, letter: letter, duty: duty, item: item, compare: compare,
      comparison: comparison, compareLevel: compareLevel, glossary: glossary, notFound: notFound,
      accessibility: accessibility, search: search,
      find: find, tools: tools, history: history)
  }
}
