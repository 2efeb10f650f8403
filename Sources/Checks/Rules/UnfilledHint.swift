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
      return bytes.indices.filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }.map { start in
        let rest = bytes[start...]
        let last = rest.firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "\n") } ?? rest.endIndex
        let end = rest.indices.contains(last) && rest[last] == UInt8(ascii: "]") ? last + 1 : last
        return Finding(
          page: page, span: Span(start, end), what: "This is still the hint, and not your words",
          instead: "Write in its place what families need to know, or take the heading away with it.")
      }
    })
}
