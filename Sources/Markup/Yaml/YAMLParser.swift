import CYAML
import Diagnostics

/// Parses one YAML mapping out of a stretch of a file.
///
/// A fault in one entry costs that entry alone: when the whole does not parse, each entry at the left margin is parsed by
/// itself, so that one run names every fault.
package func parseYAML(_ source: SourceText, in stretch: Span, noting found: inout [Diagnostic]) -> YAMLMap {
  let stretch = withoutMark(source, stretch)
  var faults = FaultList()
  defer { found += faults.told }
  noteTabs(source, stretch, &faults)
  var events = YAMLEvents(source, stretch)
  var wholeFaults = faults
  if var whole = events.readMapping(noting: &wholeFaults), !events.failed {
    faults = wholeFaults
    whole.isWhole = !events.endedEarly
    return whole
  }
  var map = YAMLMap(entries: [], span: stretch, isWhole: false)
  for chunk in entriesAtTheMargin(source, stretch, belongingAbove: " \t-#]}") {
    var events = YAMLEvents(source, chunk)
    var chunkFaults = faults
    let part = events.readMapping(noting: &chunkFaults)
    if !(events.failed && hasTabAtMargin(source, chunk)) { faults = chunkFaults }
    for entry in part?.entries ?? [] {
      if let first = map.entries.first(where: { $0.key.text == entry.key.text }) {
        faults.append(.repeatedField(entry.key, first: first.key, in: source))
      } else {
        map.entries.append(entry)
      }
    }
    if faults.isFull { break }
  }
  return map
}

/// Parses a file that is a YAML list from beginning to end, such as a vocabulary.
package func parseYAMLList(_ source: SourceText, noting found: inout [Diagnostic]) -> [YAMLNode] {
  let stretch = withoutMark(source, Span(0, source.bytes.count))
  var events = YAMLEvents(source, stretch)
  var faults = FaultList()
  let whole = events.readList(noting: &faults)
  if !events.failed {
    found += faults.told
    return whole
  }
  faults = FaultList()
  var nodes: [YAMLNode] = []
  for chunk in entriesAtTheMargin(source, stretch, belongingAbove: " \t#]}") where !faults.isFull {
    var events = YAMLEvents(source, chunk)
    nodes += events.readList(noting: &faults)
  }
  found += faults.told
  return nodes
}

/// libyaml counts the mark that some editors put at the beginning as a column, and then misses the next entry.
private func withoutMark(_ source: SourceText, _ stretch: Span) -> Span {
  let hasMark = stretch.start == 0 && source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
  return hasMark ? Span(3, stretch.end) : stretch
}

/// Each entry at the left margin, with the indented lines that belong to it.
private func entriesAtTheMargin(_ source: SourceText, _ stretch: Span, belongingAbove: String) -> [Span] {
  var chunks: [Span] = []
  var lines = Lines(source.bytes, from: stretch.start)
  while let line = lines.next(), line.start < stretch.end {
    let end = min(lines.position, stretch.end)
    let belongsAbove = line.isEmpty || belongingAbove.utf8.contains(source.bytes[line.start])
    if belongsAbove, !chunks.isEmpty {
      chunks[chunks.count - 1].end = end
    } else {
      chunks.append(Span(line.start, end))
    }
  }
  return chunks
}

/// A line that begins with a tab has a message of its own, and libyaml stops at it.
private func noteTabs(_ source: SourceText, _ stretch: Span, _ faults: inout FaultList) {
  var lines = Lines(source.bytes, from: stretch.start)
  while let line = lines.next(), line.start < stretch.end {
    if let tab = tabAtMargin(source, line) { faults.append(.tab(at: Span(tab, tab + 1), in: source)) }
  }
}

private func hasTabAtMargin(_ source: SourceText, _ chunk: Span) -> Bool {
  var lines = Lines(source.bytes, from: chunk.start)
  while let line = lines.next(), line.start < chunk.end {
    if tabAtMargin(source, line) != nil { return true }
  }
  return false
}

private func tabAtMargin(_ source: SourceText, _ line: Span) -> Int? {
  source.bytes[line.start..<line.end].prefix { $0 == 0x20 || $0 == 0x09 }.firstIndex(of: 0x09)
}

/// libyaml's events, with every mark turned into bytes of the file.
private struct YAMLEvents {
  private static let deepest = 12

  private let source: SourceText
  private let stretch: Span
  /// Where each character begins, in bytes; empty when all are one byte long, as they mostly are.
  private let characterStarts: [Int]
  private(set) var failed = false
  /// A second document begins, and is not read.
  private(set) var endedEarly = false

  init(_ source: SourceText, _ stretch: Span) {
    self.source = source
    self.stretch = stretch
    var starts: [Int] = []
    if source.bytes[stretch.start..<stretch.end].contains(where: { $0 >= 0x80 }) {
      for index in stretch.start..<stretch.end where source.bytes[index] & 0xC0 != 0x80 { starts.append(index) }
    }
    characterStarts = starts
  }

  mutating func readMapping(noting found: inout FaultList) -> YAMLMap? {
    guard let node = readDocument(noting: &found) else { return failed ? nil : .empty }
    guard case .map(let map) = node else {
      found.append(.notFields(at: node.span, in: source))
      failed = true
      return nil
    }
    return map
  }

  mutating func readList(noting found: inout FaultList) -> [YAMLNode] {
    guard let node = readDocument(noting: &found) else { return [] }
    guard case .list(let nodes, _) = node else {
      found.append(.notAList(at: node.span, in: source))
      return []
    }
    return nodes
  }

