import Content
import Diagnostics

extension Rule {
  /// How a hint begins that `plainsight new` and `plainsight translate` write where words are still to come.
  package static let hintMark = "[Write here:"

  static let unfilledHint = Rule(
    "unfilled-hint", "A hint stands where the words should be", .mustFix,
    why: "The hint is for whoever writes the page. To a family it says nothing, and looks like a mistake.",
    source: "House standard: what counts as an answer (docs/writing-content.md)",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ---
          ## What it is
          ↓[Write here: What the service is, in a sentence or two.]
          """,
        keeps: """
          ---
          title: Play club
          ---
          ## What it is
          A club after school, with games and a snack.
          """)
    ],
    check: .page { page, _ in
      let bytes = page.source.bytes
      let mark = Array(hintMark.utf8)
      var found: [Finding] = []
      // From the end, so that where each hint ends is known: thousands may stand on one line.
      var end = bytes.count
      for start in bytes.indices.reversed() {
        if bytes[start] == UInt8(ascii: "]") { end = start + 1 }
        if bytes[start] == UInt8(ascii: "\n") { end = start }
        guard bytes[start] == mark[0], bytes[start...].starts(with: mark) else { continue }
        found.append(
          Finding(
            page: page, span: Span(start, end), what: "This is still the hint, and not your words",
            instead: "Write in its place what families need to know, or take the heading away with it."))
      }
      return found.reversed()
    })
}
