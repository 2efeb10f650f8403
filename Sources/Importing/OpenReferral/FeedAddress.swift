/// The address of a feed's list of services, from which those of its pages and of each service follow.
package struct FeedAddress: Sendable {
  package let text: String
  private let path: String
  private let query: [String]

  package init(_ written: String) {
    let plain = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    text = String(plain)
    let halves = plain.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    path = halves.first ?? ""
    query = halves.count == 2 ? halves[1].split(separator: "&").map(String.init) : []
  }

  package func page(_ number: Int) -> String {
    let others = query.filter { !$0.hasPrefix("page=") }
    return path + "?" + (others + ["page=\(number)"]).joined(separator: "&")
  }

  /// A feed of files has its services at `services/ID.json`.
  package func service(_ id: String) -> String {
    let isFile = path.hasSuffix(".json")
    var folder = isFile ? String(path.dropLast(5)) : path
    while folder.hasSuffix("/") { folder.removeLast() }
    return folder + "/" + Self.encoded(id) + (isFile ? ".json" : "")
  }

  private static func encoded(_ id: String) -> String {
    id.utf8.map { byte in
      let letter = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (letter.properties.isAlphabetic || ("0"..."9").contains(letter) || "-._~".unicodeScalars.contains(letter))
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(letter) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

/// What one page of a list says of the rest.
package struct FeedPage: Sendable {
  /// As the feed counts: some begin at 0.
  package let number: Int?
  package let totalPages: Int?
  package let ids: [String]
  /// True where the list has each service in short, and its own address has it whole.
  package let isShort: Bool

  /// nil where it is not whole JSON.
  package init?(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes) else { return nil }
    number = (json["page_number"] ?? json["number"])?.number.flatMap { Int($0) }
    totalPages = (json["total_pages"] ?? json["totalPages"])?.number.flatMap { Int($0) }
    let services = (json["contents"] ?? json["content"])?.list ?? []
    ids = services.compactMap { $0["id"]?.plainText }.filter { !$0.isEmpty }
    isShort = json["contents"] != nil && !services.contains { Self.groups.contains(where: $0.holds) }
  }

  /// What a service has only where it is whole.
  private static let groups = [
    "contacts", "phones", "schedules", "service_at_locations", "cost_options", "service_areas", "languages",
    "attributes",
  ]
}

/// What a feed answers about one service.
package struct FeedService: Sendable {
  package let id: String

  /// nil where it is not the whole JSON of a service.
  package init?(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes), ServiceShape.isService(json), let id = json["id"]?.plainText else {
      return nil
    }
    self.id = id
  }
}

extension JSON {
  fileprivate func holds(_ key: String) -> Bool { self[key] != nil }
}
