import Diagnostics

/// The design of the pages that sort, keep and print what stands on others.
struct ToolTemplates: Sendable {
  let couldHelp: Template<CouldHelpView>
  let shortlist: Template<ShortlistView>

  static func compile(_ sources: [String: SourceText], noting found: inout [Diagnostic]) -> ToolTemplates? {
    let couldHelp = Template<CouldHelpView>.compile(named: "could-help", in: sources, noting: &found)
    let shortlist = Template<ShortlistView>.compile(named: "shortlist", in: sources, noting: &found)
    guard let couldHelp, let shortlist else { return nil }
    return ToolTemplates(couldHelp: couldHelp, shortlist: shortlist)
  }
}
