import Diagnostics

/// What a worker in another service does for a family at a level, and what they hear back.
package struct Referral: Sendable {
  package let how: String?
  package let next: String?
  package let within: String?

  static func read(_ form: inout Form) -> Referral? {
    Referral(how: form.text("how")?.value, next: form.text("next")?.value, within: form.text("within")?.value)
  }
}

/// One level of need, and what happens there.
package struct LevelOfNeed: Sendable {
  package let level: Located<String>
  package let name: String
  package let looksLike: [String]
  package let whatHappens: String?
  package let whoLeads: String?
  package let howQuickly: String?
  package let consent: String?
  package let routes: [String]
  package let referral: Referral?
}

/// When each level of help applies: what partner agencies act on.
package struct Thresholds: Sendable {
  package let levels: [LevelOfNeed]
  package let agreedBy: [String]
  package let agreedOn: Day?

  static func read(_ form: inout Form, _ reference: Reference) -> Thresholds {
    let words = reference.vocabularies
    let levels: [LevelOfNeed] = form.groups("levels") { form in
      let why = "Families and agencies find the level by it."
      let level = form.neededTerm("level", in: words.levels, because: why, example: "level: targeted")
      let name = form.needed(
        "name", because: "Partner agencies know the level by it.", example: "name: \"Level 2: early help\"")
      let looksLike = form.texts("looks-like").map(\.value)
      let whatHappens = form.text("what-happens")?.value
      let whoLeads = form.text("who-leads")?.value
      let howQuickly = form.text("how-quickly")?.value
      let consent = form.text("consent")?.value
      let routes = form.terms("route", in: words.routes).map(\.value)
      let referral = form.group("referral", Referral.read)
      guard let level, let name else { return nil }
      return LevelOfNeed(
        level: level, name: name.value, looksLike: looksLike, whatHappens: whatHappens, whoLeads: whoLeads,
        howQuickly: howQuickly, consent: consent, routes: routes, referral: referral)
    }
    return Thresholds(
      levels: levels, agreedBy: form.texts("agreed-by").map(\.value), agreedOn: form.day("agreed-on")?.value)
  }
}
