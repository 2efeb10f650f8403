import Content
import Diagnostics

/// What a council has checked or published lately, as an Atom feed (RFC 4287).
///
/// The files have no dates of their own that outlive a copy, so the dates are those that the pages state.
struct ChangesFeed {
  private let content: CouncilContent
  private let data: OpenData

  private static let most = 50

  init(_ content: CouncilContent, _ data: OpenData) {
    self.content = content
    self.data = data
  }

  var bytes: [UInt8] {
    let entries = newest
    let folder = OpenDataFolder(council: content.slug)
    var xml = XMLWriter()
    xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", data.reference.settings.language)]) {
      xml in
      xml.element("id", text: urn(of: folder.changes))
      xml.element("title", text: "\(content.name): pages that were checked or published, newest first")
      xml.element("updated", text: moment(entries.first?.day ?? data.today))
      xml.element("author") { $0.element("name", text: content.name) }
      xml.element("generator", text: "Plainsight")
      xml.empty(
        "link",
        [("rel", "self"), ("type", "application/atom+xml"), ("href", address("/" + folder.changes))])
      xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", address(content.page.address))])
      for entry in entries { write(entry, to: &xml) }
    }
    return xml.bytes
  }

  private struct Entry {
    let page: Page
    let address: String
    let day: Day
    let isPublished: Bool
  }

  /// A day that has not come is a slip, which the check names; here it would stand at the top until it comes.
  private var newest: [Entry] {
    let entries = (content.pages + content.translations).compactMap { page -> Entry? in
      let (checked, published) = (page.facts.checked?.on.value, page.published)
      guard let day = [checked, published].compactMap({ $0 }).filter({ $0 <= data.today }).max() else { return nil }
      return Entry(page: page, address: page.address, day: day, isPublished: day == published)
    }
    return Array(entries.sorted { ($1.day, $0.address) < ($0.day, $1.address) }.prefix(Self.most))
  }

  private func write(_ entry: Entry, to xml: inout XMLWriter) {
    xml.element("entry") { xml in
      xml.element("id", text: urn(of: entry.address))
      xml.element("title", text: entry.page.title)
      xml.element("updated", text: moment(entry.day))
      xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", address(entry.address))])
      let what = "\(entry.isPublished ? "Published" : "Checked") on \(entry.day.inWords)."
      xml.element("summary", text: [entry.page.facts.summary?.value, what].compactMap { $0 }.joined(separator: " "))
    }
  }

  private func urn(of name: String) -> String {
    "urn:uuid:" + StableID("atom/" + name, in: .plainsight).text
  }

  /// Pages state days. The hour is there because the format asks for one.
  private func moment(_ day: Day) -> String { day.code + "T00:00:00Z" }

  private func address(_ path: String) -> String { data.whole(path) }
}

extension Page {
  fileprivate var published: Day? {
    switch kind {
    case .document(let document): document.published?.value
    case .replies(let replies): replies.published?.value
    case .council, .service, .criteria, .offer, .thresholds: nil
    }
  }
}
