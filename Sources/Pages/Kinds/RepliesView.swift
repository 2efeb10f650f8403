import Content
import Diagnostics

/// A year of comments, replies and what was done.
struct RepliesView: View {
  let content: ContentView
  let published: String?
  let period: String?

  static let slots = Slots<RepliesView>()
    .group("page", ContentView.self) { $0.content }
    .optionalText("published") { $0.published }
    .optionalText("period") { $0.period }

  init(_ page: Page, _ replies: Replies, in council: CouncilContent, _ words: Words) {
    content = ContentView(page, in: council, words)
    published = replies.published?.value.inWords(words.site.say)
    period = replies.period?.value.inWords(words.site.say)
  }
}
