import Diagnostics

/// One service of a feed, as the feed tells it.
package struct ServiceRecord: Sendable {
  /// The feed's own id, by which the next import finds the page again.
  package let id: String
  /// Where the record begins in its file.
  package let place: Place
  let fields: [JSON.Entry]
  /// Finds the line of a field; nothing once two records were put together.
  let places: FilePlaces?

  /// What messages call the record: its name, or its id where it has no name.
  package var name: String {
    let name = fields.last { $0.key == "name" }?.value.plainText.map { RichText($0).oneLine } ?? ""
    return name.isEmpty ? id : name
  }

  func place(_ span: Span?) -> Place {
    guard let places, let span else { return place }
    return places.place(span)
  }
}

/// The services read from one import's files.
package struct Feed: Sendable {
  package let records: [ServiceRecord]
  /// False when a file or page of the feed is missing or could not be read: then a service that is not here may still
  /// be in the feed.
  package let isWhole: Bool

  package init(records: [ServiceRecord], isWhole: Bool) {
    self.records = records
    self.isWhole = isWhole
  }
}
