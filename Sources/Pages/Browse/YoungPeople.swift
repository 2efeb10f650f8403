import Content
import Diagnostics

/// Young people look for themselves, and do not look under what their parents need.
struct YoungPeople {
  /// From the end of primary school to the last year that children's services reach.
  static let ages = AgeRange(from: 11, to: AgeRange.oldest)
  /// A service that younger children can use too is not made for young people; one that begins a year early is.
  private static let youngest = 10

  let services: [Page]

  init(_ services: [Page]) {
    self.services = services.filter { service in
      guard let ages = service.facts.ages?.value else { return false }
      return ages.from >= Self.youngest && ages.overlaps(Self.ages)
    }
  }

  var hasHelp: Bool { !services.isEmpty }
}
