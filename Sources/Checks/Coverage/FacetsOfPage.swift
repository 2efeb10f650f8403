import Content

/// Of the parts that are asked of a page: those that are there, that have a heading with hardly a word, and that are missing.
struct PartsOfPage {
  var has: [Facet] = []
  var thin: [Facet] = []
  var lacks: [Facet] = []
}

/// Which parts that families look for a page has, in its facts, under its headings, in the criteria it points to, or in
/// what its council says on every page.
struct FacetsOfPage {
  private let page: Page
  private let council: CouncilContent
  private let criteria: Page?

  /// A heading with fewer words under it says nothing yet.
  private static let fewestWords = 5

  init(_ page: Page, in council: CouncilContent) {
    self.page = page
    self.council = council
    criteria = council.criteria(of: page)
  }

  func parts(of required: [Facet]) -> PartsOfPage {
    var parts = PartsOfPage()
    for facet in required {
      if has(facet) {
        parts.has.append(facet)
      } else if isHeaded(facet) {
        parts.thin.append(facet)
      } else {
        parts.lacks.append(facet)
      }
    }
    return parts
  }

  func has(_ facet: Facet) -> Bool { isInFacts(facet) || isUnderHeading(facet) }

  private func isHeaded(_ facet: Facet) -> Bool {
    page.prose.headed.contains(facet) || criteria?.prose.headed.contains(facet) ?? false
  }

  private func isInFacts(_ facet: Facet) -> Bool {
    let facts = page.facts
    let tests: EligibilityCriteria? =
      switch (criteria ?? page).kind {
      case .criteria(let criteria): criteria
      default: nil
      }
    return switch facet {
    case .what: page.prose.intro.words >= Self.fewestWords || facts.summary != nil
    case .whoFor: facts.ages != nil || tests?.ages != nil
    case .criteria: isOpenToEveryone || tests != nil
    case .howDecided: tests?.decidedBy != nil
    case .timescale: facts.waiting != nil || tests?.answerWithin != nil
    case .cost: facts.cost != nil
    case .when: !facts.times.isEmpty
    case .where: facts.venue != nil || facts.area != nil
    case .contact: facts.contact?.isComplete ?? false
    case .provider: facts.provider != nil
    case .appeal: tests?.appeal != nil
    case .checkedOn: facts.checked != nil
    case .reviewBy: facts.review != nil
    default: false
    }
  }

  private var isOpenToEveryone: Bool { if case .openToEveryone = page.facts.criteria { true } else { false } }

  private func isUnderHeading(_ facet: Facet) -> Bool {
    says(facet, page) || criteria.map { says(facet, $0) } ?? false
      || Facet.saidOnce.contains(facet) && says(facet, council.page)
  }

  private func says(_ facet: Facet, _ page: Page) -> Bool {
    page.prose.headed.contains(facet)
      && page.prose.sections.contains {
        $0.facet == facet && $0.words >= Self.fewestWords && FillerText.find(in: $0, of: page) == nil
      }
  }
}
