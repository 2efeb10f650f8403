import Content
import Diagnostics
import Markup
import Testing

extension CompleteCouncil {
  /// Where in their files these parts stand.
  func stretches(of parts: Set<PagePart>) throws -> [String: [Span]] {
    var stretches: [String: [Span]] = [:]
    for part in parts {
      let spans = try stretch(of: part)
      try #require(!spans.isEmpty, "\(part) is not on its page")
      stretches[part.page, default: []] += spans
    }
    return stretches
  }

  private func stretch(of part: PagePart) throws -> [Span] {
    let document = try #require(documents[part.page])
    let page = try #require(self.page(part.page))
    let bytes = document.source.bytes
    switch part {
    case .tag(_, let item): return tags(in: document) { itemID(of: $0) == item }
    case .register(_, let duty): return tags(in: document) { $0 == duty }
    case .fact(_, let name): return entries(of: document.facts, in: bytes) { $0 == name }
    case .entry(_, let item):
      guard case .map(let fields) = document.facts["entry"] else { return [] }
      return entries(of: fields, in: bytes) { $0 == item }
    case .section(_, let id):
      let section = try #require(page.prose.section(id: id))
      return [Span(bytes.endOfLine(from: section.span.start), section.span.end)]
    case .intro: return [page.prose.intro.span]
    case .words: return [page.prose.whole.span]
    }
  }

  /// `duty/item#place` is about the item.
  private func itemID(of answer: String) -> String {
    answer.split(separator: "#").first?.split(separator: "/").last.map(String.init) ?? ""
  }

  private func tags(in document: Document, _ isMeant: (String) -> Bool) -> [Span] {
    ["answers", "says-none"].flatMap { field -> [Span] in
      switch document.facts[field] {
      case .scalar(let scalar): return isMeant(scalar.text) ? [scalar.span] : []
      case .list(let nodes, let span):
        return members(nodes.map(\.span), of: span, in: document.source.bytes) { index in
          if case .scalar(let scalar) = nodes[index] { isMeant(scalar.text) } else { false }
        }
      case .map, nil: return []
      }
    }
  }

  private func entries(of map: YAMLMap, in bytes: [UInt8], _ isMeant: (String) -> Bool) -> [Span] {
    let spans = map.entries.map { Span($0.key.span.start, $0.value.lastByte(in: bytes)) }
    return members(spans, of: map.span, in: bytes) { isMeant(map.entries[$0].key.text) }
  }

  /// The stretches of those members of a list or group that are meant: with their comma, or with their lines.
  private func members(_ spans: [Span], of whole: Span, in bytes: [UInt8], _ isMeant: (Int) -> Bool) -> [Span] {
    let isInBrackets = bytes.opensBrackets(at: whole.start)
    return spans.indices.filter(isMeant).map { index -> Span in
      if !isInBrackets {
        return Span(bytes.startOfLine(before: spans[index].start), bytes.endOfLine(from: spans[index].end))
      }
      if index + 1 < spans.count { return Span(spans[index].start, spans[index + 1].start) }
      return Span(index > 0 ? spans[index - 1].end : spans[index].start, spans[index].end)
    }
  }
}

extension YAMLNode {
  /// Where the last thing in it ends: where a group in lines ends is only known from what comes after it.
  fileprivate func lastByte(in bytes: [UInt8]) -> Int {
    switch self {
    case .scalar(let scalar): scalar.span.end
    case .list(let nodes, let span):
      bytes.opensBrackets(at: span.start) ? span.end : nodes.last?.lastByte(in: bytes) ?? span.end
    case .map(let map):
      bytes.opensBrackets(at: map.span.start)
        ? map.span.end : map.entries.last?.value.lastByte(in: bytes) ?? map.span.end
    }
  }
}

extension [UInt8] {
  fileprivate func opensBrackets(at index: Int) -> Bool {
    self[index] == UInt8(ascii: "[") || self[index] == UInt8(ascii: "{")
  }

  fileprivate func startOfLine(before index: Int) -> Int {
    self[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// After the line's end.
  fileprivate func endOfLine(from index: Int) -> Int {
    self[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
  }
}
