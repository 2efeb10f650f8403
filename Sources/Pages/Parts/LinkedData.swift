import Content
import Diagnostics

/// What a page is about, in the words of schema.org, so that search engines can tell families.
enum PageSubject {
  case service(Page, Facts, council: CouncilContent)
  case council(CouncilContent)
  case document(DatedDocument)
}

/// A page's own place among the others, and its subject, as a block of data.
struct LinkedData {
  let title: String
  let description: String?
  let address: String
  let crumbs: [Frame.Crumb]
  let language: String
  let subject: PageSubject?
  let site: SiteFrame

  var html: HTML {
    DataBlock.html { data in
      data.field("@context", "https://schema.org")
      data.field("@type", site.addresses.place(address) == "/" ? "WebSite" : "WebPage")
      data.field("name", title)
      data.field("description", description)
      data.field("url", site.canonical(address).text)
      data.field("inLanguage", language)
      if !crumbs.isEmpty { writeCrumbs(to: &data) }
      if let subject { write(subject, to: &data) }
    }
  }

  /// The way to the page, with the page at its end.
  private func writeCrumbs(to data: inout DataBlock) {
    let steps: [(name: String, address: String?)] =
      crumbs.map { ($0.label, site.whole($0.path)) } + [(title, nil)]
    data.object("breadcrumb") { data in
      data.field("@type", "BreadcrumbList")
      data.list("itemListElement", Array(steps.enumerated())) { data, step in
        data.field("@type", "ListItem")
        data.number("position", step.offset + 1)
        data.field("name", step.element.name)
        data.field("item", step.element.address)
      }
    }
  }

  private func write(_ subject: PageSubject, to data: inout DataBlock) {
    switch subject {
    case .document(let document): data.field("datePublished", document.published?.value.code)
    case .council(let council):
      data.object("mainEntity") { $0.write(council) }
    case .service(let page, let facts, let council):
      data.field("lastReviewed", facts.checked?.on.value.code)
      data.object("mainEntity") { $0.write(page, facts, council) }
    }
  }
}

extension DataBlock {
  fileprivate mutating func write(_ council: CouncilContent) {
    let contact = council.page.facts.contact
    field("@type", "GovernmentOrganization")
    field("name", council.name)
    field("url", council.council.website?.value)
    field("telephone", contact?.phone?.value)
    field("email", contact?.email?.value)
    list("areaServed", council.council.places) { data, place in
      data.field("@type", "Place")
      data.field("name", place)
    }
  }

  fileprivate mutating func write(_ page: Page, _ facts: Facts, _ council: CouncilContent) {
    let isOwn = facts.provider?.contains(council.name) ?? true
    field("@type", isOwn ? "GovernmentService" : "Service")
    field("name", page.title)
    object("provider") { data in
      data.field("@type", isOwn ? "GovernmentOrganization" : "Organization")
      data.field("name", facts.provider ?? council.name)
    }
    write(facts.area, council)
    if let ages = facts.ages?.value {
      object("audience") { data in
        data.field("@type", "PeopleAudience")
        data.number("suggestedMinAge", ages.from)
        data.number("suggestedMaxAge", ages.to)
      }
    }
    write(facts.cost)
    write(facts.contact, facts.venue)
  }

  private mutating func write(_ area: Area?, _ council: CouncilContent) {
    let places: [String] =
      switch area {
      case .wholeCouncil: [council.name]
      case .places(let places): places
      case nil: []
      }
    list("areaServed", places) { data, place in
      data.field("@type", "AdministrativeArea")
      data.field("name", place)
    }
  }

  private mutating func write(_ cost: Cost?) {
    let price: String? =
      switch cost {
      case .free: "0"
      case .amount(let pounds, _, _, _): String(pounds.drop { $0 == "£" })
      case .inWords, nil: nil
      }
    guard let price else { return }
    object("offers") { data in
      data.field("@type", "Offer")
      data.field("price", price)
      data.field("priceCurrency", "GBP")
    }
  }

  /// How to reach the service, and where it is.
  private mutating func write(_ contact: Contact?, _ venue: Venue?) {
    guard contact?.phone != nil || contact?.website != nil || venue?.isOnline == false else { return }
    object("availableChannel") { data in
      data.field("@type", "ServiceChannel")
      data.field("serviceUrl", contact?.website?.value)
      if let phone = contact?.phone {
        data.object("servicePhone") { data in
          data.field("@type", "ContactPoint")
          data.field("telephone", phone.value)
        }
      }
      if let venue, !venue.isOnline { data.object("serviceLocation") { $0.write(venue) } }
    }
  }

  private mutating func write(_ venue: Venue) {
    field("@type", "Place")
    field("name", venue.name)
    guard venue.address != nil || venue.postcode != nil else { return }
    object("address") { data in
      data.field("@type", "PostalAddress")
      data.field("streetAddress", venue.address)
      data.field("postalCode", venue.postcode?.value)
      data.field("addressCountry", "GB")
    }
  }
}
