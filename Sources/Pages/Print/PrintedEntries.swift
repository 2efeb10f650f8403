import Content
import Synchronization

/// A page as it stands in a document to print, and in its list of contents.
struct PrintedEntry: View {
  let title: String
  let place: Address
  let words: HTML

  static let slots = Slots<PrintedEntry>()
    .text("title") { $0.title }
    .link("place") { $0.place }
    .html("words") { $0.words }
}

/// A service stands in the edition of each of its needs: its words are made once, and taken again wherever its links lead to
/// the same places. They are kept until the last edition has them.
///
/// A class, because editions are made by both cores.
final class PrintedEntries: Sendable {
  private struct Page {
    /// How many editions want it still.
    var wanted = 0
    var made: [Made] = []
  }

  private struct Made {
    let words: HTML
    /// The pages that it was asked of whether they are in the document, and whether they were.
    let asked: [(page: String, isInside: Bool)]
  }

  private let pages: Mutex<[String: Page]>

  init(for plans: [PrintPlan]) {
    var pages: [String: Page] = [:]
    for page in plans.flatMap(\.pages) { pages[page.address, default: Page()].wanted += 1 }
    self.pages = Mutex(pages)
  }

  /// Of the page with an address.
  func words(of page: String, in places: PrintedPlaces, _ make: (PrintedPlaces) -> HTML) -> HTML {
    let known = pages.withLock { pages in
      pages[page]?.wanted -= 1
      return pages[page]?.wanted == 0 ? pages.removeValue(forKey: page) : pages[page]
    }
    let same = known?.made.first { $0.asked.allSatisfy { places.hold($0.page) == $0.isInside } }
    if let same { return same.words }
    let asked = AskedPlaces()
    var noting = places
    noting.asked = asked
    // A copy, which has no room to grow.
    var words = HTML()
    words.append(make(noting))
    let new = Made(words: words, asked: asked.pages.map { ($0, places.hold($0)) })
    pages.withLock { $0[page]?.made.append(new) }
    return words
  }
}

/// The pages that one entry asked for.
final class AskedPlaces: Sendable {
  private let all = Mutex<Set<String>>([])

  func note(_ page: String) { all.withLock { _ = $0.insert(page) } }

  var pages: Set<String> { all.withLock { $0 } }
}
