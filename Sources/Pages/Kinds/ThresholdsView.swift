import Content
import Diagnostics

/// The levels of need as a table and as a story.
struct ThresholdsView: View {
  let content: ContentView
  let levels: [LevelOfNeedView]
  let agreedBy: HTML
  let agreedOn: String?
  let partners: Address

  static let slots = Slots<ThresholdsView>()
    .group("page", ContentView.self) { $0.content }
    .flag("has-levels") { !$0.levels.isEmpty }
    .each("levels", LevelOfNeedView.self) { $0.levels }
    .html("agreed-by") { $0.agreedBy }
    .optionalText("agreed-on") { $0.agreedOn }
    .link("partners") { $0.partners }

  init(_ page: Page, _ thresholds: Thresholds, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    content = ContentView(page, in: council, words)
    let spoken = FactLanguages(page, words.site)
    let own: Thresholds? = if case .thresholds(let stated) = page.kind { stated } else { nil }
    let hasOwnLevels = own?.levels.isEmpty == false
    levels = thresholds.levels.map {
      LevelOfNeedView(
        $0, in: council, reference.vocabularies, words.site, original: hasOwnLevels ? spoken.ofOwn : spoken.ofOriginal)
    }
    agreedBy = HTML(
      thresholds.agreedBy.inWords(words.site.say),
      in: own?.agreedBy.isEmpty == false ? spoken.ofOwn : spoken.ofOriginal)
    agreedOn = thresholds.agreedOn?.inWords(words.site.say)
    partners = words.site.link(PartnersView.address(council))
  }
}
