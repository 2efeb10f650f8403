import Diagnostics

/// Something that the program promises of anything it reads, and did not keep.
package struct BrokenPromise: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}

func promise(_ isKept: Bool, _ what: @autoclosure () -> String) throws {
  if !isKept { throw BrokenPromise(what()) }
}

/// A stretch lies inside its file, and ends after it begins.
func promiseInside(_ span: Span, _ source: SourceText, _ what: @autoclosure () -> String) throws {
  try promise(
    0 <= span.start && span.start <= span.end && span.end <= source.bytes.count,
    "\(what()) is said to stand at \(span), outside its file")
}

/// Each problem has a place inside the file, and says what is wrong and what to do, in a form that a terminal can show.
func promiseTold(_ found: [Diagnostic], in source: SourceText) throws {
  guard !found.isEmpty else { return }
  let lines = source.bytes.reduce(into: 1) { count, byte in
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { count += 1 }
  }
  for diagnostic in found {
    let place = diagnostic.place
    try promise((1...lines).contains(place.line), "There is no line \(place.line): \(diagnostic)")
    try promise(!diagnostic.what.isEmpty && !diagnostic.instead.isEmpty, "Nothing is said: \(diagnostic)")
    let end = place.excerpt.unicodeScalars.count + 1
    // A line that is too long to be shown is told without its words.
    guard end > 1 || place.column == 1 else { continue }
    try promise((1...end).contains(place.column), "The line has no column \(place.column): \(diagnostic)")
    try promise((1...max(1, end - place.column)).contains(place.length), "The line is shorter: \(diagnostic)")
  }
  let shown = TextReport(colour: false).problems(found.inReadingOrder)
  for scalar in shown.unicodeScalars where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
    try promise(scalar == "\n", "A sign that speaks to the terminal is shown: \(shown.debugDescription)")
  }
}
