import Content

/// A line of what is answered, day by day, under a line of what applies. The table beside it says the same in figures.
struct ProgressChart: View {
  /// The template draws them in a field that is a little larger.
  private static let width = 600
  private static let height = 160

  let answered: String
  let applies: String
  let dots: [Dot]
  let first: String
  let last: String
  let most: Int

  struct Dot: View {
    let x: Int
    let y: Int

    static let slots = Slots<Dot>().text("x") { "\($0.x)" }.text("y") { "\($0.y)" }
  }

  static let slots = Slots<ProgressChart>()
    .text("answered-line") { $0.answered }
    .text("applies-line") { $0.applies }
    .each("dots", Dot.self) { $0.dots }
    .text("first") { $0.first }
    .text("last") { $0.last }
    .text("most") { "\($0.most)" }

  /// nil when there is nothing to draw: all reports are of one day, or nothing applies.
  init?(_ days: [ReportedDay]) {
    let most = days.map(\.applies).max() ?? 0
    guard let first = days.first, let last = days.last, last.day > first.day, most > 0 else { return nil }
    let start = first.day.number
    let length = last.day.number - start
    func dot(_ day: ReportedDay, _ value: Int) -> Dot {
      Dot(x: (day.day.number - start) * Self.width / length, y: Self.height - value * Self.height / most)
    }
    func line(_ dots: [Dot]) -> String { dots.map { "\($0.x),\($0.y)" }.joined(separator: " ") }
    dots = days.map { dot($0, $0.answered) }
    answered = line(dots)
    applies = line(days.map { dot($0, $0.applies) })
    self.first = first.day.inWords
    self.last = last.day.inWords
    self.most = most
  }
}

extension Day {
  /// Counts days one by one, so that the chart keeps the true distance between them.
  fileprivate var number: Int {
    // The year begins in March here, so that a leap day is its last.
    let year = month < 3 ? year - 1 : year
    let month = (month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day
  }
}
