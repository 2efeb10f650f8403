/// Puts together what a feed says of one service in several places.
extension JSON {
  var changedOn: String? {
    (self["last_modified"] ?? self["updated_at"] ?? self["assured_date"])?.text
  }

  func adding(_ key: String, _ value: JSON) -> JSON {
    guard let entries, self[key]?.isEmpty ?? true else { return self }
    return JSON(value: .object(entries.filter { $0.key != key } + [Entry(key: key, value: value)]), span: span)
  }

  func appending(_ key: String, _ list: JSON) -> JSON {
    guard let entries else { return self }
    var conflicts: [String] = []
    let whole = self[key]?.completed(by: list, at: key, conflicts: &conflicts) ?? list
    return JSON(value: .object(entries.filter { $0.key != key } + [Entry(key: key, value: whole)]), span: span)
  }

  /// This value with whatever the other has and it lacks. Where both say something else, this one stays and the path is
  /// named.
  func completed(by other: JSON, at path: String, conflicts: inout [String]) -> JSON {
    if other.isEmpty || saysTheSame(as: other) { return self }
    if isEmpty { return other }
    switch (value, other.value) {
    case (.object(let own), .object(let others)):
      var entries = own
      for entry in others {
        let inner = path.isEmpty ? entry.key : path + "." + entry.key
        if let index = entries.lastIndex(where: { $0.key == entry.key }) {
          let whole = entries[index].value.completed(by: entry.value, at: inner, conflicts: &conflicts)
          entries[index] = Entry(key: entry.key, value: whole)
        } else {
          entries.append(entry)
        }
      }
      return JSON(value: .object(entries), span: span)
    case (.list(let own), .list(let others)):
      var items = own
      for item in others where !items.contains(where: { $0.saysTheSame(as: item) }) {
        let id = item["id"]?.plainText
        if let id, let index = items.firstIndex(where: { $0["id"]?.plainText == id }) {
          items[index] = items[index].completed(by: item, at: path, conflicts: &conflicts)
        } else {
          items.append(item)
        }
      }
      return JSON(value: .list(items), span: span)
    case (.null, _), (.bool, _), (.number, _), (.text, _), (.list, _), (.object, _):
      if !conflicts.contains(path) { conflicts.append(path) }
      return self
    }
  }
}

extension [String] {
  /// “`url` and `email`”.
  var inWords: String {
    let names = map { "`\($0)`" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
