import ArgumentParser
import Content
import Glibc
import Publishing

/// What every command that reads a site can be told.
struct SiteOptions: ParsableArguments {
  @Option(name: .customLong("content"), help: "The folder with the content.")
  var contentAsNamed = "content"

  /// As it leads from here, so that reports and messages tell the same paths however somebody named it.
  var content: String { pathFromHere(contentAsNamed) }

  @Option(help: "The day to check against, such as 2026-11-22. Without it: the site's own day, or today.")
  var today: Day?

  /// `settings` are nil where the site's own day cannot be read.
  func day(of settings: Settings?) -> Day { today ?? settings?.today ?? .onTheClock }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }

  /// Today by this machine's clock, in London's calendar: a council's day does not begin at another time on a server abroad.
  static var onTheClock: Day {
    // In its rules, not by its name: a small container knows no names.
    setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0", 1)
    tzset()
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    guard let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) else {
      preconditionFailure("the system's clock gave a day that is none")
    }
    return day
  }
}
