import CCMarkGFM
import Diagnostics

/// Turns cmark's tree into a body, in one walk.
struct MarkdownReader {
  let source: SourceText
  let file: UnsafeBufferPointer<UInt8>
  let finder: PlaceFinder
  let definitions: [LinkDefinition]
  /// True if a text in the tree may differ from what is in the file.
  let hasEscapes: Bool
  let hasNoteColons: Bool
  let hasPipes: Bool
  let tables = TableTypes.known

  var body = MarkdownBody()
  var found: [Diagnostic] = []
  var told: [MarkdownRule: Int] = [:]

  /// The events that are not ended yet.
  var open: [Int] = []
  var map = PlaceMap()
  var trace = InlineTrace()
  /// Where the words of the block at hand stand, for when nothing nearer is known.
  var blockSpan = Span.nowhere
  var pieces = TextPieces()
  var strikes: [StrikeMark] = []
  var row = RowPlace()
  var hasRawHTML = false
  var linksOpen = 0
  var imagesOpen = 0
  var notes = NoteCollector()
  /// The names of links that lead where a definition says.
  var usedNames: Set<String> = []
  /// Leaf blocks, to tell which lines are shown on the page.
  var shown: [Span] = []
  /// The event that each heading stands in, if it is not the page itself.
  var headingHolders: [Int?] = []
  /// Kept to be used again.
  var wordsAtHand: [UInt8] = []
  var isTooDeep = false

  init(_ source: SourceText, _ file: UnsafeBufferPointer<UInt8>, _ look: MarkdownGuard) {
    self.source = source
    self.file = file
    finder = PlaceFinder(file: file, lineStarts: look.lineStarts)
    definitions = look.definitions.all
    hasEscapes = look.hasEscapes
    hasNoteColons = !look.noteColons.isEmpty
    hasPipes = look.hasPipes
    let length = file.count - look.start
    body.text.reserveCapacity(length + length / 4)
    body.events.reserveCapacity(length / 20 + 16)
  }

  mutating func read(_ document: OpaquePointer) {
    guard var node = cmark_node_first_child(document) else { return }
    while !isTooDeep {
      if enter(node), let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      leave(node)
      while true {
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node), parent != document else { return }
        leave(parent)
        node = parent
      }
    }
  }

  /// What the walk gives, once all of the page is known.
  mutating func finish(noting diagnostics: inout [Diagnostic]) -> MarkdownBody {
    // The walk ended in the midst of things.
    guard !isTooDeep else {
      diagnostics.append(contentsOf: found)
      return .refused
    }
    finishNotes()
    finishSections()
    HeadingNames.name(all: &body.headings, in: &body.text)
    noteUnusedDefinitions()
    noteUntold()
    diagnostics.append(contentsOf: found)
    return body
  }

  // MARK: Events

  mutating func append(_ kind: MarkdownEvent.Kind, number: Int = 0, span: Span, text: Range<Int> = 0..<0) {
    body.events.append(MarkdownEvent(kind, .leaf, number: number, span: span, text: text))
  }

  mutating func begin(_ kind: MarkdownEvent.Kind, number: Int = 0, span: Span, text: Range<Int> = 0..<0) {
    if open.count > MarkdownLimits.nesting { tooDeep(span) }
    open.append(body.events.count)
    body.events.append(MarkdownEvent(kind, .enter, number: number, span: span, text: text))
  }

  /// Ends the last event that was begun, and gives its place.
  @discardableResult
  mutating func end(at spanEnd: Int? = nil) -> Int {
    guard let start = open.popLast() else { return body.events.count }
    let event = body.events[start]
    let span = spanEnd.map { Span(event.span.start, max(event.span.start, $0)) } ?? event.span
    body.events[start] = event.changed(other: body.events.count, span: span)
    body.events.append(event.changed(step: .leave, other: start, span: span))
    return start
  }

  private mutating func tooDeep(_ span: Span) {
    guard !isTooDeep else { return }
    isTooDeep = true
    found.append(MarkdownFault.nestedTooDeep(source, span, "Emphasis, links, lists and quotations").diagnostic)
  }

  // MARK: Problems

  mutating func note(_ rule: MarkdownRule, _ span: Span, _ what: String, _ instead: String) {
    told[rule, default: 0] += 1
    guard told[rule, default: 0] <= MarkdownLimits.toldOfOneRule else { return }
    found.append(rule.problem(source, span, what, instead))
  }

  private mutating func noteUntold() {
    for rule in MarkdownRule.allCases {
      let more = told[rule, default: 0] - MarkdownLimits.toldOfOneRule
      guard more > 0, let last = found.last(where: { $0.rule == rule.rawValue }) else { continue }
      found.append(
        Diagnostic(
          rule: rule.rawValue, severity: .mustFix, place: last.place,
          what: "There are \(more) more problems of this kind below",
          why: rule.why, instead: "Correct those above, and build again"))
    }
  }
}
