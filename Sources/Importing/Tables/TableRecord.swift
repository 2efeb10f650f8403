import Content
import Diagnostics

/// One row of a table as a record of the same form as a feed's, so that everything after is the same for both. Each value
/// keeps the place of its cell.
struct TableRecord {
  private let mapping: ColumnMapping
  private let names: ColumnNames
  /// The cells that say something, by column, until a field takes them.
  private var cells: [Int: Table.Cell]

  static func fields(of row: Table.Row, _ mapping: ColumnMapping, _ names: ColumnNames) -> [JSON.Entry] {
    var record = TableRecord(row, mapping, names)
    return record.takeAll()
  }

  private init(_ row: Table.Row, _ mapping: ColumnMapping, _ names: ColumnNames) {
    self.mapping = mapping
    self.names = names
    cells = [:]
    for (column, cell) in row.cells.enumerated() where !cell.isBlank && mapping.fields[column] != .leaveOut {
      cells[column] = cell
    }
  }

  private mutating func takeAll() -> [JSON.Entry] {
    var entries: [JSON.Entry] = []
    takeFree(&entries)
    for (field, key) in Self.plain { entries.add(key, take(field)?.json) }
    for (field, key) in [(TableField.agesFrom, "minimum_age"), (.agesTo, "maximum_age")] {
      entries.add(key, take(field)?.number)
    }
    entries.add("organization", group([("name", .provider), ("description", .aboutProvider)]))
    takeContact(&entries)
    takePlaces(&entries)
    takeTimes(&entries)
    takePrice(&entries)
    takeLists(&entries)
    for (column, cell) in cells.sorted(by: { $0.key < $1.key }) {
      entries.add(Labels.column + names.label(of: column), cell.json)
    }
    return entries
  }

  /// Those that are one value of the record itself.
  private static let plain: [(TableField, String)] = [
    (.id, "id"), (.title, "name"), (.summary, "summary"), (.description, "description"),
    (.whoCanGetIt, "eligibility_description"), (.howToGetIt, "application_process"), (.waiting, "wait_time"),
    (.website, "url"), (.ages, "ages"), (.cost, "fees"), (.costHelp, "fees_help"),
    (.checkedOn, "assured_date"), (.status, "status"),
  ]

  private mutating func take(_ field: TableField) -> Table.Cell? {
    guard let column = mapping.columns[field]?.first(where: { cells[$0] != nil }) else { return nil }
    return cells.removeValue(forKey: column)
  }

  private mutating func takeEach(_ field: TableField) -> [Table.Cell] {
    var taken: [Table.Cell] = []
    while let cell = take(field) { taken.append(cell) }
    return taken
  }

  private mutating func group(_ parts: [(String, TableField)]) -> JSON? {
    var entries: [JSON.Entry] = []
    for (key, field) in parts { entries.add(key, take(field)?.json) }
    return entries.json
  }

  // MARK: Groups

  private mutating func takeFree(_ entries: inout [JSON.Entry]) {
    if let cell = peek(.free), let isFree = cell.isYes {
      _ = take(.free)
      entries.add("free", JSON(value: .bool(isFree), span: cell.span))
    } else if let cell = peek(.hasCost), let costs = cell.isYes,
      !costs || peek(.costAmount) != nil || peek(.cost) != nil
    {
      _ = take(.hasCost)
      if !costs { entries.add("free", JSON(value: .bool(true), span: cell.span)) }
    }
  }

  private func peek(_ field: TableField) -> Table.Cell? {
    mapping.columns[field]?.first { cells[$0] != nil }.flatMap { cells[$0] }
  }

  private mutating func takeContact(_ entries: inout [JSON.Entry]) {
    var contact: [JSON.Entry] = []
    contact.add("department", take(.team)?.json)
    contact.add("name", take(.contactName)?.json)
    contact.add("title", take(.contactRole)?.json)
    // The team of a row is reached by the number and the address of that row.
    if !contact.isEmpty { contact.add("email", take(.email)?.json) }
    let hours = take(.contactHours)
    var phones = takeEach(.phone).map { [JSON.Entry(key: "number", value: $0.json)] }
    for cell in takeEach(.text) {
      let type = JSON(value: .text("text"), span: cell.span)
      phones.append([JSON.Entry(key: "number", value: cell.json), JSON.Entry(key: "type", value: type)])
    }
    if let hours {
      if phones.isEmpty { entries.add("contact_hours", hours.json) } else { phones[0].add("description", hours.json) }
    }
    if contact.isEmpty {
      entries.add("email", take(.email)?.json)
      entries.add("phones", list: phones.compactMap(\.json))
    } else {
      contact.add("phones", list: phones.compactMap(\.json))
      entries.add("contacts", list: [contact.json].compactMap { $0 })
    }
  }

