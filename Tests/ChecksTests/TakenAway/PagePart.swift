/// Something of a page that can be taken away, and leave a page that can still be read.
enum PagePart: Hashable, Sendable {
  /// The words “this page answers that item”.
  case tag(page: String, item: String)
  /// The words “this page is an entry of that register”.
  case register(page: String, duty: String)
  case fact(page: String, name: String)
  /// A field of `entry:`.
  case entry(page: String, item: String)
  /// All that stands under a heading; the heading stays.
  case section(page: String, id: String)
  /// What stands before the first heading.
  case intro(page: String)
  /// All that stands below the facts.
  case words(page: String)

  var page: String {
    switch self {
    case .tag(let page, _), .register(let page, _), .fact(let page, _), .entry(let page, _), .section(let page, _),
      .intro(let page), .words(let page):
      page
    }
  }
}
