import Content
import Diagnostics
import Testing

/// Every day of the calendar from 1999 to 2105, one after another, by counting.
private let calendar: [(year: Int, month: Int, day: Int)] = (1999...2105).flatMap { year in
  (1...12).flatMap { month in
    let isLeap = year % 4 == 0 && year != 2100
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).map { (year, month, $0) }
  }
}

private func code(_ year: Int, _ month: Int, _ day: Int) -> String {
  "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
}

struct DayTests {
  @Test func everyDayOfACenturyComesBackAsItWasAndNoOtherIsTaken() throws {
    let real = Set(calendar.map { code($0.year, $0.month, $0.day) })
    var taken: [Day] = []
    for year in 1999...2105 {
      for month in 0...13 {
        for number in 0...32 {
          let text = code(year, month, number)
          let day = Day(text)
          guard (day != nil) == real.contains(text), day == Day(year: year, month: month, day: number) else {
            Issue.record("\(text) is read as \(day.map(\.code) ?? "no day")")
            return
          }
          if let day { taken.append(day) }
        }
      }
    }
    #expect(taken.map(\.code) == calendar.map { code($0.year, $0.month, $0.day) })
    #expect(taken.map(\.code).sorted() == taken.map(\.code))
    #expect(zip(taken, taken.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) && $0 != $1 })
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-", "2026-1-02", "2026-01-2", "26-01-02", "02026-01-02", "2026-01-02-",
    "-2026-01-02",
    "2026/01/02", "2026-01-02 ", " 2026-01-02", "2026-01-02T00:00:00Z", "22-11-2026", "22 November 2026", "2026–11–22",
    "+026-01-02", "2026-+1-02", "2026-01--2", "２０２６-01-02", "2026-O1-02", "0000-01-01", "today", "2026-13-45",
    "2026-02-30",
    "2025-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-10-00",
  ])
  func whatIsNoDayIsRefused(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-22", "22 November 2026"), ("2024-02-29", "29 February 2024"), ("0001-01-01", "1 January 1"),
    ("9999-12-31", "31 December 9999"), ("2026-05-04", "4 May 2026"),
  ])
  func aDayIsSaidAsFamiliesSayIt(text: String, words: String) throws {
    let day = try #require(Day(text))
    #expect(day.inWords == words && day.code == text)
  }

  /// From each day of years that hold every sort of month, over more than four years, against the calendar.
  @Test func addingMonthsKeepsTheDayOrComesToTheLastOfAShorterMonth() throws {
    let lengths = Dictionary(grouping: calendar) { "\($0.year)-\($0.month)" }.mapValues(\.count)
    for start in calendar where [1999, 2000, 2023, 2024, 2099].contains(start.year) {
      let day = try #require(Day(year: start.year, month: start.month, day: start.day))
      var (year, month) = (start.year, start.month)
      for months in 0...50 {
        let length = try #require(lengths["\(year)-\(month)"])
        guard day.adding(months: months).code == code(year, month, min(start.day, length)) else {
          Issue.record("\(day.code) and \(months) months is \(day.adding(months: months).code)")
          return
        }
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
    }
  }

  @Test(arguments: [["09-01"], ["01-01", "04-01", "09-01"], ["12-31", "01-01"], ["02-29"], ["02-29", "03-15"]])
  func theLatestOfSomeDaysOfTheYearIsFoundByWalkingThroughTheCalendar(_ texts: [String]) throws {
    let days = try texts.map { try #require(DayOfYear($0)) }
    var last: Day?
    for (year, month, number) in calendar {
      let day = try #require(Day(year: year, month: month, day: number))
      if texts.contains(String(day.code.dropFirst(5))) { last = day }
      // The years around 2100, which has no 29 February, and some of our own.
      guard (2024...2028).contains(year) || year > 2095 else { continue }
      let found = day.near(days).last { $0 <= day }
      guard found == last else {
        Issue.record("the latest of \(texts) at \(day.code) is \(found?.code ?? "none"), not \(last?.code ?? "none")")
        return
      }
    }
    #expect(try #require(Day("2026-11-22")).near([]).isEmpty)
  }

  @Test func aDayOfTheYearIsMonthAndDay() throws {
    var taken: [String] = []
    for month in 0...13 {
      for number in 0...32 {
        let text = String(code(2024, month, number).dropFirst(5))
        if let day = DayOfYear(text) {
          taken.append(text)
          #expect(day.month == month && day.day == number)
        }
      }
    }
    #expect(taken == calendar.filter { $0.year == 2024 }.map { String(code($0.year, $0.month, $0.day).dropFirst(5)) })
    for text in ["", "5-31", "05-31-", "2024-05-31", "05/31", "31-05", "May 31"] {
      #expect(DayOfYear(text) == nil, "\(text)")
    }
    #expect(try #require(DayOfYear("05-31")).day(in: 2026) == Day("2026-05-31"))
    #expect(try #require(DayOfYear("02-29")).day(in: 2026) == nil)
  }

  @Test(arguments: ["2026-09-01 to 2027-08-31", "2026-09-01 to 2026-09-01"])
  func aPeriodIsFromOneDayToAnother(_ text: String) throws {
    let page = try goodPage("title: A\nperiod: \(text)", at: "documents/example.md")
    guard case .document(let document) = page.kind else { throw NotThatKind() }
    let period = try #require(document.period?.value)
    #expect("\(period.from.code) to \(period.to.code)" == text)
    if text.hasSuffix("08-31") { #expect(period.inWords == "1 September 2026 to 31 August 2027") }
  }

  @Test(arguments: [
    "2026-09-01", "2026-09-01 to", "to 2027-08-31", "2027-09-01 to 2026-08-31", "2026-09-01 - 2027-08-31",
    "2026-09-31 to 2027-08-31",
    "2026-09-01 to 2027-08-31 to 2028-08-31", "2026-27", "September 2026 to August 2027",
  ])
  func whatIsNoPeriodIsRefused(_ text: String) {
    for file in ["documents/example.md", "replies/2026.md"] {
      FactCase(
        in: file, "title: A\nperiod: ↓\(text)↑",
        .form(text, "`period`", "Write two dates, such as `2025-09-01 to 2026-08-31`.")
      ).check()
    }
  }
}

struct NotThatKind: Error {
  @Test func daysAreAddedByCountingTheCalendar() throws {
    for start in stride(from: 0, to: calendar.count - 800, by: 97) {
      let first = calendar[start]
      let day = try #require(Day(year: first.year, month: first.month, day: first.day))
      for count in [0, 1, 27, 28, 31, 59, 60, 365, 366, 731] {
        let wanted = calendar[start + count]
        try #require(
          day.adding(days: count)?.code == code(wanted.year, wanted.month, wanted.day), "\(day.code) + \(count)")
      }
    }
    #expect(Day("9999-12-31")?.adding(days: 1) == nil)
  }

  @Test func theDaysOfTheYearThatAreToComeBeginWithTheNext() throws {
    let days = try ["01-01", "04-01", "09-01", "02-29"].map { try #require(DayOfYear($0)) }
    let today = try #require(Day("2026-09-01"))
    #expect(
      today.near(days).filter { $0 > today }.prefix(5).map(\.code) == [
        "2027-01-01", "2027-04-01", "2027-09-01", "2028-01-01", "2028-02-29",
      ])
  }
}
