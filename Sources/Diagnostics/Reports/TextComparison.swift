extension TextReport {
  /// What was known already, a line each: the new is what somebody has to read.
  func known(_ comparison: BaselineComparison) -> String {
    var text = ""
    if !comparison.known.isEmpty {
      text += "Known already:\n"
      for problem in comparison.known { text += "  \(line(problem).safeToShow)\n" }
      text += "\n"
    }
    if let mended = comparison.mended, !mended.isEmpty {
      text += "Known, and no longer found. With --write-baseline too, these are taken out of the baseline:\n"
      for words in mended { text += "  \(words.safeToShow)\n" }
      text += "\n"
    }
    return text
  }

  private func line(_ problem: Diagnostic) -> String {
    let item = problem.item.map { ", " + $0 } ?? ""
    return
      "\(problem.place.path):\(problem.place.line):\(problem.place.column) \(problem.what) (\(problem.rule)\(item))"
  }

  func counts(_ comparison: BaselineComparison) -> String {
    let mended = comparison.mended.map { ", \($0.count) mended since" } ?? ""
    let counts = "\(comparison.known.count) known\(mended), \(comparison.new.count) new"
    guard !comparison.new.isEmpty else { return counts + "." }
    let loud = Severity.allCases.map { severity in
      "\(comparison.new.count { $0.severity == severity }) \(severity.rawValue)"
    }
    return "\(counts): \(loud.joined(separator: ", "))."
  }
}
