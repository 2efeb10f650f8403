import Checks
import Content
import Diagnostics

/// The formats in which a site's services are published besides its pages.
package struct OpenData: Sendable {
  let reference: Reference
  let today: Day
  let taxonomies: Taxonomies
  /// What every address of the site begins with.
  private let site: String
  package let places: SiteAddresses

  /// An address on the site, as other sites write it.
  func whole(_ address: String) -> String { site + places.place(address) }

  package init(_ reference: Reference, today: Day) {
    self.reference = reference
    self.today = today
    places = reference.settings.addresses
    taxonomies = Taxonomies(reference.vocabularies)
    site = WebAddress.plain(reference.settings.address) ?? reference.settings.address
  }

  /// Every file of one council, handed over one by one so that none need be kept; what is given back is the little that the
  /// files for all councils need.
  package func write(
    _ council: CheckedCouncil, to write: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) rethrows -> CouncilData {
    let content = council.content
    let folder = OpenDataFolder(council: content.slug)
    var feed = CouncilFeed(content, self)
    var table = ServiceTable()
    try Service.each(in: content, self) { service in
      table.add(service, in: content, self)
      try feed.add(service, to: write)
    }
    let data = try feed.finish(to: write)
    try write(folder.table, table.bytes)
    try write(folder.coverage, CoverageTable(council, self).bytes)
    try write(folder.changes, ChangesFeed(content, self).bytes)
    try write(folder.reviewDates, ReviewCalendar(content, self).bytes)
    return data
  }
}
