import Checks
import Content
import Cores
import Diagnostics

/// What a list of dates is asked to hold.
package struct DuePlan: Sendable {
  package var content: String
  /// nil when the site's own settings, or the clock, decide.
  package var today: Day?
  package var clock: Day
  package var within: TimeAhead
  /// All councils, when none is named.
  package var councils: [String]

  package init(content: String, today: Day?, clock: Day, within: TimeAhead, councils: [String] = []) {
    self.content = content
    self.today = today
    self.clock = clock
    self.within = within
    self.councils = councils
  }
}

/// Loads, parses and reads every council, and gathers the dates that its pages lead to.
package func dueDates(_ plan: DuePlan) throws -> DueReport {
  var found: [Diagnostic] = []
  let library = try Library(plan.content, noting: &found)
  try expect(plan.councils, among: library)
  guard let reference = try library.readReference(noting: &found) else {
    throw MachineTrouble("What every page is read against cannot be read itself: `plainsight check` says why.")
  }
  let today = plan.today ?? reference.settings.today ?? plan.clock
  guard let until = plan.within.day(after: today) else {
    throw MachineTrouble("That is too far ahead: the calendar ends with the year 9999.")
  }
  let work = CouncilWork(library: library, reference: reference, today: today, cores: .all)
  var lines: [DueLine] = []
  var unread: [String] = []
  for (slug, files) in library.councils where plan.councils.isEmpty || plan.councils.contains(slug) {
    guard let council = try work.read(slug, files, isChecked: false, &found)?.content else {
      unread.append(library.path("councils/\(slug)/council.md"))
      continue
    }
    unread += council.unread.map(library.path)
    lines += deadlines(of: council, against: reference, today: today).filter { $0.day <= until }.map {
      DueLine($0, council, reference)
    }
  }
  return DueReport(
    today: today.code, todayInWords: today.inWords, untilInWords: until.inWords, host: reference.settings.host,
    lines: lines, unread: unread)
}

extension DueLine {
  fileprivate init(_ deadline: Deadline, _ council: CouncilContent, _ reference: Reference) {
    let page = deadline.page
    let name = "“\(page.title)”"
    let (kind, about, action, because): (Kind, String?, String, String) =
      switch deadline.reason {
      case .law(let duty, let rule): (.law, duty, "Bring \(name) up to date, or publish a new one", rule)
      case .register(let duty, let rule, 1):
        (.law, duty, "Make sure of \(name) again, and set its `checked`", rule)
      case .register(let duty, let rule, let count):
        (
          .law, duty,
          "Make sure again of the \(count) entries of “\(reference.catalogue[duty]?.title ?? duty)”, of which \(name) is the first, and set their `checked`",
          rule
        )
      case .review: (.review, nil, "Check \(name)", "the council set this date itself")
      case .advice: (.advice, nil, "Check \(name)", "no earlier date is set, and we advise this one")
      case .exemption(let rule, let why):
        (.exemption, rule, "Mend what `\(rule)` finds, which is set aside until then", why)
      }
    self.init(
      day: deadline.day.code, dayInWords: deadline.day.inWords, isPast: deadline.isPast, kind: kind,
      council: council.slug, councilName: council.name, role: deadline.role, title: page.title, file: page.source.path,
      address: reference.settings.address + page.address, about: about, action: action,
      because: because.trimmingEnd(of: "."))
  }
}

extension String {
  /// Sentences are put together from words that may end in a full stop of their own.
  fileprivate func trimmingEnd(of mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
