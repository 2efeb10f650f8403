import Content
import Diagnostics

/// One level of need, for families and for those who refer them.
struct LevelOfNeedView: View {
  let id: String
  let name: String
  let looksLike: [String]
  let whatHappens: String?
  let whoLeads: String?
  let howQuickly: String?
  let consent: String?
  let routes: HTML
  let referral: ReferralView
  /// The services at this level; nil where there are none.
  let services: NamedLink?
  /// On a translated page, the language of the levels where they stand in their original's.
  let original: ContentLanguage?

  static let slots = Slots<LevelOfNeedView>()
    .text("id") { $0.id }
    .link("story") { Address(site: "#level_" + $0.id) }
    .text("name") { $0.name }
    .flag("has-looks-like") { !$0.looksLike.isEmpty }
    .eachText("looks-like") { $0.looksLike }
    .optionalText("what-happens") { $0.whatHappens }
    .optionalText("who-leads") { $0.whoLeads }
    .optionalText("how-quickly") { $0.howQuickly }
    .optionalText("consent") { $0.consent }
    .html("routes") { $0.routes }
    .group("referral", ReferralView.self) { $0.referral }
    .group("services", NamedLink.self) { $0.services }
    .group("original", ContentLanguage.self) { $0.original }

  init(
    _ level: LevelOfNeed, in council: CouncilContent, _ words: Vocabularies, _ site: SiteFrame,
    original: ContentLanguage? = nil
  ) {
    self.original = original
    id = level.level.value
    name = level.name
    looksLike = level.looksLike
    whatHappens = level.whatHappens
    whoLeads = level.whoLeads
    howQuickly = level.howQuickly
    consent = level.consent
    let ways = level.routes.compactMap { words.routes[$0]?.label }
    routes = ways.enumerated().reduce(into: HTML()) { html, way in
      if way.offset > 0 { html.append(text: "; ") }
      html.append(site.marked(way.element))
    }
    referral = ReferralView(level.referral)
    let count = council.services.count { $0.facts.level?.value == level.level.value }
    services =
      count == 0
      ? nil
      : NamedLink(
        label: count == 1
          ? site.say("1 service at this level")
          : site.say("{{count}} services at this level", ["count": "\(count)"]),
        link: site.link("\(council.page.address)levels/\(level.level.value)/"))
  }
}

/// What another service does, and what it hears back.
struct ReferralView: View {
  let how: HTML
  let next: HTML
  let within: HTML

  static let slots = Slots<ReferralView>()
    .html("how") { $0.how }
    .html("next") { $0.next }
    .html("within") { $0.within }

  init(_ referral: Referral?) {
    how = HTML(diallingIn: referral?.how ?? "")
    next = HTML(diallingIn: referral?.next ?? "")
    within = HTML(diallingIn: referral?.within ?? "")
  }
}
