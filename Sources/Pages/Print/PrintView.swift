import Content
import Diagnostics

/// A document to print: all that a council offers, or all of it about one need.
struct PrintView: View {
  /// The services of one need, in the index at the end.
  struct Subject: View {
    let label: String
    let services: [NamedLink]

    static let slots = Slots<Subject>()
      .text("label") { $0.label }
      .each("services", NamedLink.self) { $0.services }
  }

  /// An edition about one need; without a link where it is too long for a page of the site.
  struct Topic: View {
    let label: String
    let count: String
    let link: Address?

    static let slots = Slots<Topic>()
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
  var subjects: [Subject] = []
  var topics: [Topic] = []
  /// Where the whole edition is, on a page about one need.
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
    .flag("has-subjects") { !$0.subjects.isEmpty }
    .each("subjects", Subject.self) { $0.subjects }
    .flag("has-topics") { !$0.topics.isEmpty }
    .each("topics", Topic.self) { $0.topics }
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
