import Diagnostics

/// What may be wrong with the words of a page, before anybody asks what they mean.
package enum MarkdownRule: String, CaseIterable, Sendable {
  case notUTF8 = "not-utf8"
  case textTooLong = "text-too-long"
  case nestedTooDeep = "nested-too-deep"
  case tableTooBig = "table-too-big"
  case tableNotMade = "table-not-made"
  case rowTooLong = "table-row-too-long"
  case rawHTML = "raw-html"
  case htmlComment = "html-comment"
  case linkNotAllowed = "link-not-allowed"
  case emptyLink = "empty-link"
  case linkNotMade = "link-not-made"
  case linkCutShort = "link-cut-short"
  case remoteImage = "remote-image"
  case unusedLinkAddress = "unused-link-address"
  case unknownFootnote = "unknown-footnote"
  case unusedFootnote = "unused-footnote"
  case footnoteTooLong = "footnote-too-long"

  /// Why it matters to a family.
  package var why: String {
    switch self {
    case .notUTF8: "Families would see broken letters, and some of the text might be lost."
    case .textTooLong, .nestedTooDeep: "Nobody can find their way in it, and the site could not be built in good time."
    case .tableTooBig: "A table of this size cannot be read on a telephone or with a screen reader."
    case .tableNotMade: "Families would see a row of bars and dashes, not a table."
    case .rowTooLong: "The words past the last column would be left out of the page."
    case .rawHTML: "HTML among the words is never published: it can break the page, or run what nobody has checked."
    case .htmlComment: "Whoever looks at the page's source could read it, and it is easy to forget that it is there."
    case .linkNotAllowed:
      "A link may only lead to a page, a file, a telephone or an email address that families can trust."
    case .emptyLink: "Following the link leads nowhere."
    case .linkNotMade: "Families would see the brackets and the address, and could not follow it."
    case .linkCutShort: "The link would lead to only part of the address, and so to the wrong page."
    case .remoteImage: "A picture on another website tells that website who reads this page."
    case .unusedLinkAddress: "The line is not shown on the page, so what it says would be lost."
    case .unknownFootnote: "The mark would lead nowhere."
    case .footnoteTooLong: "Families would see the words as computer code, away from the note that they belong to."
    case .unusedFootnote: "The note would not be shown on the page, so what it says would be lost."
    }
  }

  func problem(_ source: SourceText, _ span: Span, _ what: String, _ instead: String) -> Diagnostic {
    Diagnostic(rule: rawValue, severity: .mustFix, place: source.place(span), what: what, why: why, instead: instead)
  }
}
