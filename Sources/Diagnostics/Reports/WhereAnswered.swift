extension [CoverageLine] {
  /// Where each council answers each of these items, in sentences that read aloud well.
  package func whereAnswered(on today: String) -> String {
    guard !isEmpty else { return "No council of this site could be asked about it.\n" }
    var text = "What this site says, on \(today):\n"
    var council: String?
    for line in self {
      if line.council != council { text += "\n\(line.councilName.safeToShow)\n" }
      council = line.council
      text += line.inSentences.safeToShow + "\n"
      for evidence in line.evidence { text += "  \(evidence.inWords.safeToShow)\n" }
    }
    return text
  }
}

extension CoverageLine {
  fileprivate var inSentences: String { "- \(item), “\(ask)”: \(result)\(because.isEmpty ? "" : ", \(because)")." }
}

extension EvidenceLine {
  fileprivate var inWords: String { "“\(title)”\(place.map { ", at “\($0)”" } ?? ""), in \(file)" }
}
