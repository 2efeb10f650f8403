import Content
import Diagnostics

extension Rule {
  static let withheldShown = Rule(
    "withheld-shown", "An entry keeps something back, and a fact of its page gives it all the same", .mustFix,
    why: "Somebody asked that it be kept private. The page, lists, maps and open data would all give it to strangers.",
    source: "SI 2007/3490 reg 2(2); UK GDPR art 5(1)(c): no more personal data than is needed",
    examples: [
      Example(
        breaks: """
          ---
          title: Example childminding
          answers: [childcare-listings]
          where: {name: A home in Millford, postcode: ↓ZZ1 1ZZ}
          entry: {cc-address: withheld}
          ---
          Care at home.
          """,
        keeps: """
          ---
          title: Example childminding
          answers: [childcare-listings]
          where: {name: A home in Millford}
          entry: {cc-address: withheld}
          ---
          Care at home.
          """),
      Example(
        breaks: """
          ---
          title: Example childminding
          answers: [childcare-listings]
          contact: {phone: ↓01632 960123}
          entry: {cc-contact: withheld}
          ---
          Care at home.
          """,
        keeps: """
          ---
          title: Example childminding
          answers: [childcare-listings]
          contact: {team: Childcare Information Team, phone: 01632 960123}
          entry: {cc-contact: withheld}
          ---
          Care at home. Ask the council's team for a place here.
          """),
      Example(
        in: "services/example.ur.md",
        besides: [
          "services/example.md": """
          ---
          title: Example childminding
          answers: [childcare-listings]
          where: {name: A home in Millford}
          entry: {cc-address: withheld}
          ---
          Care at home.
          """
        ],
        breaks: "---\ntitle: مثال\nwhere: {name: A home in Millford, postcode: ↓ZZ1 1ZZ}\n---\nگھر پر دیکھ بھال۔",
        keeps: "---\ntitle: مثال\n---\nگھر پر دیکھ بھال۔"),
    ],
    check: .pageAmongOthers { page, around in
      // A translation may state facts of its own, and keeps back what its original does.
      let entries = page.facts.entry + (around.council.original(of: page)?.facts.entry ?? [])
      return entries.filter(\.isWithheld).compactMap { entry in
        guard case .facet(let facet) = around.reference.catalogue.item(entry.item.value)?.item.part,
          let span = page.facts.spanThatShows(facet)
        else { return nil }
        return Finding(
          page: page, span: span, what: "`\(entry.item.value)` is withheld, and this gives it",
          instead: (facet == .where
            ? "Take the address, the postcode and the point on the map out: `where` may name the town."
            : "Take it out, or give the council's own team, with its name as `team`.")
            + " If it may be shown, take `withheld` away.")
      }
    })
}

extension Facts {
  /// Where the page gives what an entry can keep back. A team's own number is not the provider's.
  fileprivate func spanThatShows(_ facet: Facet) -> Span? {
    switch facet {
    case .where:
      guard let venue else { return nil }
      // A house number, or the digits of a postcode.
      let isInName = venue.name?.contains(where: \.isNumber) ?? false
      let isGiven = isInName || venue.address != nil || venue.postcode != nil || venue.latitude != nil
      return isGiven ? venue.postcode?.span ?? venue.span : nil
    case .contact:
      guard let contact, contact.team == nil else { return nil }
      let isGiven = contact.phone != nil || contact.email != nil || contact.text != nil || contact.post != nil
      return isGiven ? contact.phone?.span ?? contact.email?.span ?? contact.span : nil
    default: return nil
    }
  }
}
