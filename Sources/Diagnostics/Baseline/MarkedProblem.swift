/// A problem by the marks that stay the same while lines move and words elsewhere change: its rule, its file and the words
/// that it points at. What the program says of it is no mark, because a newer program may say it better.
///
/// A gap in what the law lists is marked by its council and item alone: which page should say it, and where on it, changes as
/// pages are written.
struct MarkedProblem {
  let problem: Diagnostic
  /// The file, or for a gap the council's folder.
  let place: String
  /// The words that the problem points at, or for a gap the item.
  let about: String
  /// Among problems with equal marks, the first, the second and so on, in reading order.
  private(set) var number = 1

  private init(_ problem: Diagnostic, below content: String) {
    let name = ContentName(problem.place.path, below: content)
    self.problem = problem
    place = problem.item == nil ? name.name : name.council.map { "councils/" + $0 } ?? name.name
    about = problem.item ?? problem.place.markedWords
  }

  static func all(_ problems: [Diagnostic], below content: String) -> [MarkedProblem] {
    var seen: [String: Int] = [:]
    return problems.inReadingOrder.map { problem in
      var marked = MarkedProblem(problem, below: content)
      let marks = marked.fingerprint
      seen[marks, default: 0] += 1
      marked.number = seen[marks] ?? 1
      return marked
    }
  }

  var fingerprint: String { fingerprint(by: problem.rule, number: number) }

  /// What it would be, had another rule found it, as the only one of its kind.
  func fingerprint(by rule: String, number: Int = 1) -> String {
    Diagnostics.fingerprint(of: [rule, place, about, "\(number)"].joined(separator: "\n"))
  }
}

extension Place {
  /// The words that a problem points at, without the breaks and spaces that an editor may move.
  fileprivate var markedWords: String {
    (marked ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
