import Keeping

/// What stands in one of the two folders that take turns as the site.
struct FolderStanding: Sendable {
  var councils: [String: CouncilStanding] = [:]
  var site: SiteStanding?
}

extension FolderStanding: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(councils, site)
  }

  init(_ kept: inout KeptReading) throws {
    councils = try kept.read()
    site = try kept.read()
  }
}
