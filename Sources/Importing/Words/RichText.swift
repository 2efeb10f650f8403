/// A text of a feed that may hold HTML or plain lines, as pieces of a page.
struct RichText {
  let blocks: [Block]
  let losses: [HTMLReader.Loss]
  let mends: [Mojibake.Mend]

  init(_ written: String) {
    let html = HTMLGuard(written)
    if html.hasTags {
      let read = HTMLReader.read(html)
      blocks = read.blocks
      losses = read.reader.losses
      mends = read.reader.mends
    } else {
      let feed = FeedText(decodingEntities(written))
      blocks = Self.paragraphs(feed.text)
      losses = []
      mends = feed.mends
    }
  }

  /// An empty line parts paragraphs, and a line end is kept.
  private static func paragraphs(_ text: String) -> [Block] {
    var line = MarkdownLine()
    for (at, row) in text.lines.enumerated() {
      if at > 0 { line.lineBreak() }
      line.append(String(row), Marks())
    }
    return line.takeParagraphs().map(Block.paragraph)
  }

  /// The words on one line, as a fact holds them.
  var oneLine: String { Self.oneLine(blocks) }

  static func oneLine(_ blocks: [Block]) -> String {
    blocks.map(\.plainText).joined(separator: " ").foldingSpaces
  }
}
