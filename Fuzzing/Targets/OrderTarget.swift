import Content
import Diagnostics
import Drafts
import Markup

/// Facts in another order say what they said, a second time changes nothing, and the words below them are never touched.
func tryOrder(_ bytes: [UInt8], _ site: FuzzSite) throws {
  let shape = site.shapes[bytes.count % site.shapes.count]
  let source = SourceText(path: "content/page.md", bytes: bytes)
  guard case .inOrder(let text) = FrontMatterOrder.put(source, as: shape) else { return }
  let ordered = SourceText(path: source.path, text)
  try promise(FrontMatterOrder.put(ordered, as: shape) == .asItWas, "What is in order is not: \(text)")
  var found: [Diagnostic] = []
  let (before, after) = (parse(source, noting: &found), parse(ordered, noting: &found))
  try promise(found.isEmpty, "What could be read cannot be read any more: \(found)")
  try promise(
    YAMLNode.map(before.facts).said == YAMLNode.map(after.facts).said, "A fact is lost, or says something else: \(text)"
  )
  try promise(
    source.bytes[before.front.end...] == ordered.bytes[after.front.end...], "The words have changed: \(text)")
}

extension YAMLNode {
  /// What it says, whatever the order of its names.
  fileprivate var said: String {
    switch self {
    case .scalar(let scalar): scalar.text.debugDescription
    case .list(let items, _): "[" + items.map(\.said).joined(separator: ",") + "]"
    case .map(let map):
      "{" + map.entries.map { "\($0.key.text.debugDescription):\($0.value.said)" }.sorted().joined(separator: ",") + "}"
    }
  }
}
