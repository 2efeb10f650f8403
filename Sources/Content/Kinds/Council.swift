import Diagnostics
import Keeping

/// A duty that another body carries out, and where.
package struct Elsewhere: Sendable {
  package let duty: Located<String>
  package let body: String
  package let link: Located<String>?
}

/// Good practice that a council sets aside, why, and until when. Law cannot be set aside.
package struct Exemption: Sendable {
  package let rule: Located<String>
  package let reason: String
  package let until: Located<Day>
}

/// A place in a council's area, and where it is, if that is said.
package struct NamedPlace: Sendable {
  package let name: String
  package let postcode: Postcode?
  package let point: Point?
}

/// Who a council is.
package struct Council: Sendable {
  /// The code of the Office for National Statistics, such as E06000001.
  package let gss: Located<String>?
  package let type: Located<String>
  package let website: Located<String>?
  package let namedPlaces: [NamedPlace]
  /// The postcode districts that it looks after, in part or as a whole. Several councils may share one.
  package let postcodes: [Located<String>]
  package let elsewhere: [Elsewhere]
  package let exemptions: [Exemption]
  package let look: Look?

  package var places: [String] { namedPlaces.map(\.name) }

  /// nil where something is wrong, and for a translation of the council's page that leaves these facts to its original.
  static func read(_ form: inout Form, _ reference: Reference, isTranslation: Bool) -> Council? {
    let catalogue = reference.catalogue
    let gss = form.text("gss")
    let type =
      isTranslation
      ? form.text("type")
      : form.needed("type", because: "Some duties bind only some kinds of council.", example: "type: unitary")
    let website = form.webAddress("website")
    let places = form.namedPlaces("places")
    let postcodes = form.districts("postcodes")
    let elsewhere: [Elsewhere] = form.groups("elsewhere") { form in
      let duty = form.needed("duty", because: "It says which duty.", example: "duty: safeguarding-yearly-report")
      let body = form.needed(
        "body", because: "Families need to know who to ask.", example: "body: Safeguarding Partnership")
      let link = form.webAddress("link")
      if let duty, catalogue[duty.value] == nil {
        if catalogue.unread.contains(duty.value) { return nil }
        form.note(
          .unknownWord(
            duty, "`duty`", known: catalogue.duties.map(\.id), in: form.source, listed: "the folder entitlements"))
        return nil
      }
      guard let duty, let body else { return nil }
      return Elsewhere(duty: duty, body: body.value, link: link)
    }
    let exemptions: [Exemption] = form.groups("exemptions") { form in
      let rule = form.needed("rule", because: "It says what is set aside.", example: "rule: page-dates")
      let reason = form.needed("reason", because: "The report shows it.", example: "reason: Dates are added from April")
      let until = form.day("until")
      guard let rule, let reason else { return nil }
      guard let until else {
        if form.node("until") != nil || form.isEmpty("until") { return nil }
        form.note(
          .missing("until", "Nothing is set aside for ever.", "until: 2027-04-30", at: form.span, in: form.source))
        return nil
      }
      return Exemption(rule: rule, reason: reason.value, until: until)
    }
    let look = form.group("look", Look.read)
    guard let type else { return nil }
    guard catalogue.councilTypes.contains(type.value) else {
      form.note(.unknownWord(type, "`type`", known: catalogue.councilTypes, in: form.source))
      return nil
    }
    return Council(
      gss: gss, type: type, website: website, namedPlaces: places, postcodes: postcodes, elsewhere: elsewhere,
      exemptions: exemptions, look: look)
  }
}

extension Exemption: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(rule, reason, until)
  }

  package init(_ kept: inout KeptReading) throws {
    rule = try kept.read()
    reason = try kept.read()
    until = try kept.read()
  }
}
