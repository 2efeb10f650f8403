import Content
import Diagnostics

/// What a feed says of itself at its address.
struct FeedIndex {
  let name: String
  let data: OpenData
  /// Where the feeds of the councils stand, in the feed for all of them.
  var councils: [CouncilData] = []

  init(name: String, _ data: OpenData, councils: [CouncilData] = []) {
    self.name = name
    self.data = data
    self.councils = councils
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", "HSDS-UK-3.0")
      json.field("profile", "https://openreferraluk.org/developers/specifications")
      json.field("openapi_url", "https://openreferraluk.org/specifications/3.0/openapi.json")
      json.field("publisher", name)
      json.known("feeds", councils) { json, council in
        json.field("publisher", council.name)
        json.known("gss", council.gss)
        json.field("url", data.whole("/" + OpenDataFolder(council: council.slug).path))
      }
    }
    return json.bytes + lineEnd
  }
}
