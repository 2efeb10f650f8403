import Diagnostics

/// A part of a template, with what stands inside each section.
enum TemplateNode: Sendable {
  case markup(Span)
  case print(TemplateTag)
  case partial(TemplateTag)
  case section(TemplateTag, [TemplateNode])

  static func tree(of source: SourceText, noting problems: inout [Diagnostic]) -> [TemplateNode] {
    let pieces = TemplateReader.read(source, noting: &problems)
    var builder = TemplateTreeBuilder(source: source)
    let tree = builder.build(pieces)
    problems += builder.problems
    return tree
  }
}

private struct TemplateTreeBuilder {
  let source: SourceText
  var problems: [Diagnostic] = []
  private var nodes: [TemplateNode] = []
  private var open: [(tag: TemplateTag, nodesBefore: [TemplateNode])] = []

  init(source: SourceText) {
    self.source = source
  }

  mutating func build(_ pieces: [TemplateReader.Piece]) -> [TemplateNode] {
    for piece in pieces {
      switch piece {
      case .markup(let span): nodes.append(.markup(span))
      case .tag(let tag): add(tag)
      }
    }
    while let last = open.last { leaveUnclosed(last.tag) }
    return nodes
  }

  private mutating func add(_ tag: TemplateTag) {
    switch tag.kind {
    case .print: nodes.append(.print(tag))
    case .partial: nodes.append(.partial(tag))
    case .section, .inverted:
      open.append((tag, nodes))
      nodes = []
    case .close: close(tag)
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let innermost = open.last?.tag else {
      return note(
        tag.span, "`\(tag.written)` closes nothing",
        instead: "Remove it, or write `{{#\(tag.name)}}` where the part begins"
      )
    }
    if open.contains(where: { $0.tag.name == tag.name }) {
      while let last = open.last?.tag, last.name != tag.name { leaveUnclosed(last) }
    } else {
      note(
        tag.span, "`\(tag.written)` does not close `\(innermost.written)` of line \(source.place(innermost.span).line)",
        instead: "Write `{{/\(innermost.name)}}`")
    }
    closeInnermost()
  }

  private mutating func leaveUnclosed(_ tag: TemplateTag) {
    note(tag.span, "`\(tag.written)` is never closed", instead: "Write `{{/\(tag.name)}}` where the part ends")
    closeInnermost()
  }

  private mutating func closeInnermost() {
    guard let section = open.popLast() else { return }
    nodes = section.nodesBefore + [.section(section.tag, nodes)]
  }

  private mutating func note(_ span: Span, _ what: String, instead: String) {
    problems.append(TemplateRule.section.problem(at: source.place(span), what, instead: instead))
  }
}
