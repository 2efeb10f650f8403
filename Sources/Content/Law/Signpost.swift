import Diagnostics

/// Where a family can turn, or who refers one, by the item of the law whose answer tells how.
package struct Signpost: Sendable {
  package let item: Located<String>
  package let label: String
  /// The groups of duties that it is for; all of them when there is none.
  package let groups: [Located<String>]

  package func leads(from group: String) -> Bool { groups.isEmpty || groups.contains { $0.value == group } }

  static func read(_ form: inout Form) -> Signpost? {
    let item = form.needed("item", because: "Its answer tells families how.", example: "item: sen-advice")
    let label = form.needed("label", because: "Families see the label.", example: "label: Free local advice")
    let groups = form.texts("groups")
    guard let item, let label else { return nil }
    return Signpost(item: item, label: label.value, groups: groups)
  }

  /// What seems to be unknown may stand in a file that could not be read.
  func check(items: [String]?, groups known: [String], in source: SourceText, noting found: inout [Diagnostic]) {
    if let items, !items.contains(item.value) {
      found.append(.unknownWord(item, "`item`", known: items, in: source, listed: "the folder entitlements"))
    }
    for group in groups where !known.contains(group.value) {
      found.append(.unknownWord(group, "`groups`", known: known, in: source))
    }
  }
}
