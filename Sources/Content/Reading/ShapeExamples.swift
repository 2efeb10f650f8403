import Markup

/// What to write where a fact has another shape than it should.
enum ShapeExamples {
  /// `name` as messages have it: "`checked`", or "each entry of `when`".
  static func advice(_ name: String, _ wanted: FactShape, instead node: YAMLNode) -> String {
    let parts = name.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    let fact = parts.count > 1 ? parts[1] : ""
    switch wanted {
    case .text where parts[0].isEmpty:
      return "Write a text after the colon, such as `\(texts[fact] ?? "name: Riverside Centre")`."
    case .text, .list:
      return "Write a list, such as `\(lists[fact] ?? "[one, two]")`."
    case .group:
      let example = groups[fact] ?? "{team: Short Breaks Team, phone: 01632 960123}"
      return "Write a group, such as `\(example.replacing(day, with: written(node) ?? day))`."
    }
  }

  private static let day = "2026-10-01"

  /// The day that stands where the group should, so that it need not be typed again.
  private static func written(_ node: YAMLNode) -> String? {
    guard case .scalar(let scalar) = node else { return nil }
    guard case .day(let day)? = MeantDay(scalar.text) else { return nil }
    return day.code
  }

  private static let texts = [
    "ages": "ages: 5 to 17",
    "criteria": "criteria: short-breaks",
    "from": "from: 09:30",
    "lat": "lat: 54.01",
    "level": "level: targeted",
    "long": "long: -2.03",
    "on": "on: 2026-10-01",
    "phone": "phone: 01632 960123",
    "provider": "provider: Alderbrook Council",
    "review": "review: 2027-10-01",
    "summary": "summary: Days out for disabled children.",
    "title": "title: Short breaks",
    "to": "to: 17:00",
    "waiting": "waiting: about 6 weeks, checked 2026-10-01",
  ]

  private static let lists = [
    "agreed-by": "agreed-by: [Alderbrook Council, the police, the NHS]",
    "answers": "answers: [sb-daytime#days-out, sb-criteria]",
    "area": "area: [Riverside, Old Town]",
    "days": "days: [mon, wed]",
    "documents-needed": "documents-needed: [proof of where you live]",
    "duties": "duties: [send-local-offer, send-local-offer-comments]",
    "languages": "languages: [Urdu, British Sign Language]",
    "looks-like": "looks-like: [Your child is doing well.]",
    "needs": "needs: [autism, short-breaks]",
    "not-needed": "not-needed: [a diagnosis]",
    "places": "places: [Alderbrook, Millford]",
    "postcodes": "postcodes: [ZZ1, ZZ2]",
    "route": "route: [self-referral, school]",
    "says-none": "says-none: [cl-others-services#others]",
  ]

  private static let groups = [
    "all-of": "all-of: [{benefit: Disability Living Allowance}]",
    "any-of": "any-of: [{benefit: Disability Living Allowance}]",
    "check": "check: {kind: page}",
    "checked": "checked: {on: 2026-10-01, by: Short Breaks Manager}",
    "colours": "colours: {band: \"#5b2a55\", on-band: \"#ffffff\"}",
    "contact": "contact: {team: Short Breaks Team, phone: 01632 960123}",
    "cost": "cost: {amount: 4.50, unit: a session}",
    "dark": "dark: {band: \"#4a2245\", links: \"#e3b3dd\"}",
    "elsewhere": "elsewhere: [{duty: safeguarding-yearly-report, body: Safeguarding Partnership}]",
    "entry": "entry: {cc-reference: EY900001}",
    "exemptions": "exemptions: [{rule: page-dates, reason: Dates are added from April, until: 2027-04-30}]",
    "imported": "imported: {id: \"…\", on: 2026-10-01, fingerprint: \"…\"}",
    "levels": "levels: [{level: universal, name: \"Level 1: help for everyone\"}]",
    "look": "look: {logo: files/logo.png}",
    "referral": "referral: {how: Ring us, next: We call the family, within: 2 working days}",
    "review": "review: {rule: Every year}",
    "when": "when: [{days: mon-fri, from: 09:00, to: 17:00}]",
    "where": "where: {name: Riverside Centre, postcode: ZZ1 1ZZ}",
    "who": "who: {ages: 0 to 17, lives-in: council area}",
  ]
}
