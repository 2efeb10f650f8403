import Content
import Diagnostics

/// Who runs a service, as far as its page says.
struct Organisation {
  let id: StableID
  let name: String
  /// The standard asks for one, and pages have none of their own but for the council.
  let description: String
  let website: String?
  let email: String?
  /// The code of the Office for National Statistics, for a council.
  let gss: String?

  init(_ name: String, in council: CouncilContent) {
    let isCouncil = name == council.name
    let facts = council.page.facts
    id = StableID("\(council.slug)/organisations/\(name)", in: .plainsight)
    self.name = name
    let runs = "Runs services for children and families in the area of \(council.name)."
    description = isCouncil ? facts.summary?.value ?? runs : runs
    website = isCouncil ? council.council.website.flatMap { WebAddress.plain($0.value) } : nil
    email = isCouncil ? facts.contact?.email?.value : nil
    gss = isCouncil ? council.council.gss?.value : nil
  }
}
