/// What Outpost's API (and Scout, which reads it) says otherwise than the standard, brought into the standard's form.
enum Outpost {
  static func plain(_ entries: [JSON.Entry]) -> [JSON.Entry] {
    guard entries.contains(where: { marks.contains($0.key) }) else { return entries }
    let places = placeIDs(entries)
    return entries.filter { !ofASearch.contains($0.key) }.map { entry in
      let plain = plain(entry, places)
      return JSON.Entry(key: plain.key, value: plain.value.withoutMasks)
    }
  }

  private static func plain(_ entry: JSON.Entry, _ places: Set<String>) -> JSON.Entry {
    switch entry.key {
    case "locations": entry.items { $0.filter { !($0["id"]?.plainText.map(places.contains) ?? false) } }
    case "contacts": entry.items { $0.filter { !$0.isHidden } }
    case "organisation", "organization": JSON.Entry(key: entry.key, value: entry.value.onlyItem)
    case "local_offer": entry.items(in: "survey_answers") { $0.filter { !($0["answer"]?.isEmpty ?? true) } }
    default: entry
    }
  }

  /// Of a search that somebody made, not of the service.
  private static let ofASearch: Set<String> = ["score", "distance_away"]

  /// Fields that no other system has.
  private static let marks: Set<String> = [
    "target_directories", "directories", "local_offer", "send_needs", "suitabilities", "needs_referral", "age_band_all",
    "distance_away",
  ]

  /// A place stands by itself, and again with the times at which the service is there.
  private static func placeIDs(_ entries: [JSON.Entry]) -> Set<String> {
    let places = entries.last { $0.key == "service_at_locations" }?.value.list ?? []
    return Set(places.compactMap { $0["location"]?["id"]?.plainText })
  }
}

extension JSON.Entry {
  fileprivate func items(_ change: ([JSON]) -> [JSON]) -> JSON.Entry {
    guard let items = value.list else { return self }
    return JSON.Entry(key: key, value: JSON(value: .list(change(items)), span: value.span))
  }

  fileprivate func items(in inner: String, _ change: ([JSON]) -> [JSON]) -> JSON.Entry {
    guard let entries = value.entries else { return self }
    let changed = entries.map { $0.key == inner ? $0.items(change) : $0 }
    return JSON.Entry(key: key, value: JSON(value: .object(changed), span: value.span))
  }
}

extension JSON {
  /// A contact whom the council's staff have marked as not for the public.
  fileprivate var isHidden: Bool {
    if case .bool(false) = self["visible"]?.value { true } else { self["visible"]?.text == "false" }
  }

  fileprivate var onlyItem: JSON {
    if let items = list, items.count == 1 { items[0] } else { self }
  }

  /// Stars in place of a hidden line of an address, and the mark of an address that is not hidden.
  fileprivate var withoutMasks: JSON {
    switch value {
    case .list(let items): return JSON(value: .list(items.map(\.withoutMasks)), span: span)
    case .object(let entries):
      let kept = entries.filter { entry in
        if entry.key == "visible", case .bool(true) = entry.value.value { return false }
        if entry.key == "mask_exact_address", case .bool(false) = entry.value.value { return false }
        return entry.value.text.map { $0.isEmpty || !$0.allSatisfy { $0 == "*" } } ?? true
      }
      return JSON(value: .object(kept.map { .init(key: $0.key, value: $0.value.withoutMasks) }), span: span)
    case .null, .bool, .number, .text: return self
    }
  }
}
