import Diagnostics

/// A local offer: its own words, and the duties whose items it brings together.
package struct Offer: Sendable {
  package let duties: [Located<String>]

  static func read(_ form: inout Form, _ reference: Reference) -> Offer {
    let duties = form.texts("duties").filter { duty in
      if reference.catalogue[duty.value] != nil { return true }
      if reference.catalogue.unread.contains(duty.value) { return false }
      form.note(
        .unknownWord(duty, "`duties`", known: reference.catalogue.duties.map(\.id), in: form.source))
      return false
    }
    return Offer(duties: duties)
  }
}
