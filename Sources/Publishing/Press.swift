import Content
import Diagnostics
import Feeds
import Pages
import Search

/// What all pages of a site are made with.
struct Press: Sendable {
  let design: Design
  let found: [Diagnostic]
  let renderer: Renderer
  let search: SearchIndexer
  let openData: OpenData

  /// nil, and what is wrong, when the design cannot be used.
  init?(
    _ plan: BuildPlan, _ library: Library, _ reference: Reference, _ today: Day, _ history: ChangeHistory?,
    noting found: inout [Diagnostic]
  ) throws {
    let before = found.count
    design = try Design.load(plan.templates, for: reference, on: plan.cores, noting: &found)
      .wearing(reference.settings.look)
    self.found = Array(found[before...])
    guard let templates = design.templates else { return nil }
    renderer = Renderer(
      templates, reference, today: today, councils: library.councils.count,
      neighbours: try library.readNeighbours(reference), history: history)
    search = SearchIndexer(reference)
    openData = OpenData(reference, today: today)
  }
}
