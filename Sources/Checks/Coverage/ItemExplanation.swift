import Content

extension Duty {
  /// What one item asks, for staff.
  package func explanation(of item: DutyItem) -> String {
    var text = "# \(item.title)\n\nIn a parent's words: \(item.ask)\n\n"
    text += "Item: `\(id)/\(item.id)`, of the duty “\(title)”.\n"
    text += "Level: \(item.level.rawValue). Kind: \(item.kind.rawValue). Evidence: \(item.evidence.rawValue).\n"
    text += "Source: \(citation), \(item.cite).\n"
    if item.mayBeNone { text += "A page may say plainly that there is none: `says-none: [\(item.id)]`.\n" }
    if item.isAskedOfEach {
      let entries = check.askedOf == .services ? "every service" : "every page that says `answers: [\(id)]`"
      text += "It is asked of \(entries).\n"
    }
    return text
  }
}
