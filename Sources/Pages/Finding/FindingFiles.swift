import Checks
import Content
import Diagnostics

extension Renderer {
  /// What the browser fetches when somebody types a place or a postcode: `councils.json` for all, and for each district that
  /// councils share, such as `zz3.json`, the second halves of each one's postcodes, three signs each.
  /// None where a council is alone: there is nothing to find.
  package func finding(_ checked: CheckedSite) -> [OutputFile] {
    let finding = FindingCouncils(checked.councils)
    guard site.addresses.alone == nil, !finding.isEmpty else { return [] }
    return [file("councils", all(finding))]
      + finding.exact.map { row in file(row.name.lowercased(), postcodes(row, finding)) }
  }

  private func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: String(FindingView.byPostcode.dropFirst()) + name + ".json", bytes: bytes)
  }

  private func all(_ finding: FindingCouncils) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.array("councils", finding.councils) { json, council in
        json.field("name", council.name)
        json.field("link", site.link("/councils/\(council.slug)/").text)
      }
      json.object("districts") { json in
        for row in finding.districts { json.field(row.name, row.numbers) }
      }
      json.array("places", finding.places) { json, row in
        json.field("name", row.name)
        json.field("in", row.numbers)
      }
      json.texts("exact", finding.exact.map(\.name))
    }
    json.endLine()
    return json.bytes
  }

  private func postcodes(_ row: FindingCouncils.Row, _ finding: FindingCouncils) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for index in row.councils {
        guard let own = finding.councils[index].finding.postcodes[row.name] else { continue }
        json.field("\(index)", String(decoding: own, as: UTF8.self))
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension FindingCouncils.Row {
  fileprivate var numbers: String { councils.map { "\($0)" }.joined(separator: " ") }
}
