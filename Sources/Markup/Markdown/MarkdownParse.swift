import CCMarkGFM
import CPageMemory
import Diagnostics

extension MarkdownBody {
  /// Parses the part of a file after its facts. What is wrong with it is noted, all of it in one go.
  package static func parse(
    _ source: SourceText, from bodyStart: Int, noting found: inout [Diagnostic]
  ) -> MarkdownBody {
    source.bytes.withUnsafeBufferPointer { file in
      parse(source, file, from: min(max(bodyStart, 0), file.count), noting: &found)
    }
  }

  private static func parse(
    _ source: SourceText, _ file: UnsafeBufferPointer<UInt8>, from bodyStart: Int, noting found: inout [Diagnostic]
  ) -> MarkdownBody {
    let start = bodyStart + byteOrderMarkLength(file, at: bodyStart)
    var look = MarkdownGuard(source, file, from: start)
    look.look(noting: &found)
    guard !look.isRefused else { return .refused }
    var reader = MarkdownReader(source, file, look)
    withTree(of: file, from: start, masking: look.noteColons) { reader.read($0) }
    return reader.finish(noting: &found)
  }

  static var refused: MarkdownBody {
    var body = MarkdownBody()
    body.isRefused = true
    return body
  }
}

/// A mark that some programs put at the beginning of a file. It is no part of the text.
private func byteOrderMarkLength(_ file: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
  start + 3 <= file.count && file[start] == 0xEF && file[start + 1] == 0xBB && file[start + 2] == 0xBF ? 3 : 0
}

/// Lends cmark's tree. No pointer into it may be kept: its memory is gone when this returns.
private func withTree(
  of file: UnsafeBufferPointer<UInt8>, from start: Int, masking colons: [Int], _ read: (OpaquePointer) -> Void
) {
  _ = TableTypes.known
  defer { page_memory_release() }
  let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, page_memory_allocator())
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
  let text = UnsafeBufferPointer(rebasing: file[start...])
  feed(text, to: parser, masking: colons, from: start)
  if let document = cmark_parser_finish(parser) { read(document) }
}

private func feed(
  _ text: UnsafeBufferPointer<UInt8>, to parser: OpaquePointer?, masking colons: [Int], from start: Int
) {
  guard !text.isEmpty else { return }
  guard !colons.isEmpty else {
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return
  }
  var masked = Array(text)
  for colon in colons { masked[colon - start] = noteColonMark }
  masked.withUnsafeBufferPointer { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
}
