extension Baseline {
  /// The file: one line a problem, in an order that does not change, so that a difference shows what came and went.
  package var text: String {
    let remarks = Dictionary(grouping: self.remarks, by: \.after).mapValues { $0.map { $0.line + "\n" }.joined() }
    let lines = entries.map { entry in
      "\(entry.fingerprint) \(entry.severity.code) \(entry.words)\n" + remarks[entry.fingerprint, default: ""]
    }
    return "plainsight-baseline \(Self.version)\n" + Self.head.map { $0 + "\n" }.joined()
      + remarks[nil, default: ""] + lines.joined()
  }

  private static let head = [
    "# What `plainsight check --baseline` with this file knows already, one line each. It is told, and fails no run.",
    "# Take a line away when it is mended. No line is ever added by itself.",
  ]

  /// Why a text is no baseline.
  package struct Unreadable: Error, Equatable {
    /// The rest of a sentence that begins with the file's name.
    package let reason: String
  }

  package init(reading text: String) throws(Unreadable) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let head = (lines.first ?? "").drop { $0 == "\u{FEFF}" }.split(separator: " ")
    guard head.count == 2, head[0] == "plainsight-baseline" else {
      throw Unreadable(
        reason: "is no baseline: its first line should be `plainsight-baseline \(Self.version)`. "
          + "`plainsight check --write-baseline` writes one.")
    }
    guard head[1] == "\(Self.version)" else {
      throw Unreadable(
        reason: "has the form \(head[1]) of a baseline, and this program reads the form \(Self.version).")
    }
    var entries: [Entry] = []
    var remarks: [Remark] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      if line.hasPrefix("#") {
        if !Self.head.contains(String(line)) {
          remarks.append(Remark(line: String(line), after: entries.last?.fingerprint))
        }
        continue
      }
      guard let entry = Entry(line) else {
        throw Unreadable(
          reason:
            "cannot be read at line \(index + 1), which is not as it was written. Write the file anew, or take the line away."
        )
      }
      entries.append(entry)
    }
    self.init(entries: entries, remarks: remarks)
  }
}

extension Baseline.Entry {
  fileprivate init?(_ line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts[0].utf8.count == 16,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let severity = Severity.allCases.first(where: { $0.code == parts[1] })
    else { return nil }
    self.init(fingerprint: parts[0], severity: severity, words: parts[2])
  }
}

extension Severity {
  /// The word of reports that programs read.
  fileprivate var code: String { rawValue.replacing(" ", with: "-") }
}
