import ArgumentParser
import Content
import Diagnostics
import Publishing

enum DueFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case ics
}

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what has to be looked at soon, and what is past its date, by the role that looks after it.",
    discussion: """
      The dates are those by which the law wants something newer, those that pages name under `review`, those that we advise \
      where a page names none, and the ends of what a council sets aside. Where two pages answer the same thing, the later \
      one counts.

      Exit code 0: the list is whole. 1: a page could not be read, so that dates may be missing. 2: there is no list.
      """)

  @Option(help: "How far to look ahead: days, weeks or months, such as 60d, 8w or 3m.")
  var within = TimeAhead.twoMonths

  @Option(
    name: .customLong("council"), help: "Only dates of the council in this folder. Can be said again for more.")
  var councils: [String] = []

  @Option(help: "How to write the list: text for people, csv for spreadsheets, ics for calendars.")
  var format = DueFormat.text

  @OptionGroup var site: SiteOptions

  func run() throws {
    let plan = DuePlan(
      content: site.content, today: site.today, clock: .onTheClock, within: within, councils: councils)
    let due = try orTrouble { try dueDates(plan) }
    switch format {
    case .text: try Terminal.print(due.text)
    case .csv: try Terminal.print(due.csv)
    case .ics: try Terminal.print(due.calendar)
    }
    guard due.unread.isEmpty else {
      Terminal.say(
        "Dates may be missing, because these cannot be read. `plainsight check` says why.\n"
          + due.unread.joined(separator: "\n"))
      throw ExitCode(1)
    }
  }
}

extension TimeAhead: ExpressibleByArgument {
  static let twoMonths = TimeAhead(days: 60)

  package init?(argument: String) {
    self.init(argument)
  }
}
