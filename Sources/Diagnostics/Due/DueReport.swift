/// What somebody at a council has to do by a day, ready to be told.
package struct DueLine: Sendable {
  /// What sets the date: `law`, the council's own `review`, our `advice`, or the end of an `exemption`.
  package enum Kind: String, Sendable {
    case law
    case review
    case advice
    case exemption
  }

  /// `2027-01-15`.
  package let day: String
  package let dayInWords: String
  package let isPast: Bool
  package let kind: Kind
  /// The council's folder.
  package let council: String
  package let councilName: String
  /// Who looks after the page. nil when no role is named.
  package let role: String?
  package let title: String
  package let file: String
  /// The page's address on the web.
  package let address: String
  /// The duty, or the name of the exemption.
  package let about: String?
  /// What is to be done: Check “Short breaks”.
  package let action: String
  /// Who set the date, and what for.
  package let because: String

  package init(
    day: String, dayInWords: String, isPast: Bool, kind: Kind, council: String, councilName: String, role: String?,
    title: String, file: String, address: String, about: String?, action: String, because: String
  ) {
    self.day = day
    self.dayInWords = dayInWords
    self.isPast = isPast
    self.kind = kind
    self.council = council
    self.councilName = councilName
    self.role = role
    self.title = title
    self.file = file
    self.address = address
    self.about = about
    self.action = action
    self.because = because
  }
}

/// The dates of a site until a day, those that are past included.
package struct DueReport: Sendable {
  /// `2026-11-22`.
  package let today: String
  package let todayInWords: String
  package let untilInWords: String
  /// The name of the host that the site stands on, which makes the calendar's ids unlike those of other sites.
  package let host: String
  package let lines: [DueLine]
  /// The files that could not be read, so that their dates are not here.
  package let unread: [String]

  package init(
    today: String, todayInWords: String, untilInWords: String, host: String, lines: [DueLine], unread: [String]
  ) {
    self.today = today
    self.todayInWords = todayInWords
    self.untilInWords = untilInWords
    self.host = host
    self.lines = lines.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    self.unread = unread.sorted()
  }
}

extension DueLine {
  /// By council, then role, those without a role last, then date.
  fileprivate var order: [String] {
    [
      councilName, council, role == nil ? "1" : "0", role ?? "", day, title, file, kind.rawValue, about ?? "", because,
    ]
  }
}
