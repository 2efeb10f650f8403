/// What an attribute may hold.
enum AttributeKind {
  case words
  /// Browsers follow what stands here, or fetch it.
  case address
  /// Browsers read what stands here as a page of its own.
  case markup
  case header
  /// The site's content security policy lets no page carry scripts or styles in its attributes.
  case refused

  init(_ name: String, in tag: MarkupTag) {
    switch name {
    case "style": self = .refused
    case _ where name.hasPrefix("on"): self = .refused
    case "http-equiv": self = .header
    case "srcdoc": self = .markup
    case "content": self = tag.actsAsHeader ? .address : .words
    default: self = AttributeKind.addresses.contains(name) ? .address : .words
    }
  }

  private static let addresses: Set = [
    "action", "background", "cite", "data", "formaction", "href", "imagesrcset", "longdesc", "manifest", "ping",
    "poster",
    "src", "srcset", "xlink:href",
  ]
}
