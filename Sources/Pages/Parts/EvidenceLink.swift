import Checks
import Content
import Diagnostics

/// Where an answer stands: the page, the heading on it, and when the page was last checked.
struct EvidenceLink: View {
  let title: String
  let place: String?
  let link: Address
  let checked: String?

  static let slots = Slots<EvidenceLink>()
    .text("title") { $0.title }
    .optionalText("place") { $0.place }
    .link("link") { $0.link }
    .optionalText("checked") { $0.checked }

  init(_ evidence: Evidenced, _ site: SiteFrame) {
    title = evidence.title
    place = evidence.placeInWords
    link = site.link(evidence.address)
    checked = evidence.checked?.inWords
  }
}

extension Evidenced {
  /// The heading, or the name that families see beside the fact.
  var placeInWords: String? {
    guard let place, !address.contains("#") else { return place }
    return Self.factNames[place]
  }

  private static let factNames = [
    "ages": "Ages", "who-for": "Who it is for", "cost": "Cost", "where": "Where", "when": "When", "contact": "Contact",
    "criteria": "Who can get it", "provider": "Who runs it", "route": "How to get it", "how-to-ask": "How to get it",
    "waiting": "Waiting time", "timescale": "Waiting time",
  ]
}
