extension CouncilContent {
  /// What a page states. A translation or an Easy Read version states what its original does, where it says nothing else: no
  /// family should read "not stated" in one language of what is stated in another.
  package func facts(of page: Page) -> Facts {
    original(of: page).map { page.facts.completed(by: $0.facts) } ?? page.facts
  }

  /// The page that an edition was made from; nil for an original.
  package func original(of page: Page) -> Page? {
    page.path.edition == nil ? nil : self.page(named: page.path.original)
  }
}

extension Facts {
  /// Its words, its answers and who looked whether it is true stay its own.
  fileprivate func completed(by original: Facts) -> Facts {
    Facts(
      title: title, summary: summary, answers: answers, contact: contact ?? original.contact, checked: checked,
      review: review, ages: ages ?? original.ages, area: area ?? original.area, cost: cost ?? original.cost,
      provider: provider ?? original.provider, criteria: criteria ?? original.criteria, venue: venue ?? original.venue,
      times: times.isEmpty ? original.times : times, level: level ?? original.level,
      routes: routes.isEmpty ? original.routes : routes, needs: needs.isEmpty ? original.needs : needs,
      waiting: waiting ?? original.waiting,
      documentsNeeded: documentsNeeded.isEmpty ? original.documentsNeeded : documentsNeeded,
      languages: languages.isEmpty ? original.languages : languages, isSensitive: isSensitive ?? original.isSensitive,
      entry: entry.isEmpty ? original.entry : entry, madeFrom: madeFrom, imported: imported)
  }
}
