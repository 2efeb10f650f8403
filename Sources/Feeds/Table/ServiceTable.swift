import Content
import Diagnostics

/// A council's services as a table, one row each, for spreadsheets.
struct ServiceTable {
  private var text = CSVText()

  /// The columns in their order, as `docs/open-data.md` explains them. New ones are added at the end.
  static let columns = [
    "id", "title", "page", "council", "council_gss", "provider", "summary", "description", "who_can_get_it",
    "ages_from",
    "ages_to", "how_to_get_it", "ways_in", "level_of_need", "needs", "waiting_time", "cost", "cost_help", "when",
    "online", "place", "address", "postcode", "latitude", "longitude", "area", "team", "phone", "text_number", "email",
    "post", "contact_hours", "website", "documents_needed", "languages", "checked_on", "review_by",
  ]

  init() {
    for column in Self.columns { text.add(verbatim: column) }
    text.endRow()
  }

  var bytes: [UInt8] { text.bytes }

  mutating func add(_ service: Service, in council: CouncilContent, _ data: OpenData) {
    let facts = service.page.facts
    let words = data.reference.vocabularies
    text.add(verbatim: service.id.text)
    text.add(service.name)
    text.add(verbatim: service.address)
    text.add(council.name)
    text.add(council.council.gss?.value)
    text.add(facts.provider)
    text.add(facts.summary?.value)
    text.add(service.words.description)
    text.add(service.words.eligibility)
    number(facts.ages.map { "\($0.value.from)" })
    number(facts.ages.map { "\($0.value.to)" })
    text.add(service.words.application)
    list(facts.routes.compactMap { words.routes[$0.value]?.label })
    text.add(facts.level.flatMap { words.levels[$0.value]?.label })
    list(facts.needs.compactMap { words.needs[$0.value]?.label })
    text.add(service.words.waiting)
    text.add(service.words.fees)
    text.add(service.words.aboutFees)
    list(facts.times.map(\.inWords))
    place(facts.venue)
    list(service.areas.map(\.name))
    contact(facts.contact)
    list(facts.documentsNeeded)
    list(facts.languages.map(\.name))
    number(facts.checked?.on.value.code)
    number(facts.review?.value.code)
    text.endRow()
  }

  private mutating func place(_ venue: Venue?) {
    number(venue.map { $0.isOnline ? "yes" : "no" })
    text.add(venue?.name)
    text.add(venue?.address)
    text.add(venue?.postcode?.value)
    number(venue?.latitude.map { "\($0)" })
    number(venue?.longitude.map { "\($0)" })
  }

  private mutating func contact(_ contact: Contact?) {
    text.add(contact?.team)
    text.add(contact?.phone?.value)
    text.add(contact?.text)
    text.add(contact?.email?.value)
    text.add(contact?.post)
    text.add(contact?.hours)
    text.add(contact?.website?.value)
  }

  private mutating func number(_ written: String?) { text.add(verbatim: written ?? "") }

  private mutating func list(_ words: [String]) { text.add(words.joined(separator: "; ")) }
}
