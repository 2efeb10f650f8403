import Diagnostics
import Pages

/// The panel at the end of a page.
struct PanelView: View {
  struct Group: View {
    let severity: Severity
    let notes: [NoteView]

    static let slots = Slots<Group>()
      .text("label") { $0.severity.sentence }
      .text("kind") { $0.severity.code }
      .text("short") { $0.severity.rawValue }
      .text("count") { "\($0.notes.count)" }
      .flag("has-notes") { !$0.notes.isEmpty }
      .each("notes", NoteView.self) { $0.notes }
  }

  let file: String?
  let isStopped: Bool
  let groups: [Group]
  let gaps: GapsView?

  static let slots = Slots<PanelView>()
    .optionalText("file") { $0.file }
    .flag("is-stopped") { $0.isStopped }
    .each("groups", Group.self) { $0.groups }
    .flag("has-notes") { $0.groups.contains { !$0.notes.isEmpty } }
    .group("gaps", GapsView.self) { $0.gaps }

  init(_ found: [Diagnostic], file: String?, isStopped: Bool, gaps: GapsView?) {
    self.file = file
    self.isStopped = isStopped
    self.gaps = gaps
    groups = Severity.allCases.map { severity in
      Group(
        severity: severity,
        notes: found.filter { $0.severity == severity }.map { NoteView($0, namesFile: $0.place.path != file) })
    }
  }
}

/// One problem: what, where, what to write instead, and why.
struct NoteView: View {
  let problem: Diagnostic
  let namesFile: Bool
  /// Whether what stands before it is the same, in another place.
  let isAgain: Bool
  let sentence: SentenceOnPage?

  static let slots = Slots<NoteView>()
    .flag("is-again") { $0.isAgain }
    .each("what", Piece.self) { Piece.all(of: $0.problem.what) }
    .each("instead", Piece.self) { Piece.all(of: $0.problem.instead) }
    .each("why", Piece.self) { Piece.all(of: $0.problem.why) }
    .text("rule") { $0.problem.rule }
    .link("rule-page") { Address(site: "/.plainsight/rules/" + $0.problem.rule.escapedForAddress) }
    .text("line") { "\($0.problem.place.line)" }
    .text("column") { "\($0.problem.place.column)" }
    .optionalText("file") { $0.namesFile ? $0.problem.place.path.safeToShow : nil }
    .group("sentence", SentenceOnPage.self) { $0.sentence }
    .optionalText("before") { $0.isExcerptShown ? $0.excerpt.before : nil }
    .optionalText("marked") { $0.isExcerptShown ? $0.excerpt.marked : nil }
    .optionalText("after") { $0.isExcerptShown ? $0.excerpt.after : nil }
    .flag("has-excerpt") { $0.isExcerptShown }

  init(_ problem: Diagnostic, namesFile: Bool, isAgain: Bool = false) {
    self.problem = problem
    self.namesFile = namesFile
    self.isAgain = isAgain
    sentence = SentenceOnPage(problem.place)
  }

  private var isExcerptShown: Bool { !problem.place.excerpt.isEmpty }

  private var excerpt: (before: String, marked: String, after: String) {
    let letters = Array(problem.place.excerpt.unicodeScalars)
    let start = min(problem.place.column - 1, letters.count)
    let end = min(start + problem.place.length, letters.count)
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(part)).safeToShow
    }
    return (text(letters[..<start]), text(letters[start..<end]), text(letters[end...]))
  }
}

/// A piece of a message: its words, or what stands in a file, which messages put between backticks.
struct Piece: View {
  let text: String
  let isCode: Bool

  static let slots = Slots<Piece>().text("text") { $0.text }.flag("is-code") { $0.isCode }

  static func all(of message: String) -> [Piece] {
    let pieces = message.split(separator: "`", omittingEmptySubsequences: false)
    // One without its partner is a sign like any other.
    guard pieces.count % 2 == 1 else { return [Piece(text: message, isCode: false)] }
    return pieces.enumerated().map { Piece(text: String($1), isCode: $0 % 2 == 1) }.filter { !$0.text.isEmpty }
  }
}

/// What the council still lacks.
struct GapsView: View {
  let council: CouncilGaps
  let shown: [GapView]
  let count: Int

  static let slots = Slots<GapsView>()
    .text("name") { $0.council.name }
    .text("answered") { "\($0.council.answered)" }
    .text("asked") { "\($0.council.asked)" }
    .link("coverage") { Address(site: $0.council.coverage) }
    .flag("has-gaps") { !$0.shown.isEmpty }
    .each("gaps", GapView.self) { $0.shown }
    .optionalText("more") { $0.count > $0.shown.count ? "\($0.count - $0.shown.count)" : nil }

  init(_ council: CouncilGaps, _ shown: [GapView], of count: Int) {
    self.council = council
    self.shown = shown
    self.count = count
  }
}

struct GapView: View {
  let gap: CouncilGaps.Gap
  let isHere: Bool

  static let slots = Slots<GapView>()
    .text("ask") { $0.gap.line.ask }
    .text("result") { $0.gap.line.result }
    .text("item") { $0.gap.line.item }
    .flag("is-here") { $0.isHere }
    .link("link") { Address(site: "/entitlements/\($0.gap.line.duty)/\($0.gap.line.item)/") }

  init(_ gap: CouncilGaps.Gap, isHere: Bool) {
    self.gap = gap
    self.isHere = isHere
  }
}

extension Severity {
  /// As a heading: what becomes of it.
  var sentence: String {
    switch self {
    case .mustFix: "Must be fixed"
    case .shouldFix: "Should be fixed"
    case .couldImprove: "Could be better"
    }
  }

  /// One word that the style sheet and the script hold on to.
  var code: String {
    switch self {
    case .mustFix: "must"
    case .shouldFix: "should"
    case .couldImprove: "could"
    }
  }
}
