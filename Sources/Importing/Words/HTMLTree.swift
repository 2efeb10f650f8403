import CXML2

/// A node of parsed HTML, lent for as long as the tree lives. It never leaves `HTMLTree.read`.
struct HTMLNode {
  fileprivate let pointer: xmlNodePtr

  enum Kind {
    case element(String)
    case text
    case comment
    case other
  }

  var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element(name)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_ENTITY_REF_NODE: .text
    case XML_COMMENT_NODE: .comment
    default: .other
    }
  }

  /// Without the prefix that Word puts before its own elements.
  private var name: String {
    guard let name = pointer.pointee.name else { return "" }
    return String(cString: name)
  }

  var text: String {
    guard let content = pointer.pointee.content else { return "" }
    return String(cString: content)
  }

  var children: [HTMLNode] {
    var children: [HTMLNode] = []
    var next = pointer.pointee.children
    while let child = next {
      children.append(HTMLNode(pointer: child))
      next = child.pointee.next
    }
    return children
  }

  subscript(attribute: String) -> String? {
    var next = pointer.pointee.properties
    while let property = next {
      if let name = property.pointee.name, String(cString: name) == attribute {
        return Self.text(of: property.pointee.children)
      }
      next = property.pointee.next
    }
    return nil
  }

  /// The text of an attribute, which the parser keeps as a row of nodes.
  private static func text(of first: xmlNodePtr?) -> String {
    var text = ""
    var next = first
    while let node = next {
      text += HTMLNode(pointer: node).text
      next = node.pointee.next
    }
    return text
  }

  /// Everything written inside, scripts too.
  var allText: String {
    if case .text = kind { return text }
    return children.map(\.allText).joined()
  }
}

/// Parses HTML as browsers do, and lends the tree to one reader.
enum HTMLTree {
  /// Two threads that begin with libxml2 at the same moment can wait for one another for ever, unless it was made ready before.
  private static let isReady: Void = xmlInitParser()

  /// Nothing when the parser gave up before the end, as it does when elements nest 256 deep.
  static func read<Result>(_ html: String, _ read: (HTMLNode) -> Result) -> Result? {
    isReady
    guard let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
    var html = html
    let document = html.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        htmlCtxtReadMemory(
          context, characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    let gaveUp = context.pointee.disableSAX != 0
    guard !gaveUp, let root = xmlDocGetRootElement(document) else { return nil }
    return read(HTMLNode(pointer: root))
  }
}
