import Content
import Diagnostics

/// One council's services in Open Referral UK, on their way to their files.
struct CouncilFeed {
  private let content: CouncilContent
  private let data: OpenData
  private let folder: OpenDataFolder
  private var services: FeedList
  private var places: FeedList
  private var flat = JSONWriter()
  private var entry = JSONWriter()
  private var file = JSONWriter()

  init(_ content: CouncilContent, _ data: OpenData) {
    self.content = content
    self.data = data
    folder = OpenDataFolder(council: content.slug)
    services = FeedList(.services, total: content.services.count, in: folder)
    places = FeedList(
      .servicesAtPlaces, total: content.services.reduce(0) { $0 + ServicePlace.count(for: $1) }, in: folder)
  }

  /// The long texts are written once, and put from there into each file that has them.
  mutating func add(_ service: Service, to write: (String, [UInt8]) throws -> Void) rethrows {
    flat.removeAll()
    flat.flatFields(of: service)
    entry.removeAll()
    entry.object { $0.fields(flat.bytes, of: service) }
    try services.add(service.id, entry.bytes, to: write)
    file.removeAll()
    file.object { json in
      json.fields(flat.bytes)
      json.groups(of: service)
      json.places(of: service)
    }
    file.endLine()
    try write(folder.entry(service.id, of: .services), file.bytes)
    for place in service.places {
      file.removeAll()
      file.object { $0.flatFields(of: place, service) }
      try places.add(place.serviceAtPlace, file.bytes, to: write)
      file.removeAll()
      file.object { $0.wholeFields(of: place, service, written: entry.bytes) }
      file.endLine()
      try write(folder.entry(place.serviceAtPlace, of: .servicesAtPlaces), file.bytes)
    }
  }

  mutating func finish(to write: (String, [UInt8]) throws -> Void) rethrows -> CouncilData {
    try write(folder.index, FeedIndex(name: content.name, data).bytes)
    try services.finish(to: write)
    try places.finish(to: write)
    try data.taxonomies.write(to: folder, write)
    return CouncilData(
      slug: content.slug, name: content.name, gss: content.council.gss?.value, services: services.ids,
      servicesAtPlaces: places.ids)
  }
}

let lineEnd = [UInt8(ascii: "\n")]
