import Diagnostics

/// The records of an import, each once. What several places say of one service is put together.
struct RecordGathering {
  private(set) var records: [ServiceRecord] = []
  private(set) var found: [Diagnostic] = []
  private var indexByID: [String: Int] = [:]
  /// The last number given to an id, so that a thousand clubs of one name are not counted again for each.
  private var numbers: [String: Int] = [:]

  /// A list gives a service in short and its own address gives it whole, so what either says is kept.
  mutating func add(_ record: ServiceRecord) {
    if let index = indexByID[record.id] {
      records[index] = merged(records[index], record)
    } else {
      indexByID[record.id] = records.count
      records.append(record)
    }
  }

  subscript(id: String) -> ServiceRecord? { indexByID[id].map { records[$0] } }

  mutating func unusedID(_ id: String) -> String {
    guard indexByID[id] != nil else { return id }
    var number = numbers[id] ?? 2
    while indexByID["\(id) \(number)"] != nil { number += 1 }
    numbers[id] = number
    return "\(id) \(number)"
  }

  private mutating func merged(_ one: ServiceRecord, _ other: ServiceRecord) -> ServiceRecord {
    let (first, second) = (
      JSON(value: .object(one.fields), span: .nowhere), JSON(value: .object(other.fields), span: .nowhere)
    )
    if first.saysTheSame(as: second) { return one }
    let isNewer = (second.changedOn ?? "") > (first.changedOn ?? "")
    let (base, extra) = isNewer ? (second, first) : (first, second)
    var conflicts: [String] = []
    let whole = base.completed(by: extra, at: "", conflicts: &conflicts)
    let differing = conflicts.filter { $0 != "last_modified" && $0 != "updated_at" }
    if !differing.isEmpty {
      note(
        .repeated, other.place, "“\(other.name)” is in the feed twice, and \(differing.inWords) differ",
        "See which is right, and mend the other. The import took the \(isNewer ? "later" : "first") one.")
    }
    let files = one.places + other.places.filter { file in !one.places.contains { $0.base == file.base } }
    return ServiceRecord(
      id: one.id, place: one.place, fields: whole.entries ?? [], places: files,
      row: one.row.map { $0.joined(by: other.row) })
  }

  mutating func note(_ rule: ImportRule, _ place: Place, _ what: String, _ instead: String) {
    found.append(rule.diagnostic(at: place, what, instead))
  }
}
