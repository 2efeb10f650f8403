import Diagnostics

/// One service of a feed, as the feed tells it.
package struct ServiceRecord: Sendable {
  /// The feed's own id, by which the next import finds the page again.
  package let id: String
  /// Where the record begins in its file.
  package let place: Place
  let fields: [JSON.Entry]
  /// Find the line of a field, in each file that tells of the service.
  let places: [FilePlaces]
  /// The row of a table that the record came from.
  var row: RecordRow?

  /// What messages call the record: its name, or its id where it has no name.
  package var name: String {
    let name = fields.last { $0.key == "name" }?.value.plainText.map { RichText($0).oneLine } ?? ""
    return name.isEmpty ? id : name
  }

  func place(_ span: Span?) -> Place {
    guard let span, !span.isEmpty, let file = places.first(where: { $0.covers(span) }) else { return place }
    return file.place(span)
  }
}

/// The services read from one import's files.
package struct Feed: Sendable {
  package let records: [ServiceRecord]
  /// False when a file or page of the feed is missing or could not be read: then a service that is not here may still
  /// be in the feed.
  package let isWhole: Bool

  /// The name of the table that the records came from, with which their ids begin.
  package let source: String?

  package init(records: [ServiceRecord], isWhole: Bool, source: String? = nil) {
    self.records = records
    self.isWhole = isWhole
    self.source = source
  }

  /// Whether a page of this id came from here, so that it is missed when its record is gone.
  func mayOwn(_ id: String) -> Bool {
    if let source, id.hasPrefix(source + ": ") { return true }
    let isOfATable =
      id.split(separator: ": ", maxSplits: 1).count == 2
      && FileNames.slug(id.prefix { $0 != ":" }.description) == id.prefix { $0 != ":" }
    return !isOfATable && (source == nil || records.contains { !$0.id.hasPrefix((source ?? "") + ": ") })
  }
}
