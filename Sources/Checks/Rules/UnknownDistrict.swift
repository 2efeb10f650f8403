import Content
import Diagnostics

extension Rule {
  static let unknownDistrict = Rule(
    "unknown-district", "A postcode district is in no list of them", .shouldFix,
    why: "A family that types its postcode is not told that this is its council.",
    source: "The list of districts in vocabulary/postcode-districts.csv",
    examples: [
      Example(
        in: "council.md",
        breaks:
          "---\ntitle: Example Council\ntype: unitary\npostcodes: [ZZ1, ↓XX1]\n---\nWe look after children's services.",
        keeps:
          "---\ntitle: Example Council\ntype: unitary\npostcodes: [ZZ1, ZZ2]\n---\nWe look after children's services.")
    ],
    check: .council { around in
      let known = around.reference.districts
      guard !known.isEmpty else { return [] }
      return around.council.council.postcodes.filter { known[$0.value] == nil && !isMadeUp($0.value) }.map { district in
        Finding(
          page: around.council.page, span: district.span,
          what: "There is no postcode district `\(district.value)` in the list",
          instead: "Look for a slip. If the district is new, add a line for it to `vocabulary/postcode-districts.csv`.")
      }
    })

  /// No place has such a postcode, so examples and tests do.
  private static func isMadeUp(_ district: String) -> Bool { Postcode.area(of: district) == "ZZ" }
}
