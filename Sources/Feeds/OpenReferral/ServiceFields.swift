import Content
import Diagnostics

/// A service in the words of Open Referral: the UK profile's fields, and those of the international standard that families need
/// most and the profile has dropped.
extension JSONWriter {
  /// What lists have too: one value a field.
  mutating func flatFields(of service: Service) {
    let facts = service.page.facts
    let words = service.words
    field("id", service.id)
    if let provider = service.provider { field("organization_id", provider.id) }
    field("name", service.name)
    known("description", words.description)
    field("url", service.website)
    known("email", facts.contact?.email?.value)
    field("status", "active")
    known("eligibility_description", words.eligibility)
    known("minimum_age", facts.ages?.value.from)
    known("maximum_age", facts.ages?.value.to)
    known("application_process", words.application)
    known("wait_time", words.waiting)
    known("fees", words.fees)
    known("fees_description", words.aboutFees)
    known("assured_date", facts.checked?.on.value.code)
  }

  /// A service as lists have it.
  mutating func fields(_ flat: [UInt8], of service: Service) {
    fields(flat)
    if let provider = service.provider { object("organization") { $0.flatFields(of: provider) } }
  }

  /// What lists do not have, but for the places.
  mutating func groups(of service: Service) {
    if let provider = service.provider { object("organization") { $0.wholeFields(of: provider) } }
    phones(of: service)
    contact(of: service)
    times(of: service)
    areas(of: service)
    costs(of: service)
    languages(of: service)
    known("required_documents", Array(service.page.facts.documentsNeeded.enumerated())) { json, document in
      json.field("id", service.part("documents/\(document.offset)"))
      json.field("service_id", service.id)
      json.field("document", document.element)
    }
    known("attributes", service.terms) { json, term in
      json.field("id", service.part("terms/\(term.id.text)"))
      json.field("link_id", service.id)
      json.field("link_entity", "service")
      json.field("link_type", term.says)
      json.field("taxonomy_term_id", term.id)
      json.verbatim("taxonomy_term", term.json)
    }
  }

  private mutating func flatFields(of organisation: Organisation) {
    field("id", organisation.id)
    field("name", organisation.name)
    field("description", organisation.description)
    known("email", organisation.email)
    known("website", organisation.website)
  }

  private mutating func wholeFields(of organisation: Organisation) {
    flatFields(of: organisation)
    guard let gss = organisation.gss else { return }
    array("organization_identifiers", [gss]) { json, gss in
      json.field("id", StableID("gss/\(gss)", in: organisation.id))
      json.field("organization_id", organisation.id)
      json.field("identifier_type", "Code of the Office for National Statistics")
      json.field("identifier", gss)
    }
  }
}

extension JSONWriter {
  private mutating func phones(of service: Service) {
    guard let contact = service.page.facts.contact else { return }
    let numbers = [("voice", contact.phone?.value), ("text", contact.text)].compactMap { type, number in
      number.map { (type: type, number: $0) }
    }
    known("phones", numbers) { json, phone in
      json.field("id", service.part("phones/\(phone.type)"))
      json.field("service_id", service.id)
      if contact.team != nil { json.field("contact_id", service.part("contact")) }
      json.field("number", phone.number)
      json.field("type", phone.type)
      json.known("description", contact.hours)
    }
  }

  private mutating func contact(of service: Service) {
    guard let contact = service.page.facts.contact, let team = contact.team else { return }
    array("contacts", [team]) { json, team in
      json.field("id", service.part("contact"))
      json.field("service_id", service.id)
      json.field("name", team)
      // A reader that knows teams only by their department must not take this for a person's name.
      json.field("department", team)
      json.known("email", contact.email?.value)
    }
  }

  private mutating func times(of service: Service) {
    known("schedules", Array(service.page.facts.times.enumerated())) { json, time in
      let days = time.element.days.flatMap(\.days)
      json.field("id", service.part("times/\(time.offset)"))
      json.field("service_id", service.id)
      if !days.isEmpty {
        json.field("freq", "WEEKLY")
        json.field("byday", Weekday.allCases.filter(days.contains).map(\.code).joined(separator: ","))
      }
      json.known("description", time.element.note)
      json.known("opens_at", time.element.from?.code)
      json.known("closes_at", time.element.to?.code)
    }
  }

  private mutating func areas(of service: Service) {
    known("service_areas", Array(service.areas.enumerated())) { json, area in
      json.field("id", service.part("areas/\(area.offset)"))
      json.field("service_id", service.id)
      json.field("name", area.element.name)
      json.known("uri", area.element.uri)
    }
  }

  private mutating func costs(of service: Service) {
    guard case .amount(let amount, let unit, let note, _) = service.page.facts.cost else { return }
    array("cost_options", [amount]) { json, amount in
      json.field("id", service.part("cost"))
      json.field("service_id", service.id)
      json.known("option", note)
      json.field("currency", "GBP")
      json.verbatim("amount", pounds(amount).utf8)
      json.known("amount_description", unit)
    }
  }

  private mutating func languages(of service: Service) {
    let spoken = service.page.facts.languages.map { (language: $0, note: nil as String?) }
    let read = service.translations.map {
      (language: $0, note: "The page about the service can be read in \($0.name)." as String?)
    }
    known("languages", spoken + read) { json, entry in
      json.field("id", service.part("languages/\(entry.note == nil ? "" : "page/")\(entry.language.code)"))
      json.field("service_id", service.id)
      json.field("name", entry.language.name)
      json.field("code", entry.language.code)
      json.known("note", entry.note)
    }
  }
}

/// `£4.50` as a number of JSON, which has no nought at its front.
private func pounds(_ amount: String) -> String {
  let digits = amount.drop { $0 == "£" }.drop { $0 == "0" }
  return digits.isEmpty || digits.first == "." ? "0" + digits : String(digits)
}
