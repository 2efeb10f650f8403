import Diagnostics
import Markup

/// A link in a page's words, as it was written, and where it leads.
package struct Link: Hashable, Sendable {
  package let destination: String
  /// Found once, when the page is read: many rules and every list of pages ask.
  package let target: LinkTarget
  package let span: Span
  package let isImage: Bool
  /// The event of the page's words that begins it.
  let event: Int

  /// A link that stands among the facts of the file of this name.
  init(destination: String, from name: String, span: Span) {
    self.destination = destination
    target = LinkTarget(destination, from: name)
    self.span = span
    isImage = false
    event = 0
  }

  init(_ link: MarkdownLink, in body: MarkdownBody, from name: String) {
    destination = body.string(link.destination)
    target = LinkTarget(destination, from: name)
    span = link.span
    isImage = link.isImage
    event = link.event
  }

  /// Whether it leads to a document that is no page: many phones cannot show one.
  package var isFile: Bool {
    switch target {
    case .file: true
    case .outside(let address): LinkTarget.documentEndings.contains { address.lowercased().hasSuffix($0) }
    default: false
    }
  }

  /// Whether it leads to a form on another site, by the names that councils' form systems have.
  package var isForm: Bool {
    guard case .outside(let address) = target else { return false }
    let lowered = address.lowercased()
    return LinkTarget.formNames.contains { lowered.contains($0) }
  }
}

/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
  /// Another site, a telephone, a mailbox.
  case outside(String)
  /// A heading of the same page.
  case fragment(String)
  /// Another content file, by its path in the content folder.
  case page(String, fragment: String?)
  /// A file that is no page, by its path in the content folder.
  case file(String)
  /// A path with more steps up than there are folders.
  case aboveContent

  static let documentEndings = [
    ".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".csv", ".zip",
  ]

  static let formNames = ["/form", "forms.", "eform", "achieveform", "/apply", "typeform.", "surveymonkey."]

  /// `name` is the path of the file in which the link stands.
  package init(_ destination: String, from name: String) {
    if destination.hasPrefix("#") {
      self = .fragment(Self.decoded(String(destination.dropFirst())))
      return
    }
    if Self.hasScheme(destination) {
      self = .outside(destination)
      return
    }
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let place = mark.map { String(destination[destination.utf8.index(after: $0)...]) } ?? ""
    let fragment = place.isEmpty ? nil : Self.decoded(place)
    guard let path = Self.join(name, Self.decoded(mark.map { String(destination[..<$0]) } ?? destination)) else {
      self = .aboveContent
      return
    }
    if path == name, let fragment {
      self = .fragment(fragment)
    } else {
      self = path.hasSuffix(".md") ? .page(path, fragment: fragment) : .file(path)
    }
  }

  private static func hasScheme(_ destination: String) -> Bool {
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// By bytes and without taking the paths apart, because every link of every page is asked.
  private static func join(_ name: String, _ relative: String) -> String? {
    let slash = UInt8(ascii: "/")
    var path = Array(name.utf8)
    goUp(&path)
    for part in relative.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if !part.elementsEqual("..".utf8) {
        if !path.isEmpty { path.append(slash) }
        path.append(contentsOf: part)
      } else if path.isEmpty {
        return nil
      } else {
        goUp(&path)
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  private static func goUp(_ path: inout [UInt8]) {
    path.removeLast(path.count - (path.lastIndex(of: UInt8(ascii: "/")) ?? 0))
  }

  /// `%20` and its like, as browsers write spaces and accents in addresses.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, rest.first != UInt8(ascii: "+"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
