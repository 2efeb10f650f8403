import Diagnostics

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
      guard let level, let name else { return nil }
      return LevelOfNeed(
        level: level, name: name.value, looksLike: looksLike, whatHappens: whatHappens, whoLeads: whoLeads,
        howQuickly: howQuickly, consent: consent, routes: routes)
    }
    return Thresholds(
      levels: levels, agreedBy: form.texts("agreed-by").map(\.value), agreedOn: form.day("agreed-on")?.value)
  }
}
