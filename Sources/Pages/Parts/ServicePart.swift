import Content
import Diagnostics

/// One part of a service's page: what its facts say, then its words.
struct ServicePart: View {
  let id: String
  let heading: String
  /// Of the heading, where it is a word of the vocabularies that has no translation.
  private let headingLanguage: ContentLanguage?
  var body = HTML()
  /// Whether the heading is the page's own, in the page's own language.
  var isWritten = false
  var isOpenToEveryone = false
  var criteria: CriteriaBox?
  var level: LevelView?
  var rows: [FactRow] = []
  var times: [TimeView] = []
  var map: Address?
  var contact: ContactView?
  var lacksContact = false
  var appeal: Address?

  static let slots = Slots<ServicePart>()
    .text("id") { $0.id }
    .link("fragment") { Address(site: "#" + $0.id) }
    .html("heading") { HTML($0.heading, in: $0.headingLanguage) }
    .flag("is-written") { $0.isWritten }
    .html("body") { $0.body }
    .flag("open-to-everyone") { $0.isOpenToEveryone }
    .group("criteria", CriteriaBox.self) { $0.criteria }
    .group("level", LevelView.self) { $0.level }
    .flag("has-rows") { !$0.rows.isEmpty }
    .each("facts", FactRow.self) { $0.rows }
    .flag("has-times") { !$0.times.isEmpty }
    .each("times", TimeView.self) { $0.times }
    .optionalLink("map") { $0.map }
    .group("contact", ContactView.self) { $0.contact }
    .flag("lacks-contact") { $0.lacksContact }
    .optionalLink("appeal") { $0.appeal }

  init(id: String, heading: String, language: ContentLanguage? = nil) {
    self.id = id
    self.heading = heading
    headingLanguage = language
  }

  /// A passage, with what the facts say of the same thing above it.
  init(_ section: SectionView, with facts: ServicePart? = nil) {
    self = ServicePart(id: section.id, heading: section.heading)
    if let facts {
      isOpenToEveryone = facts.isOpenToEveryone
      criteria = facts.criteria
      level = facts.level
      rows = facts.rows
      times = facts.times
      map = facts.map
      appeal = facts.appeal
    }
    body = section.body
    isWritten = true
  }
}

extension ServicePart {
  /// Every part in the order in which families ask: passages that are in that order already, and between them what the facts
  /// say where no passage does.
  static func all(
    _ passages: [SectionView], facts: (Facet) -> ServicePart?, besides more: ServicePart? = nil
  ) -> [ServicePart] {
    var parts: [ServicePart] = []
    var rest = passages[...]
    func takeUnknown() {
      while let next = rest.first, ServiceOrder.rank(next.facet) == nil {
        parts.append(ServicePart(next))
        rest.removeFirst()
      }
    }
    takeUnknown()
    for facet in ServiceOrder.facets {
      if facet == .contact, let more { parts.append(more) }
      var own = facts(facet)
      while let next = rest.first, next.facet == facet {
        rest.removeFirst()
        // How to reach a team is a box of its own, which the button at the top leads to.
        parts.append(ServicePart(next, with: facet == .contact ? nil : own))
        if facet != .contact { own = nil }
        takeUnknown()
      }
      if let own { parts.append(own) }
    }
    return parts
  }
}

/// When something is, and what is noted beside it: on a translated page, often in the language of its original.
struct TimeView: View {
  let time: String?
  let note: String?
  let original: ContentLanguage?

  static let slots = Slots<TimeView>()
    .optionalText("time") { $0.time }
    .optionalText("note") { $0.note }
    .flag("has-both") { $0.time != nil && $0.note != nil }
    .group("original", ContentLanguage.self) { $0.original }

  init(_ opening: OpeningTime, _ say: Phrases, note language: ContentLanguage?) {
    time = opening.time(say)
    note = time == nil ? opening.note?.sentence : opening.note
    original = language
  }
}
