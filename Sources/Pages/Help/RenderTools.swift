import Content
import Diagnostics

extension Renderer {
  /// The pages of a council that sort what stands on its other pages.
  func toolPages(of council: CouncilContent) -> [OutputFile] {
    var files: [OutputFile] = []
    if let view = CouldHelpView(council, site) {
      files.append(
        page(
          view, templates.tools.couldHelp, at: CouldHelpView.address(council),
          title: "Could this help us? – \(council.name)",
          description: "What \(council.name) asks before it gives help, and a few questions that sort its services.",
          crumbs: crumbs(council)))
    }
    return files
  }
}
