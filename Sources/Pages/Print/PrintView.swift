import Content
import Diagnostics

/// A document to print: all that a council offers, or all of it about one need.
struct PrintView: View {
  /// The services of one need, in the index at the end.
  struct IndexedNeed: View {
    let label: String
    let services: [NamedLink]

    static let slots = Slots<IndexedNeed>()
      .text("label") { $0.label }
      .each("services", NamedLink.self) { $0.services }
  }

  /// A document about one need; without a link where it is too long for a page of the site.
  struct PrintedNeed: View {
    let label: String
    let count: String
    let link: Address?

    static let slots = Slots<PrintedNeed>()
      .text("label") { $0.label }
      .text("count") { $0.count }
      .optionalLink("link") { $0.link }
  }

  let title: String
  let council: CouncilLink
  let contact: ContactView?
  let web: String
  let today: String
  var chapters: [PrintChapter] = []
  var index: [IndexedNeed] = []
  var needs: [PrintedNeed] = []
  /// Where the whole document is, on a page about one need.
  var whole: Address?
  var isTooLong = false
  /// In a file of its own, with no site around it.
  var isApart = false

  static let slots = Slots<PrintView>()
    .text("title") { $0.title }
    .group("council", CouncilLink.self) { $0.council }
    .group("contact", ContactView.self) { $0.contact }
    .text("web") { $0.web }
    .text("today") { $0.today }
    .flag("has-chapters") { !$0.chapters.isEmpty }
    .each("chapters", PrintChapter.self) { $0.chapters }
    .flag("has-index") { !$0.index.isEmpty }
    .each("index", IndexedNeed.self) { $0.index }
    .flag("has-needs") { !$0.needs.isEmpty }
    .each("needs", PrintedNeed.self) { $0.needs }
    .optionalLink("whole") { $0.whole }
    .flag("is-too-long") { $0.isTooLong }
    .flag("is-apart") { $0.isApart }
}

/// The page around a document that stands in a file of its own: nothing of the site but its words.
struct PrintPage: View {
  let title: String
  let description: String
  let site: SiteFrame
  let author: String
  let isLarge: Bool
  let content: HTML

  static let slots = Slots<PrintPage>()
    .text("title") { $0.title }
    .text("description") { $0.description }
    .text("author") { $0.author }
    .text("language") { $0.site.language }
    .text("day") { $0.site.today.code }
    .link("style") { _ in Address(site: "print.css") }
    .flag("is-example") { $0.site.isExample }
    .flag("is-large") { $0.isLarge }
    .html("content") { $0.content }
}
