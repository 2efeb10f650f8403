import Diagnostics
import Markup

/// A council's own extract of the postcode file of the Office for National Statistics: where each postcode is, and which are the
/// council's. Kept small, because a council has tens of thousands.
package struct PostcodeTable: Sendable {
  /// A postcode of at most seven signs in one number, so that they compare fast.
  typealias Key = UInt64

  /// In order.
  private var keys: [Key] = []
  private var points: [Point?] = []
  /// The second halves of the council's own postcodes, run together, by district.
  package private(set) var own: [String: [UInt8]] = [:]

  package var count: Int { keys.count }

  package func point(of postcode: Postcode) -> Point? {
    guard let rest = postcode.rest else { return nil }
    let key = Self.key(Array((postcode.district + rest).utf8)[...])
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? points[low] : nil
  }

  /// The columns have the names that the Office for National Statistics gives them. `code` is the council's own, under `gss`.
  static func read(_ source: SourceText, council code: String?, noting found: inout [Diagnostic]) -> PostcodeTable? {
    guard isReadable(source, noting: &found) else { return nil }
    var lines = TableLines(source)
    guard lines.advance() else { return PostcodeTable() }
    let columns = Columns(lines, noting: &found)
    guard let columns else { return nil }
    var faults = FaultList()
    var rows: [Row] = []
    while lines.advance() {
      guard let postcode = lines.wholePostcode(columns.postcode) else {
        faults.append(.noPostcode(lines.text(columns.postcode), lines.cell(columns.postcode), in: source))
        continue
      }
      let latitude = lines.number(columns.latitude)
      var point = Point(latitude, lines.number(columns.longitude))
      // So the file marks a postcode that is nowhere, such as one for letters to a firm.
      if let latitude, latitude > 99 {
        point = nil
      } else if point == nil {
        faults.append(.noPoint(lines.cell(columns.latitude), in: source))
        continue
      }
      let isOwn = code.map { code in columns.authorities.contains { lines.says(code, in: $0) } } ?? false
      rows.append(Row(key: key(postcode[...]), point: point, isOwn: isOwn))
    }
    found += faults.told
    return PostcodeTable(rows)
  }

  private struct Row {
    let key: Key
    let point: Point?
    let isOwn: Bool
  }

  private init() {}

  private init(_ rows: [Row]) {
    let sorted = rows.sorted { $0.key < $1.key }
    keys = sorted.map(\.key)
    points = sorted.map(\.point)
    for row in sorted where row.isOwn {
      let letters = Self.letters(row.key)
      own[String(decoding: letters.dropLast(3), as: UTF8.self), default: []] += letters.suffix(3)
    }
  }

  private static func key(_ letters: ArraySlice<UInt8>) -> Key {
    letters.reduce(0) { $0 << 8 | Key($1) }
  }

  private static func letters(_ key: Key) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: key >> (8 * Key($0))) }.filter { $0 != 0 }
  }

  /// Where the columns stand that are read.
  private struct Columns {
    let postcode: Int
    let latitude: Int
    let longitude: Int
    /// The district, and the county where there is one.
    let authorities: [Int]

    init?(_ lines: TableLines, noting found: inout [Diagnostic]) {
      let postcode = lines.column { ["pcds", "pcd", "pcd7", "pcd8", "postcode"].contains($0) }
      let latitude = lines.column { ["lat", "latitude"].contains($0) }
      let longitude = lines.column { ["long", "longitude"].contains($0) }
      for (name, column) in [("pcds", postcode), ("lat", latitude), ("long", longitude)] where column == nil {
        found.append(.tableLacks(name, lines.line, in: lines.source))
      }
      guard let postcode, let latitude, let longitude else { return nil }
      self.postcode = postcode
      self.latitude = latitude
      self.longitude = longitude
      // `oslaua` and `oscty`, in later files with the year: `lad25cd`, `cty25cd`.
      authorities = [["oslaua", "laua", "lad"], ["oscty", "cty"]].compactMap { names in
        lines.column { head in names.contains { head == $0 || head.hasPrefix($0) && head.hasSuffix("cd") } }
      }
    }
  }
}

extension TableLines {
  /// A whole postcode in capital letters, without spaces. nil when it cannot be one.
  fileprivate func wholePostcode(_ column: Int) -> [UInt8]? {
    guard column < cells.count else { return nil }
    var letters: [UInt8] = []
    letters.reserveCapacity(8)
    for index in cells[column].start..<cells[column].end where source.bytes[index] != 0x20 {
      let byte = source.bytes[index]
      letters.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
    }
    return Postcode.isWhole(letters) ? letters : nil
  }

  fileprivate func says(_ code: String, in column: Int) -> Bool {
    column < cells.count && source.bytes[cells[column].start..<cells[column].end].elementsEqual(code.utf8)
  }
}
