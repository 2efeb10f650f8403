import Diagnostics

/// Open Referral feeds, and the service pages made from them.
package enum Import {
  /// Reads the services out of JSON files of Open Referral UK 1 or 3: pages of a list, lists, single services, services
  /// under their organisation or at their location. The same service in several files becomes one record.
  package static func read(_ files: [SourceText], noting found: inout [Diagnostic]) -> Feed {
    var reading = FeedReading()
    for file in files { reading.read(file) }
    return reading.finish(noting: &found)
  }
}

private struct FeedReading {
  private var gathering = RecordGathering()
  /// How many bytes, so that no two places of an import are the same.
  private var read = 0
  private var isWhole = true
  /// How many services the feed says it has.
  private var total = 0
  private var totalPlace: Place?

  mutating func read(_ file: SourceText) {
    let places = FilePlaces(file, after: read)
    read = places.end
    let json: JSON
    do {
      json = try JSONParser.parse(file.bytes, after: places.base)
    } catch {
      let fault = error as? JSONFault
      let place = fault.map { places.place(Span(places.base + $0.at, places.base + $0.at + 1)) } ?? .file(file.path)
      note(
        .json, place, "This file is not whole JSON: \(fault?.what ?? "it cannot be read")",
        "Fetch the file again, then import again.")
      isWhole = false
      return
    }
    let before = gathering.records.count
    let repeatsBefore = gathering.found.count
    let services = unwrap(json, in: places)
    for service in services { add(service, in: places) }
    if services.isEmpty, gathering.records.count == before,
      gathering.found.count == repeatsBefore
    {
      note(
        .noService, .file(file.path), "This file holds no service",
        "Leave it out, unless it should hold services: then look at how it was fetched.")
    }
  }

  // MARK: Finding the services in a file

  private mutating func unwrap(_ json: JSON, in places: FilePlaces) -> [JSON] {
    switch json.value {
    case .list(let items):
      return items.enumerated().flatMap { at, item in unwrapItem(item, number: at + 1, in: places) }
    case .object:
      if let page = json["contents"]?.list ?? json["content"]?.list {
        let services = page.enumerated().flatMap { at, item in unwrapItem(item, number: at + 1, in: places) }
        // A list of places or words has a total too, which says nothing about services.
        if !services.isEmpty, page.first.map({ $0["service"] == nil && $0["services"] == nil }) ?? false {
          expect(json["total_items"] ?? json["totalElements"], in: places)
        }
        return services
      }
      return unwrapItem(json, number: 1, in: places)
    case .null, .bool, .number, .text:
      note(.record, places.place(json.span), "This file holds \(json.kind), and no service", "Fetch the file again.")
      isWhole = false
      return []
    }
  }

  private mutating func expect(_ count: JSON?, in places: FilePlaces) {
    guard let count, let number = count.plainText.flatMap({ Int($0) }), number > total else { return }
    total = number
    totalPlace = places.place(count.span)
  }

  private mutating func unwrapItem(_ item: JSON, number: Int, in places: FilePlaces) -> [JSON] {
    guard let entries = item.entries else {
      note(
        .record, places.place(item.span), "Entry \(number) of this list is \(item.kind), and no service",
        "Mend the entry in the directory that the feed comes from.")
      isWhole = false
      return []
    }
    if let services = item["services"]?.list {
      let organisation = JSON(value: .object(entries.filter { $0.key != "services" }), span: item.span)
      return services.enumerated().flatMap { at, service in unwrapItem(service, number: at + 1, in: places) }
        .map { $0.adding("organization", organisation) }
    }
    if let service = item["service"], service.entries != nil {
      let location = JSON(value: .object(entries.filter { $0.key != "service" }), span: item.span)
      let all = JSON(value: .list([location]), span: item.span)
      return [service.appending("service_at_locations", all)]
    }
    return ServiceShape.isService(item) ? [item] : []
  }

  // MARK: Records

  private mutating func add(_ service: JSON, in places: FilePlaces) {
    let fields = Outpost.plain(service.entries ?? [])
    let place = places.place(service.span)
    let name = service["name"]?.plainText.map { RichText($0).oneLine } ?? ""
    var id = service["id"]?.plainText?.trimmingSpaces ?? ""
    // A page's fact of nothing but white space, of whatever kind, says nothing.
    if id.allSatisfy(\.isWhitespace) {
      note(
        .record, place, "\(name.isEmpty ? "A service" : "“\(name)”") has no id",
        "Give it an id in the directory that the feed comes from. Until then the next import finds it by its name.")
      id = gathering.unusedID("without id: " + (name.isEmpty ? "no name" : name))
    }
    gathering.add(ServiceRecord(id: id, place: place, fields: fields, places: [places]))
  }

  private mutating func note(_ rule: ImportRule, _ place: Place, _ what: String, _ instead: String) {
    gathering.note(rule, place, what, instead)
  }

  mutating func finish(noting found: inout [Diagnostic]) -> Feed {
    if gathering.records.count < total, let totalPlace {
      let read = gathering.records.count == 1 ? "1 was read" : "\(gathering.records.count) were read"
      note(
        .part, totalPlace, "The feed says that it has \(total) services, and \(read)",
        "Fetch every page of the feed and import them together.")
      isWhole = false
    }
    found += gathering.found
    return Feed(records: gathering.records, isWhole: isWhole && !gathering.records.isEmpty)
  }
}
