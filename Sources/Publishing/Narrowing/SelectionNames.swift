import Checks
import Content
import Diagnostics
import Pages

/// A part of a report that nobody can find is trouble with an option: the run ends before it says “nothing to fix”.
func expect(_ selection: Selection, in catalogue: Catalogue) throws {
  let rules = Rule.all.map(\.id) + TemplateRule.allCases.map(\.rawValue)
  for name in selection.rules where !rules.contains(name) {
    throw unknown("rule", name, nearestTo: rules, in: "`plainsight explain` lists the rules.")
  }
  for name in selection.duties where catalogue[name] == nil && !catalogue.unread.contains(name) {
    if let duty = catalogue.item(name)?.duty {
      throw MachineTrouble("There is no duty `\(name)`: it is an item of the duty `\(duty.id)`.")
    }
    throw unknown(
      "duty", name, nearestTo: catalogue.duties.map(\.id) + catalogue.unread.sorted(),
      in: "Each file of `entitlements` is one.")
  }
}

/// The councils that are named must have a folder.
func expect(_ councils: [String], among library: Library) throws {
  let known = library.councils.map(\.slug)
  for name in councils where !known.contains(name) {
    throw unknown("council", name, nearestTo: known, in: "Each folder in `councils` is one.")
  }
}

private func unknown(_ kind: String, _ name: String, nearestTo known: [String], in place: String) -> MachineTrouble {
  let near = nearestName(to: name, among: known)
  return MachineTrouble("There is no \(kind) `\(name)`. " + (near.map { "Did you mean `\($0)`?" } ?? place))
}
