import Content
import Diagnostics

/// Where families must live, or may come from.
struct ServiceArea {
  let name: String
  /// The area's page at the Office for National Statistics, for a whole council.
  let uri: String?

  private init(name: String) {
    self.name = name
    uri = nil
  }

  init(whole council: CouncilContent) {
    let gss = council.council.gss?.value
    name = "The whole area of \(council.name)"
    uri = gss.flatMap { WebAddress.plain("http://statistics.data.gov.uk/id/statistical-geography/\($0)") }
  }

  static func all(of area: Area?, whole: ServiceArea) -> [ServiceArea] {
    switch area {
    case nil: []
    case .wholeCouncil: [whole]
    case .places(let places): places.map(ServiceArea.init(name:))
    }
  }
}
