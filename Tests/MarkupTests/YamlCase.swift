import Diagnostics
import Markup
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Facts with `↓` before each stretch that must be named, `↑` after it where its end matters, and what is said of each.
struct YamlCase: Sendable, CustomTestStringConvertible {
  let marked: String
  let said: [YamlSaid]

  init(_ marked: String, _ said: YamlSaid...) {
    self.marked = marked
    self.said = said
  }

  var testDescription: String { marked.debugDescription }

  /// The same faults are found however lines end, whatever stands above, and whether or not an editor left its mark.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    for above in ["", "note: é漢😀e\u{301} \u{10FFFD}\n"] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        for mark in ["", "\u{FEFF}"] {
          let page = "---\n\(above)\(marked)\n---\n"
          let stretches = markedStretches(page)
          let told = sentences(page, lineEnd: lineEnd, mark: mark)
          let wanted = zip(stretches, said).map { $0.described($1) }
          let comment: Comment =
            "above: \(above.count), lines end in \(lineEnd.debugDescription), mark: \(!mark.isEmpty)"
          #expect(stretches.count == said.count, comment, sourceLocation: sourceLocation)
          #expect(told == wanted, comment, sourceLocation: sourceLocation)
          guard told == wanted else { return }
        }
      }
    }
  }

  private func sentences(_ page: String, lineEnd: String, mark: String) -> [String] {
    let lines = withoutMarks(page).split(separator: "\n", omittingEmptySubsequences: false)
    var found: [Diagnostic] = []
    _ = parse(SourceText(path: "a.md", mark + lines.joined(separator: lineEnd)), noting: &found)
    found = found.inReadingOrder
    let lengths = markedStretches(page).map(\.length) + Array(repeating: nil, count: found.count)
    return zip(found, lengths).map { diagnostic, length in
      let place = diagnostic.place
      let stretch = MarkedStretch(
        line: place.line, column: place.column, length: length == nil ? nil : place.length, excerpt: place.excerpt)
      let isWhole =
        diagnostic.stopsPublishing && diagnostic.severity == .mustFix && place.path == "a.md" && diagnostic.item == nil
        && diagnostic.why == "The page cannot be published until its facts can be read, so families would not see it."
      return isWhole ? stretch.described(YamlSaid(diagnostic)) : "\(diagnostic)"
    }
  }
}

private struct MarkedStretch {
  let line: Int
  let column: Int
  let length: Int?
  let excerpt: String

  func described(_ said: YamlSaid) -> String {
    "\(line):\(column) \(length.map { "+\($0) " } ?? "")“\(excerpt)” \(said.rule): \(said.what). \(said.instead)"
  }
}

private func withoutMarks(_ text: some StringProtocol) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "↓" && $0 != "↑" }))
}

private func markedStretches(_ page: String) -> [MarkedStretch] {
  page.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { line, text in
    var stretches: [MarkedStretch] = []
    var column = 1
    let letters = Array(text.unicodeScalars)
    for (index, letter) in letters.enumerated() {
      switch letter {
      case "↓":
        let rest = letters[(index + 1)...].prefix { $0 != "↓" }
        let length = rest.firstIndex(of: "↑").map { $0 - index - 1 }
        stretches.append(MarkedStretch(line: line + 1, column: column, length: length, excerpt: withoutMarks(text)))
      case "↑": break
      default: column += 1
      }
    }
    return stretches
  }
}

/// One text's facts as text, and what was found in them.
func readFacts(_ text: String) -> (facts: String, found: [Diagnostic]) {
  let source = SourceText(path: "a.yml", text)
  var found: [Diagnostic] = []
  let map = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
  return (shown(.map(map)), found)
}

/// Every text in quotation marks, so that nothing can be taken for a number or a flag.
func shown(_ node: YAMLNode) -> String {
  switch node {
  case .scalar(let scalar): scalar.text.debugDescription
  case .list(let nodes, _): "[" + nodes.map(shown).joined(separator: ", ") + "]"
  case .map(let map): "{" + map.entries.map { "\($0.key.text): " + shown($0.value) }.joined(separator: ", ") + "}"
  }
}

func scalars(in node: YAMLNode) -> [YAMLScalar] {
  switch node {
  case .scalar(let scalar): [scalar]
  case .list(let nodes, _): nodes.flatMap(scalars)
  case .map(let map): map.entries.flatMap { [$0.key] + scalars(in: $0.value) }
  }
}

/// The seconds that this thread itself worked, so that a busy machine does not make a test fail.
func secondsOfWork(_ work: () throws -> Void) rethrows -> Double {
  let start = threadClock()
  try work()
  return threadClock() - start
}

private func threadClock() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
