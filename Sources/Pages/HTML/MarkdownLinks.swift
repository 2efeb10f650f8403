import Markup

extension MarkdownWriter {
  mutating func beginLink(_ index: Int, to html: inout HTML, resolving resolve: (MarkdownLink) -> LinkAddress) {
    let link = body.links[events[index].index]
    switch link.kind {
    case .refused: return
    case .web, .mail, .telephone, .textMessage: beginLink(link, to: letters(link.destination), in: &html)
    case .file, .fragment:
      switch resolve(link) {
      case .asWritten: beginLink(link, to: letters(link.destination), in: &html)
      case .address(let address), .picture(let address, _, _):
        address.withUnsafeBufferPointer { beginLink(link, to: $0, in: &html) }
      case .wordsOnly: return
      }
    }
    openLink = index
  }

  private func beginLink(_ link: MarkdownLink, to address: UnsafeBufferPointer<UInt8>, in html: inout HTML) {
    html.append(markup: "<a href=\"")
    html.append(address: address)
    writeTitle(link, to: &html)
    html.append(markup: "\">")
  }

  mutating func endLink(_ index: Int, to html: inout HTML) {
    guard openLink == events[index].partner else { return }
    html.append(markup: "</a>")
    openLink = nil
  }

  func writeImage(_ link: MarkdownLink, to html: inout HTML, resolving resolve: (MarkdownLink) -> LinkAddress) {
    let target = link.kind == .refused ? .wordsOnly : resolve(link)
    switch target {
    case .wordsOnly: return html.append(text: letters(link.words))
    case .asWritten: beginImage(letters(link.destination), to: &html)
    case .address(let address): address.withUnsafeBufferPointer { beginImage($0, to: &html) }
    case .picture(let address, let width, let height):
      address.withUnsafeBufferPointer { beginImage($0, to: &html) }
      html.append(markup: "\" width=\"")
      html.append(number: width)
      html.append(markup: "\" height=\"")
      html.append(number: height)
    }
    html.append(markup: "\" alt=\"")
    html.append(text: letters(link.words))
    writeTitle(link, to: &html)
    html.append(markup: "\">")
  }

  private func beginImage(_ address: UnsafeBufferPointer<UInt8>, to html: inout HTML) {
    html.append(markup: "<img src=\"")
    html.append(address: address)
  }

  /// Written while an attribute before it still waits for its closing quote.
  private func writeTitle(_ link: MarkdownLink, to html: inout HTML) {
    guard !link.title.isEmpty else { return }
    html.append(markup: "\" title=\"")
    html.append(text: letters(link.title))
  }
}

extension HTML {
  /// Writes an address with what may not stand in one as `%20` and the like.
  mutating func append(address: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in address.enumerated() where !mayStandInAddress(byte) {
      append(text: UnsafeBufferPointer(rebasing: address[start..<index]))
      append(text: [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)])
      start = index + 1
    }
    append(text: UnsafeBufferPointer(rebasing: address[start...]))
  }

  private func mayStandInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
      UInt8(ascii: "#")...UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
