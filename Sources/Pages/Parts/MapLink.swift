import Content
import Diagnostics

extension Venue {
  /// An ordinary link to a map on another website, by the place itself or else by its postcode. Nothing of the map is on the
  /// page, so nobody learns who looked at it.
  var map: Address? {
    guard !isOnline else { return nil }
    if let latitude, let longitude {
      let place = "\(latitude)/\(longitude)"
      return Address(
        "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)#map=17/\(place)")
    }
    return postcode.flatMap { Address("https://www.openstreetmap.org/search?query=\($0.value.escapedForAddress)") }
  }
}
