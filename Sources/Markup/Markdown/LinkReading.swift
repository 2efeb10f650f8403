import Diagnostics

extension MarkdownReader {
  /// Notes where a link that has just begun leads. Its words come later.
  mutating func addLink(to destination: Range<Int>, title: Range<Int>, isImage: Bool) {
    let verdict = body.text.withUnsafeBufferPointer {
      judgeLink(UnsafeBufferPointer(rebasing: $0[destination]), isImage: isImage)
    }
    var kind = MarkdownLink.Kind.refused
    if case .allowed(let allowed) = verdict, isImage || linksOpen == 0 { kind = allowed }
    let hash = kind == .file || kind == .fragment ? body.text[destination].firstIndex(of: ASCII.hash) : nil
    let span = body.events.last?.span ?? blockSpan
    body.links.append(
      MarkdownLink(
        kind: kind, isImage: isImage, destination: destination,
        path: destination.lowerBound..<(hash ?? destination.upperBound),
        fragment: hash.map { $0 + 1..<destination.upperBound },
        title: title, words: 0..<0, span: span, destinationSpan: span, event: body.events.count - 1))
  }

  /// Notes the words of a link that has just ended, and what is wrong with it.
  mutating func finishLink(from start: Int, destinationSpan: Span?) {
    let index = body.events[start].index
    let link = body.links[index]
    let span = body.events[start].span
    let finished = MarkdownLink(
      kind: link.kind, isImage: link.isImage, destination: link.destination, path: link.path, fragment: link.fragment,
      title: link.title, words: words(of: start + 1..<body.events.count - 1), span: span,
      destinationSpan: destinationSpan ?? span, event: start)
    body.links[index] = finished
    if finished.kind == .refused { noteRefused(finished) }
  }

  private mutating func noteRefused(_ link: MarkdownLink) {
    let verdict = body.text.withUnsafeBufferPointer {
      judgeLink(UnsafeBufferPointer(rebasing: $0[link.destination]), isImage: link.isImage)
    }
    let fault =
      switch verdict {
      case .refused(let fault): fault
      case .allowed: LinkFault.withinLink
      }
    let address = body.string(link.destination)
    note(
      fault.rule, link.destinationSpan, fault.what(shortened(address), isImage: link.isImage),
      fault.instead(isImage: link.isImage))
  }

  private func shortened(_ address: String) -> String {
    let line = address.prefix { !$0.isNewline }
    return line.count > 80 ? line.prefix(80) + "…" : String(line)
  }

  /// Lines that say where links by a name lead, but that no link uses. cmark takes them out of the page, and with them
  /// what somebody may have meant to be read: `[Monday]: 9am-5pm`.
  mutating func noteUnusedDefinitions() {
    guard body.untraced == 0 else { return }
    var names: Set<String> = []
    var block = 0
    for definition in definitions {
      while block < shown.count, shown[block].end <= definition.start { block += 1 }
      if block < shown.count, shown[block].start <= definition.start { continue }
      guard let label = definition.label else { continue }
      let name = linkName(file, label)
      let isFirst = names.insert(name).inserted
      guard !isFirst || !usedNames.contains(name) else { continue }
      note(
        .unusedLinkAddress, Span(definition.start, definition.lineEnd),
        isFirst
          ? "This line says where links named “\(name)” lead, but there are none"
          : "This line says again where links named “\(name)” lead. Only the first such line counts",
        "Take the line out. If its words are for families to read, put a backslash before the first bracket: `\\[`")
    }
  }
}
