import Content
import Diagnostics

/// What the facts of a service say, part by part.
struct ServiceFacts {
  private let facts: Facts
  private let reference: Reference
  private let criteria: CriteriaBox?
  private let site: SiteFrame
  private let spoken: FactLanguages

  init(_ page: Page, _ facts: Facts, in council: CouncilContent, _ reference: Reference, _ site: SiteFrame) {
    self.facts = facts
    self.site = site
    self.reference = reference
    spoken = FactLanguages(page, site)
    criteria = council.criteria(of: page).flatMap { CriteriaBox($0, of: facts, for: page, in: council, site) }
  }

  /// nil where they say nothing that the box at the top has not said.
  func part(_ facet: Facet) -> ServicePart? {
    switch facet {
    case .whoFor: whoFor
    case .criteria: tests
    case .howDecided: decision
    case .timescale: waiting
    case .cost: cost
    case .where: place
    case .when: times
    case .contact: contact
    case .appeal: appeal
    default: nil
    }
  }

  private var say: Phrases { site.say }

  private func part(_ facet: Facet, id: String) -> ServicePart {
    let label = reference.vocabularies.headings.label(facet)
    return ServicePart(id: id, heading: say(label), language: site.languageOf(phrase: label))
  }

  private var whoFor: ServicePart? {
    let level = facts.level.flatMap { reference.vocabularies.levels[$0.value] }
    // Without a place, the box tells the area.
    let area = facts.venue == nil ? nil : facts.area
    guard level != nil || area != nil else { return nil }
    var part = part(.whoFor, id: "who_for")
    part.level = level.map { LevelView($0, site) }
    part.rows = [
      area.map {
        FactRow(label: say("For families in"), value: $0.inWords(say), original: spoken.languageOf(area: $0))
      }
    ].compactMap { $0 }
    return part
  }

  private var tests: ServicePart? {
    var part = part(.criteria, id: "the_tests")
    if case .openToEveryone = facts.criteria { part.isOpenToEveryone = true }
    part.criteria = criteria
    return part.isOpenToEveryone || criteria != nil ? part : nil
  }

  private var decision: ServicePart? {
    let rows = [
      criteria?.decidedBy.map { FactRow(label: say("Who decides"), value: $0, original: criteria?.decidedIn) },
      criteria?.answerWithin.map { FactRow(label: say("You hear within"), value: $0, original: criteria?.answeredIn) },
    ].compactMap { $0 }
    var part = part(.howDecided, id: "the_decision")
    part.rows = rows
    return rows.isEmpty ? nil : part
  }

  private var waiting: ServicePart? {
    guard let waiting = facts.waiting else { return nil }
    var part = part(.timescale, id: "the_wait")
    part.rows = [
      FactRow(
        label: say("Waiting time"), value: waiting.inWords.sentence, dated: facts.waitingDay(say),
        original: spoken.language { $0.waiting != nil })
    ]
    return part
  }

  private var cost: ServicePart? {
    guard let cost = facts.cost, let help = cost.help else { return nil }
    var part = part(.cost, id: "the_cost")
    part.rows = [
      FactRow(label: say("Cost"), value: cost.inWords(say), original: spoken.languageOf(cost: cost)),
      FactRow(label: say("Help with the cost"), value: help, original: spoken.language { $0.cost != nil }),
    ]
    return part
  }

  private var place: ServicePart? {
    guard let venue = facts.venue, !venue.isOnline else { return nil }
    let address = [venue.address, venue.postcode?.value].compactMap { $0 }.joined(separator: ", ")
    guard !address.isEmpty || venue.map != nil else { return nil }
    let language = spoken.language { $0.venue != nil }
    var part = part(.where, id: "the_place")
    part.rows = [
      venue.name.map { FactRow(label: say("Place"), value: $0, original: language) },
      address.isEmpty ? nil : FactRow(label: say("Address"), value: address, original: language),
    ].compactMap { $0 }
    part.map = venue.map
    return part
  }

  private var times: ServicePart? {
    guard facts.times.count > 1 else { return nil }
    let language = spoken.language { !$0.times.isEmpty }
    var part = part(.when, id: "the_times")
    part.times = facts.times.map { TimeView($0, site.say, note: language) }
    return part
  }

  private var contact: ServicePart? {
    var part = part(.contact, id: "contact_details")
    part.contact = facts.contact.map { ContactView($0, in: spoken.language { $0.contact != nil }) }
    part.lacksContact = facts.contact == nil
    return part
  }

  private var appeal: ServicePart? {
    guard let appeal = criteria?.appeal else { return nil }
    var part = part(.appeal, id: "the_appeal")
    part.appeal = appeal
    return part
  }

  /// What a register asks of its entries, under the law's own names for it.
  var entry: ServicePart? {
    guard !facts.entry.isEmpty else { return nil }
    let language = spoken.language { !$0.entry.isEmpty }
    let heading = "More facts"
    var part = ServicePart(id: "more_facts", heading: say(heading), language: site.languageOf(phrase: heading))
    part.rows = facts.entry.map { entry in
      let item = reference.catalogue.duty(ofItem: entry.item.value)?.items.first { $0.id == entry.item.value }
      let day = Day(entry.text.value)
      return FactRow(
        label: item?.title ?? entry.item.value, value: day?.inWords(say) ?? entry.text.value,
        labelOriginal: site.original, original: day == nil ? language : nil)
    }
    return part
  }
}
