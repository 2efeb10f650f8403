/// Makes strong and emphasised stretches such that Markdown takes them for what they are: `**Phone:**0117` would show
/// its stars, so the colon moves out of the stretch. Where no place fits, the look is given up and the words stay.
enum MarkdownEmphasis {
  /// Words beside each other that look the same are one run then: an address may go on from one to the other.
  static func settled(_ runs: [Run]) -> [Run] {
    let runs = joined(runs.map(withPlainCode))
    guard runs.contains(where: { $0.marks.isStrong || $0.marks.isEmphasis }) else { return runs }
    return joined(settled(settled(runs, for: .strong), for: .emphasis))
  }

  /// Code stands out by itself, and the marks of both beside each other are easily misread.
  private static func withPlainCode(_ run: Run) -> Run {
    guard run.marks.isCode else { return run }
    var plain = run
    (plain.marks.isStrong, plain.marks.isEmphasis) = (false, false)
    return plain
  }

  private enum Kind {
    case strong
    case emphasis

    var mark: WritableKeyPath<Marks, Bool> {
      switch self {
      case .strong: \.isStrong
      case .emphasis: \.isEmphasis
      }
    }
  }

  private static func settled(_ runs: [Run], for kind: Kind) -> [Run] {
    var settled: [Run] = []
    var at = 0
    while at < runs.count {
      var end = at + 1
      guard runs[at].marks[keyPath: kind.mark] else {
        settled.append(runs[at])
        at = end
        continue
      }
      while end < runs.count, continues(runs[at].marks, runs[end].marks, kind) { end += 1 }
      let next = end < runs.count ? edge(runs[end], \.first, from: runs[end - 1], kind) : nil
      let previous = settled.last.flatMap { edge($0, \.last, from: runs[at], kind) }
      settled += stretch(Array(runs[at..<end]), kind, after: previous, before: next)
      at = end
    }
    return settled
  }

  private static func continues(_ one: Marks, _ next: Marks, _ kind: Kind) -> Bool {
    next[keyPath: kind.mark] && next.link == one.link && (kind == .strong || next.isStrong == one.isStrong)
  }

  /// The character that stands beside a stretch once marks are written.
  private static func edge(
    _ run: Run, _ side: KeyPath<String.UnicodeScalarView, Unicode.Scalar?>, from neighbour: Run, _ kind: Kind
  ) -> Unicode.Scalar? {
    if run.marks.link != neighbour.marks.link || run.marks.isCode { return "[" }
    if kind == .emphasis, run.marks.isStrong != neighbour.marks.isStrong { return "*" }
    return run.text.unicodeScalars[keyPath: side]
  }

  private static func stretch(
    _ runs: [Run], _ kind: Kind, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> [Run] {
    var inner = runs
    var before: [Run] = []
    var after: [Run] = []
    func plain(_ text: String, like marks: Marks) -> Run {
      var marks = marks
      marks[keyPath: kind.mark] = false
      return Run(text, marks)
    }
    while let first = inner.first, let scalar = first.text.unicodeScalars.first {
      let beside = before.last?.text.unicodeScalars.last ?? previous
      if isSpace(scalar) || !opens(kind, before: outermost(first, kind, scalar), after: beside) {
        // A letter on both sides cannot be moved out of the way.
        guard isSpace(scalar) || isMark(scalar), !beginsDeeper(first, kind), before.count < mostMoved else {
          return before + inner.map { plain($0.text, like: $0.marks) } + after
        }
        before.append(plain(String(scalar), like: first.marks))
        inner[0].text.unicodeScalars.removeFirst()
        if inner[0].text.isEmpty { inner.removeFirst() }
      } else {
        break
      }
    }
    while let last = inner.last, let scalar = last.text.unicodeScalars.last {
      let beside = after.first?.text.unicodeScalars.first ?? next
      if isSpace(scalar) || !opens(kind, before: outermost(last, kind, scalar), after: beside) {
        guard isSpace(scalar) || isMark(scalar), !beginsDeeper(last, kind), after.count < mostMoved else {
          return before + inner.map { plain($0.text, like: $0.marks) } + after
        }
        after.insert(plain(String(scalar), like: last.marks), at: 0)
        inner[inner.count - 1].text.unicodeScalars.removeLast()
        if inner[inner.count - 1].text.isEmpty { inner.removeLast() }
      } else {
        break
      }
    }
    return joined(before) + inner + joined(after)
  }

  /// A stretch with more marks than this at its end is a drawing, not a word.
  private static let mostMoved = 20

  /// The rules of left- and right-flanking delimiters are mirror images, so one function serves both ends.
  private static func opens(_ kind: Kind, before inner: Unicode.Scalar, after outer: Unicode.Scalar?) -> Bool {
    let outerIsFree = outer.map { isSpace($0) || isCertainMark($0) } ?? true
    switch kind {
    case .strong: return outerIsFree || !isMark(inner)
    case .emphasis: return outerIsFree
    }
  }

  private static func outermost(_ run: Run, _ kind: Kind, _ scalar: Unicode.Scalar) -> Unicode.Scalar {
    beginsDeeper(run, kind) ? "_" : scalar
  }

  /// A strong stretch that begins with emphasis begins with the mark `_`.
  private static func beginsDeeper(_ run: Run, _ kind: Kind) -> Bool {
    kind == .strong && run.marks.isEmphasis
  }

  private static func joined(_ runs: [Run]) -> [Run] {
    runs.reduce(into: []) { joined, run in
      if let last = joined.last, last.marks == run.marks {
        joined[joined.count - 1].text += run.text
      } else {
        joined.append(run)
      }
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Versions of Markdown differ on whether £ and the like are punctuation, so inside a stretch they count and outside
  /// not.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol: true
    default: isCertainMark(scalar)
    }
  }

  private static func isCertainMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x21...0x2F).contains(scalar.value) || (0x3A...0x40).contains(scalar.value)
        || (0x5B...0x60).contains(scalar.value) || (0x7B...0x7E).contains(scalar.value)
    }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
