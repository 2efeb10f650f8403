import Checks
import Content
import Diagnostics

/// A local offer: its own words, then each item of its duties in the order of the law, with its answer or its gap.
struct OfferView: View {
  let content: ContentView
  let duties: [DutyAnswers]

  static let slots = Slots<OfferView>()
    .group("page", ContentView.self) { $0.content }
    .flag("has-duties") { !$0.duties.isEmpty }
    .each("duties", DutyAnswers.self) { $0.duties }

  init(_ page: Page, _ offer: Offer, in council: CheckedCouncil, _ reference: Reference, _ words: Words) {
    content = ContentView(page, in: council.content, words)
    duties = offer.duties.compactMap { name in
      guard let duty = reference.catalogue[name.value], let coverage = council.coverage[duty.id] else { return nil }
      return DutyAnswers(duty, coverage, of: council.content, words.site)
    }
  }
}