  /// nil when there is nothing, or when libyaml could not go on (`failed`).
  private mutating func readDocument(noting found: inout FaultList) -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("libyaml had no memory for a parser") }
    defer { yaml_parser_delete(&parser) }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let start = bytes.baseAddress.map { $0 + stretch.start }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, start, stretch.end - stretch.start)
      var node: YAMLNode?
      while true {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else {
          noteFault(of: parser, &found)
          return nil
        }
        defer { yaml_event_delete(&event) }
        switch event.type {
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
        case YAML_DOCUMENT_START_EVENT:
          if node != nil {
            endedEarly = true
            found.append(.secondDocument(at: span(event), in: source))
            return node
          }
        case YAML_STREAM_END_EVENT: return node
        default:
          node = readNode(event, &parser, depth: 0, noting: &found)
          if failed { return nil }
        }
      }
    }
  }

  private mutating func readNode(
    _ event: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int, noting found: inout FaultList
  ) -> YAMLNode? {
    refuseAnchorsAndTags(event, &found)
    switch event.type {
    case YAML_SCALAR_EVENT:
      return .scalar(scalar(event))
    case YAML_ALIAS_EVENT:
      // What was written, so that nothing seems to be missing besides.
      return .scalar(YAMLScalar(text: source.text(span(event)), span: span(event), isQuoted: false))
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      if depth == Self.deepest { found.append(.tooDeep(at: span(event), in: source)) }
      return event.type == YAML_SEQUENCE_START_EVENT
        ? readSequence(event, &parser, depth: depth, noting: &found)
        : readEntries(event, &parser, depth: depth, noting: &found)
    default:
      preconditionFailure("libyaml gave an event that no node begins with")
    }
  }

  private mutating func readSequence(
    _ opening: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int, noting found: inout FaultList
  ) -> YAMLNode? {
    var nodes: [YAMLNode] = []
    while let event = next(&parser, depth, &found) {
      var event = event
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT {
        return .list(nodes, Span(offset(opening.start_mark), offset(event.end_mark)))
      }
      guard let node = readNode(event, &parser, depth: depth + 1, noting: &found) else { return nil }
      nodes.append(node)
    }
    return nil
  }

  private mutating func readEntries(
    _ opening: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int, noting found: inout FaultList
  ) -> YAMLNode? {
    var map = YAMLMap(entries: [], span: .nowhere)
    while let event = next(&parser, depth, &found) {
      var event = event
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT {
        map.span = Span(offset(opening.start_mark), offset(event.end_mark))
        return .map(map)
      }
      guard let key = readNode(event, &parser, depth: depth + 1, noting: &found) else { return nil }
      guard let after = next(&parser, depth, &found) else { return nil }
      var valueEvent = after
      defer { yaml_event_delete(&valueEvent) }
      guard let value = readNode(valueEvent, &parser, depth: depth + 1, noting: &found) else { return nil }
      guard case .scalar(let name) = key else {
        found.append(.nameIsNoText(at: key.span, in: source))
        continue
      }
      if let first = map.entries.first(where: { $0.key.text == name.text }) {
        found.append(.repeatedField(name, first: first.key, in: source))
        continue
      }
      map.entries.append(YAMLMap.Entry(key: name, value: value))
    }
    return nil
  }

  /// Past the deepest level events are skipped to the end of the file: what they would build is refused already.
  private mutating func next(
    _ parser: inout yaml_parser_t, _ depth: Int, _ found: inout FaultList
  ) -> yaml_event_t? {
    if depth >= Self.deepest {
      failed = true
      return nil
    }
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      noteFault(of: parser, &found)
      return nil
    }
    return event
  }

  private mutating func noteFault(of parser: yaml_parser_t, _ found: inout FaultList) {
    failed = true
    let reason = [parser.context, parser.problem].compactMap { $0.map { String(cString: $0) } }.joined(separator: ": ")
    // A character that cannot be read has no mark, and a missing colon is noticed only on the next line.
    let at =
      if parser.error == YAML_READER_ERROR {
        stretch.start + Int(parser.problem_offset)
      } else {
        offset(reason.contains("could not find expected ':'") ? parser.context_mark : parser.problem_mark)
      }
    found.append(.notYAML(reason, at: min(at, max(stretch.start, stretch.end - 1)), opening: stretch, in: source))
  }

  private func refuseAnchorsAndTags(_ event: yaml_event_t, _ found: inout FaultList) {
    let (anchor, tag): (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt8>?) =
      switch event.type {
      case YAML_SCALAR_EVENT: (event.data.scalar.anchor, event.data.scalar.tag)
      case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_MAPPING_START_EVENT: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      case YAML_ALIAS_EVENT: (event.data.alias.anchor, nil)
      default: (nil, nil)
      }
    if anchor != nil { found.append(.anchor(at: span(event), in: source)) }
    if tag != nil { found.append(.tag(at: span(event), in: source)) }
  }

  private func scalar(_ event: yaml_event_t) -> YAMLScalar {
    let data = event.data.scalar
    let text = data.value.map {
      String(decoding: UnsafeBufferPointer(start: $0, count: data.length), as: UTF8.self)
    }
    return YAMLScalar(text: text ?? "", span: span(event), isQuoted: data.style != YAML_PLAIN_SCALAR_STYLE)
  }

  private func span(_ event: yaml_event_t) -> Span {
    Span(offset(event.start_mark), offset(event.end_mark))
  }

  /// libyaml counts characters; everything here counts bytes.
  private func offset(_ mark: yaml_mark_t) -> Int {
    if characterStarts.isEmpty { return min(stretch.start + mark.index, stretch.end) }
    return mark.index < characterStarts.count ? characterStarts[mark.index] : stretch.end
  }
}
