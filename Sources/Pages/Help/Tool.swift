import Content
import Diagnostics

/// What families can do with a council's pages besides reading them.
struct Tool: View {
  let label: String
  let means: String
  let link: Address

  static let slots = Slots<Tool>()
    .text("label") { $0.label }
    .text("means") { $0.means }
    .link("link") { $0.link }

  static func all(of council: CouncilContent, _ site: SiteFrame) -> [Tool] {
    let questions =
      council.services.contains { council.criteria(of: $0) != nil }
      ? [
        Tool(
          label: "Could this help us?", means: "What each service asks, and a few questions that sort them for you.",
          link: site.link(CouldHelpView.address(council)))
      ] : []
    let list = Tool(
      label: "My list", means: "Keep services together while you look around, then print or send them.",
      link: site.link(ShortlistView.address))
    let print = Tool(
      label: "Print everything",
      means: "All of it in one document, or the help for one need, for somebody who has no internet.",
      link: site.link(Renderer.printAddress(council)))
    return questions + [list, print]
  }
}
