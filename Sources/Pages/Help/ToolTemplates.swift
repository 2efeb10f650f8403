import Diagnostics

/// The design of the pages that sort, keep and print what stands on others.
struct ToolTemplates: Sendable {
  let couldHelp: Template<CouldHelpView>
  let shortlist: Template<ShortlistView>
  let print: Template<PrintView>
  let printEntry: Template<PrintEntry>
  let printPage: Template<PrintPage>

  static func compile(_ sources: [String: SourceText], noting found: inout [Diagnostic]) -> ToolTemplates? {
    let couldHelp = Template<CouldHelpView>.compile(named: "could-help", in: sources, noting: &found)
    let shortlist = Template<ShortlistView>.compile(named: "shortlist", in: sources, noting: &found)
    let print = Template<PrintView>.compile(named: "print", in: sources, noting: &found)
    let printEntry = Template<PrintEntry>.compile(named: "print-entry", in: sources, noting: &found)
    let printPage = Template<PrintPage>.compile(named: "print-page", in: sources, noting: &found)
    guard let couldHelp, let shortlist, let print, let printEntry, let printPage else { return nil }
    return ToolTemplates(
      couldHelp: couldHelp, shortlist: shortlist, print: print, printEntry: printEntry, printPage: printPage)
  }
}
