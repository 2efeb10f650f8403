import Content
import Diagnostics

/// A day by which a page must be looked at again, and who set it.
package struct DueDate: Hashable, Sendable {
  package enum Setter: Hashable, Sendable {
    /// Law or guidance, in the words of the catalogue.
    case law(String)
    /// The council itself, on the page.
    case council
    /// Nobody; it is our advice.
    case advice
  }

  package let day: Day
  package let setter: Setter
  /// The law asks for a fresh list on each of several days of the year; by any other date, the day itself is still in time.
  private let asksOnTheDay: Bool

  fileprivate init(_ day: Day, _ setter: Setter, asksOnTheDay: Bool = false) {
    self.day = day
    self.setter = setter
    self.asksOnTheDay = asksOnTheDay
  }

  package func isPast(on today: Day) -> Bool { asksOnTheDay ? day <= today : day < today }
}

extension Page {
  /// The days by which a page must be looked at again for a duty that it answers, in the order in which lateness is told:
  /// what the law sets first, then what the council set itself, then our advice. Each is the latest one that was missed, or
  /// the next to come.
  func dueDates(under review: DutyReview, today: Day) -> [DueDate] {
    let (published, period): (Day?, Period?) =
      switch kind {
      case .document(let document): (document.published?.value, document.period?.value)
      case .replies(let replies): (replies.published?.value, nil)
      default: (nil, nil)
      }
    guard let on = published ?? facts.checked?.on.value else { return [ownReview].compactMap { $0 } }
    var dates = [review.lawDate(after: on, today: today)]
    if !review.fixedDates.isEmpty, let period { dates.append(DueDate(period.to, .law(review.rule))) }
    dates.append(ownReview)
    if let months = review.suggestedMonths, let checked = facts.checked?.on.value {
      dates.append(DueDate(checked.adding(months: months), .advice))
    }
    return dates.compactMap { $0 }
  }

  /// The date that the page itself names.
  var ownReview: DueDate? { facts.review.map { DueDate($0.value, .council) } }
}

extension DutyReview {
  /// The day by which the law wants something newer than what is of this day.
  fileprivate func lawDate(after on: Day, today: Day) -> DueDate? {
    guard !fixedDates.isEmpty else { return months.map { DueDate(on.adding(months: $0), .law(rule)) } }
    let dates = today.near(fixedDates).filter { wantsNewer(than: on, by: $0) }
      .map { DueDate($0, .law(rule), asksOnTheDay: fixedDates.count > 1) }
    return dates.last { $0.isPast(on: today) } ?? dates.first
  }

  /// Several dates a year mean a fresh list on each; a single one is a deadline, which a page published in the year before
  /// it has met.
  private func wantsNewer(than on: Day, by deadline: Day) -> Bool {
    fixedDates.count > 1 ? on < deadline : on <= deadline.adding(months: -12)
  }
}
