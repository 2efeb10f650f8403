import Content
import Diagnostics

/// The days by which a council's pages must next be checked. Who checks them is left out: anybody can read this file.
struct ReviewCalendar {
  let bytes: [UInt8]

  init(_ content: CouncilContent, _ data: OpenData) {
    let events = (content.pages + content.translations).compactMap { page -> Calendar.Event? in
      guard let review = page.facts.review?.value else { return nil }
      return Calendar.Event(
        id: StableID("review/" + page.address, in: .plainsight).text, day: review,
        stamp: page.facts.checked.map { min($0.on.value, data.today) } ?? data.today,
        summary: "Check “\(page.title)”", link: data.whole(page.address))
    }
    let sorted = events.sorted { ($0.day, $0.link) < ($1.day, $1.link) }
    bytes = Calendar(name: "\(content.name): pages to check", events: sorted).bytes
  }
}
