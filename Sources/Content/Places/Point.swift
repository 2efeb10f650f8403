import Glibc

/// A point on the map, in degrees.
package struct Point: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double

  /// nil where one of them is missing, or is not on the globe.
  package init?(_ latitude: Double?, _ longitude: Double?) {
    guard let latitude, let longitude, (-90...90).contains(latitude), (-180...180).contains(longitude) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// In the British Isles, or in the sea around them.
  package var isNearBritain: Bool { (49...61.5).contains(latitude) && (-11...3).contains(longitude) }

  /// In a straight line. Within a council, taking the land for flat is less than a hundredth wrong.
  package func miles(to other: Point) -> Double {
    let milesInADegree = 69.1
    let middle = (latitude + other.latitude) / 2 * .pi / 180
    let north = latitude - other.latitude
    let east = (longitude - other.longitude) * cos(middle)
    return (north * north + east * east).squareRoot() * milesInADegree
  }

  /// The middle of several; nil of none.
  package static func middle(of points: [Point]) -> Point? {
    guard !points.isEmpty else { return nil }
    let count = Double(points.count)
    return Point(
      points.reduce(0) { $0 + $1.latitude } / count, points.reduce(0) { $0 + $1.longitude } / count)
  }

  /// "about 3 miles away".
  package static func inWords(miles: Double) -> String {
    let whole = Int(miles.rounded())
    return switch whole {
    case 0: "less than half a mile away"
    case 1: "about 1 mile away"
    default: "about \(whole) miles away"
    }
  }
}
