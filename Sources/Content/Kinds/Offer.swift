import Diagnostics

/// A local offer: its own words, and the duties whose items it brings together.
package struct Offer: Sendable {
  package let duties: [Located<String>]

  static func read(_ form: inout Form, _ reference: Reference) -> Offer {
    let catalogue = reference.catalogue
    let known = catalogue.duties.map(\.id)
    let meant = { known.contains($0) ? $0 : nearestName(to: $0, among: known) }
    let duties = form.words("duties", meant: meant) { form, duty -> Located<String>? in
      if catalogue[duty.value] != nil { return duty }
      if catalogue.unread.contains(duty.value) { return nil }
      form.note(
        .unknownWord(duty, "`duties`", known: known, in: form.source, listed: "the folder entitlements"))
      return nil
    }
    return Offer(duties: duties)
  }
}
