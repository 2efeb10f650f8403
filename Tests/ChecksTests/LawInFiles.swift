import Foundation

/// The duties and items as their files have them, read by a plain reader of lines that shares nothing with the program.
struct LawInFiles {
  struct Item {
    let duty: String
    let id: String
    let level: String
    let kind: String
    let evidence: String
    let web: String
    let status: String
  }

  let duties: [String]
  let items: [Item]

  init(_ folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    duties = files.map { String($0.dropLast(3)) }.sorted()
    items = try files.flatMap { file in
      Self.items(of: String(file.dropLast(3)), try String(contentsOf: folder.appending(path: file), encoding: .utf8))
    }
  }

  private static func items(of duty: String, _ text: String) -> [Item] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var fields: [String: String] = [:]
    var items: [Item] = []
    for line in lines.dropFirst().prefix(while: { $0 != "---" }) {
      if line.hasPrefix("  - {id: ") {
        items.append(item(of: duty, fields, line))
      } else if let colon = line.firstIndex(of: ":"), !line.hasPrefix(" ") {
        fields[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      }
    }
    return items
  }

  /// What an item does not say of itself, its duty says for it.
  private static func item(of duty: String, _ fields: [String: String], _ line: String) -> Item {
    let bare = withoutQuotations(line)
    func own(_ name: String) -> String? {
      bare.range(of: "[{ ]\(name): [a-z0-9-]+", options: .regularExpression)
        .map { String(bare[$0].dropFirst(name.count + 3)) }
    }
    func field(_ name: String) -> String { own(name) ?? fields[name] ?? "" }
    return Item(
      duty: duty, id: field("id"), level: field("level"), kind: field("kind"), evidence: field("evidence"),
      web: fields["web"] ?? "", status: fields["status"] ?? "")
  }

  private static func withoutQuotations(_ line: String) -> String {
    line.replacingOccurrences(of: "\"[^\"]*\"", with: "", options: .regularExpression)
  }
}
