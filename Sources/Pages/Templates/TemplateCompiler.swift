import Diagnostics

/// Makes one page kind's template ready, with the partials that it uses, and gathers all that is wrong with them.
struct TemplateCompiler {
  /// A partial within a partial is ordinary; twenty of them are a mistake.
  private static let deepest = 20

  let root: String
  let sources: [String: SourceText]
  private(set) var problems: [Diagnostic] = []
  var position = MarkupPosition.words
  /// Where the tag, comment or element was opened that `position` is in.
  var opened: (in: SourceText, at: Span)?
  /// The sections that are being read, the innermost last.
  var sections: [TemplateSection] = []
  /// True where only the position matters, and what is wrong there: see `body`.
  var isReadAgain = false
  /// Where each section has led to.
  var ends: [TemplateSection.Reading: (position: MarkupPosition, opened: (in: SourceText, at: Span)?)] = [:]
  private var trees: [String: [TemplateNode]] = [:]

  init(of root: String, in sources: [String: SourceText]) {
    self.root = root
    self.sources = sources
  }

  mutating func compile(_ slots: [Slot]) -> Program? {
    guard let source = sources[root] else {
      noteMissing()
      return nil
    }
    var program = Program()
    add(tree(of: root, source), of: TemplateUse(source: source, chain: [root]), in: TemplateScope(slots), to: &program)
    checkEnd()
    return problems.isEmpty ? program : nil
  }

  mutating func add(
    _ nodes: [TemplateNode], of file: TemplateUse, in scope: TemplateScope, to program: inout Program
  ) {
    for node in nodes {
      switch node {
      case .markup(let span):
        read(span, of: file)
        program.add(markup: file.source.bytes[span.start..<span.end])
      case .print(let tag): addPrint(tag, of: file, in: scope, to: &program)
      case .partial(let tag): addPartial(tag, of: file, in: scope, to: &program)
      case .section(let tag, let inside): addSection(tag, inside, of: file, in: scope, to: &program)
      }
    }
  }

  private mutating func addPrint(
    _ tag: TemplateTag, of file: TemplateUse, in scope: TemplateScope, to program: inout Program
  ) {
    guard let (slot, level) = find(tag, of: file, in: scope) else { return }
    let print: Slot.Print
    switch slot.kind {
    case .text(let printText, let isThere), .link(let printText, let isThere):
      if isThere != nil, !scope.isKnownToBeThere(tag.name, level: level) {
        note(
          .name, tag.span, of: file, "`\(tag.name)` may be empty",
          instead:
            "Put it between `{{#\(tag.name)}}` and `{{/\(tag.name)}}`; what stands between `{{^\(tag.name)}}` and "
            + "`{{/\(tag.name)}}` is shown when it is empty")
      }
      print = printText
    case .html(let printHTML, _): print = printHTML
    case .flag:
      return note(
        .name, tag.span, of: file, "`\(tag.name)` is yes or no, and has no words to show",
        instead: "Write the words between `{{#\(tag.name)}}` and `{{/\(tag.name)}}`")
    case .list, .group:
      return note(
        .name, tag.span, of: file, "`\(tag.name)` holds other names, and has no words to show",
        instead: "Write what to show of it between `{{#\(tag.name)}}` and `{{/\(tag.name)}}`")
    }
    checkPlace(of: tag, slot.kind, in: file)
    program.add(print: print, level: level)
  }

  private mutating func addPartial(
    _ tag: TemplateTag, of file: TemplateUse, in scope: TemplateScope, to program: inout Program
  ) {
    guard let source = sources[tag.name] else {
      let others = sources.keys.filter { $0 != root }.sorted()
      return note(
        .missing, tag.span, of: file, "There is no template `\(tag.name)`",
        instead: others.isEmpty
          ? "Add the file `templates/\(tag.name).html`"
          : suggestion(for: tag.name, among: others, written: tag.kind.tag, list: "The templates are"))
    }
    let chain = file.chain + [tag.name]
    guard !file.chain.contains(tag.name) else {
      return note(
        .loop, tag.span, of: file, "`\(tag.name)` would hold itself: \(chain.joined(separator: " → "))",
        instead: "Remove `\(tag.written)`")
    }
    guard file.chain.count < TemplateCompiler.deepest else {
      return note(
        .loop, tag.span, of: file, "More than \(TemplateCompiler.deepest) templates hold one another here",
        instead: "Write what `\(tag.name)` holds in place of `\(tag.written)`")
    }
    add(tree(of: tag.name, source), of: TemplateUse(source: source, chain: chain), in: scope, to: &program)
  }

  mutating func find(
    _ tag: TemplateTag, of file: TemplateUse, in scope: TemplateScope
  ) -> (slot: Slot, level: Int)? {
    if let found = scope.find(tag.name) { return found }
    if scope.isUnknown { return nil }
    note(
      .name, tag.span, of: file,
      tag.name == "."
        ? "`{{.}}` stands outside a list of texts"
        : "There is no `\(tag.name)` \(file.isRoot ? "here" : "where `\(root)` uses this")",
      instead: suggestion(
        for: tag.name, among: scope.names, written: tag.kind.tag, list: "The names here are"))
    return nil
  }

  private func suggestion(
    for name: String, among known: [String], written: (String) -> String, list: String
  ) -> String {
    guard !known.isEmpty else { return "Remove it: this kind of page has no names" }
    let all = "\(list): \(known.joined(separator: ", "))"
    return nearestName(to: name, among: known).map { "Write `\(written($0))`. \(all)" } ?? all
  }

  private mutating func tree(of name: String, _ source: SourceText) -> [TemplateNode] {
    if let tree = trees[name] { return tree }
    let tree = TemplateNode.tree(of: source, noting: &problems)
    trees[name] = tree
    return tree
  }

  private mutating func noteMissing() {
    let nearest = nearestName(to: root, among: sources.keys.sorted())
    let path = "templates/\(root).html"
    problems.append(
      TemplateRule.missing.problem(
        at: .file(path), "There is no template `\(root)`",
        instead: "Add the file `\(path)`" + (nearest.map { "; the nearest name there is `\($0)`" } ?? "")))
  }

  mutating func note(
    _ rule: TemplateRule, _ span: Span, of file: TemplateUse, _ what: String, instead: String
  ) {
    problems.append(rule.problem(at: file.source.place(span), what, instead: instead))
  }
}

/// A template's text where it is used: a partial has each page's names, and its own place in the chain.
struct TemplateUse {
  let source: SourceText
  let chain: [String]

  var isRoot: Bool { chain.count == 1 }
}
