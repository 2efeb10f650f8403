/// A part of the program that reads what people wrote, made ready to be tried with anything at all.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// The facts at the top of each kind of page, and the files of a site that are YAML or a table from beginning to end.
  case facts
  /// Markdown, up to the HTML of a page.
  case words
  /// A template with a partial, up to a page whose texts are hostile.
  case template
  /// A table of services with its mapping, up to the pages of an import.
  case table
  /// A feed of Open Referral UK 1 or 3, or of Outpost, up to the pages of an import.
  case feed
  /// HTML in a record's description, up to the Markdown of its page.
  case description
  /// Facts put in order by `fmt`.
  case order

  /// Reads some bytes as the program would, and throws where one of its promises is broken.
  package func run(_ bytes: [UInt8], _ site: FuzzSite) throws {
    switch self {
    case .facts: try tryFacts(bytes, site)
    case .words: try tryWords(bytes, site)
    case .template: try tryTemplate(bytes)
    case .table: try tryTable(bytes, site)
    case .feed: try tryFeed(bytes, site)
    case .description: try tryDescription(bytes, site)
    case .order: try tryOrder(bytes, site)
    }
  }
}
