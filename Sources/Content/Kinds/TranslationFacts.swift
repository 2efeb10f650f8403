extension CouncilContent {
  /// What a page states. A translation or an Easy Read version states what its original does, where it says nothing else: no
  /// family should read "not stated" in one language of what is stated in another.
  package func facts(of page: Page) -> Facts {
    original(of: page).map { page.facts.completed(by: $0.facts) } ?? page.facts
  }

  /// What a page states as a page of its kind: the tests of criteria, the duties of a local offer, the levels of
  /// need, the dates of a document.
  package func kind(of page: Page) -> Page.Kind {
    original(of: page).map { page.kind.completed(by: $0.kind) } ?? page.kind
  }

  /// The page that a translation was made from; nil for an original.
  package func original(of page: Page) -> Page? {
    page.path.translation == nil ? nil : self.page(named: page.path.original)
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

extension Page.Kind {
  fileprivate func completed(by original: Page.Kind) -> Page.Kind {
    switch (self, original) {
    case (.criteria(let own), .criteria(let first)): .criteria(own.completed(by: first))
    case (.thresholds(let own), .thresholds(let first)):
      .thresholds(
        Thresholds(
          levels: own.levels.isEmpty ? first.levels : own.levels,
          agreedBy: own.agreedBy.isEmpty ? first.agreedBy : own.agreedBy, agreedOn: own.agreedOn ?? first.agreedOn))
    case (.document(let own), .document(let first)):
      .document(
        DatedDocument(
          sort: own.sort ?? first.sort, published: own.published ?? first.published, period: own.period ?? first.period
        ))
    case (.replies(let own), .replies(let first)):
      .replies(Replies(published: own.published ?? first.published, period: own.period ?? first.period))
    case (.offer(let own), .offer(let first)): .offer(own.duties.isEmpty ? first : own)
    default: self
    }
  }
}

extension EligibilityCriteria {
  fileprivate func completed(by original: EligibilityCriteria) -> EligibilityCriteria {
    // Tests belong together: some of one page and some of another could be met by nobody.
    let tests = allOf.isEmpty && anyOf.isEmpty ? original : self
    return EligibilityCriteria(
      ages: ages ?? original.ages, livesIn: livesIn ?? original.livesIn, allOf: tests.allOf, anyOf: tests.anyOf,
      notNeeded: notNeeded.isEmpty ? original.notNeeded : notNeeded, decidedBy: decidedBy ?? original.decidedBy,
      answerWithin: answerWithin ?? original.answerWithin, appeal: appeal ?? original.appeal)
  }
}