  private mutating func takePlaces(_ entries: inout [JSON.Entry]) {
    var location: [JSON.Entry] = []
    let online = peek(.online)
    if let online, online.isYes ?? false {
      _ = take(.online)
      location.add("location_type", JSON(value: .text("virtual"), span: online.span))
    } else if let online, online.isYes == false {
      _ = take(.online)
    }
    location.add("name", take(.place)?.json)
    var address: [JSON.Entry] = []
    for (at, line) in takeEach(.address).enumerated() { address.add("address_\(at + 1)", line.json) }
    for (key, field) in [("city", TableField.town), ("state_province", .county), ("postal_code", .postcode)] {
      address.add(key, take(field)?.json)
    }
    location.add("addresses", list: [address.json].compactMap { $0 })
    location.add("latitude", take(.latitude)?.json)
    location.add("longitude", take(.longitude)?.json)
    var places = [location.json].compactMap { $0 }
    if let post = take(.post) {
      let type = JSON(value: .text("postal"), span: post.span)
      places.append(
        JSON(
          value: .object([.init(key: "location_type", value: type), .init(key: "description", value: post.json)]),
          span: post.span))
    }
    entries.add(
      "service_at_locations",
      list: places.map { JSON(value: .object([.init(key: "location", value: $0)]), span: $0.span) })
  }

  private mutating func takeTimes(_ entries: inout [JSON.Entry]) {
    var schedules: [JSON] = []
    let own = group([("byday", .days), ("opens_at", .opens), ("closes_at", .closes)])
    if let cell = take(.when) {
      if let week = WeeklyTimes.read(cell.text) {
        schedules += week.map { $0.json(at: cell.span) }
      } else {
        let lines = cell.text.lines.map(\.foldingSpaces).filter { !$0.isEmpty }.joined(separator: "; ")
        let words = JSON(value: .text(lines), span: cell.span)
        schedules.append(JSON(value: .object([.init(key: "description", value: words)]), span: cell.span))
      }
    }
    entries.add("schedules", list: [own].compactMap { $0 } + schedules)
  }

  private mutating func takePrice(_ entries: inout [JSON.Entry]) {
    var price: [JSON.Entry] = []
    price.add("amount", take(.costAmount)?.pounds)
    price.add("amount_description", take(.costUnit)?.unit)
    entries.add("cost_options", list: [price.json].compactMap { $0 })
  }

  private mutating func takeLists(_ entries: inout [JSON.Entry]) {
    let lists: [(TableField, String, String, String)] = [
      (.needs, "taxonomies", "name", "\n;|"), (.languages, "languages", "name", "\n;,|"),
      (.documents, "required_documents", "document", "\n;|"), (.area, "service_areas", "name", "\n;|"),
      (.level, "levels_of_need", "name", "\n"), (.route, "ways_in", "name", "\n;|"),
    ]
    for (field, key, inner, marks) in lists {
      let items = takeEach(field).flatMap { cell in
        cell.text.split { marks.contains($0) || $0 == "\r\n" }.map(\.trimmingSpaces).filter { !$0.isEmpty }.map {
          text in
          let value = JSON(value: .text(text), span: cell.span)
          return JSON(value: .object([.init(key: inner, value: value)]), span: cell.span)
        }
      }
      entries.add(key, list: items)
    }
  }
}

extension [JSON.Entry] {
  mutating func add(_ key: String, _ value: JSON?) {
    if let value { append(JSON.Entry(key: key, value: value)) }
  }

  fileprivate mutating func add(_ key: String, list: [JSON]) {
    guard let first = list.first else { return }
    append(JSON.Entry(key: key, value: JSON(value: .list(list), span: first.span)))
  }

  /// nil where nothing was said.
  fileprivate var json: JSON? { first.map { JSON(value: .object(self), span: $0.value.span) } }
}

extension Table.Cell {
  fileprivate var json: JSON { JSON(value: .text(text.trimmingSpaces), span: span) }

  /// A number where it is one; anything else stays text, and is reported by whoever wants a number.
  fileprivate var number: JSON {
    let digits = text.trimmingSpaces
    let isNumber =
      !digits.isEmpty && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } && Double(digits) != nil
    return JSON(value: isNumber ? .number(digits) : .text(digits), span: span)
  }

  /// `£1,250.00` is 1250.00.
  fileprivate var pounds: JSON {
    let digits = text.filter { $0 != "£" && $0 != "," }.trimmingSpaces
    let plain = Table.Cell(text: digits, span: span).number
    return plain.number == nil ? json : plain
  }

  /// “Session”, as a list to choose from has it, is “a session” beside a price.
  fileprivate var unit: JSON {
    let word = text.trimmingSpaces.lowercased()
    let isOne = [
      "hour", "day", "week", "month", "term", "year", "course", "session", "visit", "child", "family", "person",
      "half day", "class", "place", "night",
    ].contains(word)
    return isOne ? JSON(value: .text((word == "hour" ? "an " : "a ") + word), span: span) : json
  }

  fileprivate var isYes: Bool? {
    switch text.trimmingSpaces.lowercased() {
    case "yes", "y", "true", "1", "free", "online": true
    case "no", "n", "false", "0", "in person", "face to face": false
    default: nil
    }
  }
}
