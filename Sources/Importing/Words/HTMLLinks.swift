/// What leads out of a description: links, pictures, films and maps.
extension HTMLReader {
  mutating func readLink(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    guard let written = node["href"], !written.isEmpty, !written.hasPrefix("#") else {
      readChildren(node, context, into: &output)
      return
    }
    var inner = context
    switch LinkAddress(written) {
    case .safe(let address): inner.marks.link = address
    case .unsafe: losses.append(.link(text: node.allText, address: written))
    }
    guard !FeedText(node.allText).text.isBlank || node.hasPicture else {
      // An address with no text would be a link that nobody can see.
      readChildren(node, inner, into: &output)
      if let address = inner.marks.link { output.line.append(address, inner.marks) }
      return
    }
    readChildren(node, inner, into: &output)
  }

  mutating func readPicture(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    let alt = clean(node["alt"] ?? "")
    losses.append(.picture(alt: alt, source: node["src"] ?? ""))
    if !alt.isBlank {
      output.line.append(" \(alt) ", context.marks)
    } else if let link = context.marks.link {
      output.line.append(link, context.marks)
    }
  }

  /// A film or map inside the text cannot be shown, so its address becomes a link.
  mutating func readFrame(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    if let source = node["src"] ?? node["data"], !source.isEmpty {
      losses.append(.frame(source))
      if case .safe(let address) = LinkAddress(source) {
        var marks = context.marks
        marks.link = address
        output.line.append(" ", Marks())
        output.line.append(address, marks)
        output.line.append(" ", Marks())
      }
    }
    readChildren(node, context, into: &output)
  }
}

extension HTMLNode {
  fileprivate var hasPicture: Bool {
    if case .element("img") = kind { return true }
    return children.contains(where: \.hasPicture)
  }
}
