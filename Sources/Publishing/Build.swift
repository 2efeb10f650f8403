import Checks
import Content
import Cores
import Diagnostics
import Feeds
import Markup
import Pages
import Search

/// What a run is asked to do.
package struct BuildPlan: Sendable {
  package var content: String
  package var templates: String
  /// nil for a check alone.
  package var output: String?
  /// nil when the site's own settings, or the clock, decide.
  package var today: Day?
  package var clock: Day
  package var cores: Cores
  /// False for a preview: it need not outlive a power cut, and waiting for the disk would be most of the time it takes.
  package var waitsForDisk: Bool
  /// The part of the report that is wanted. Everything is looked at all the same: one page can be the cause of what is found
  /// on another.
  package var only: Selection
  /// What earlier builds made. nil when everything is to be made again.
  package var memory: BuildMemory?

  package init(
    content: String, templates: String, output: String?, today: Day?, clock: Day, cores: Cores = .all,
    waitsForDisk: Bool = true, only: Selection = Selection(), memory: BuildMemory? = nil
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.today = today
    self.clock = clock
    self.cores = cores
    self.waitsForDisk = waitsForDisk
    self.only = only
    self.memory = memory
  }
}

package struct BuildOutcome: Sendable {
  package let report: Report
  package let today: Day
  package let pages: Int
  /// nil when nothing was published.
  package let exchange: OutputFolder.Exchange?
  /// How many councils had not changed since they were built, and were not built again.
  package let unchanged: Int
  package let councils: [CouncilSummary]
  /// The ids of the duties, each of which has a page.
  package let duties: [String]
  /// nil when the site's own facts could not be read.
  package let settings: Settings?
}

/// The whole path: load, parse, read, check, render, write. What is wrong with content is in the report; what is wrong with
/// the machine is thrown. The site that families see changes in the last step alone, or not at all.
package func build(_ plan: BuildPlan, progress: @escaping @Sendable (String) -> Void) throws -> BuildOutcome {
  var found: [Diagnostic] = []
  let library = try Library(plan.content, noting: &found)
  // Before any of it is read: what changes meanwhile then counts as changed the next time.
  let observed = try plan.memory.map { _ in try Observed(whatAllCouncilsAreMadeWith: plan, library) }
  let reference = try library.readReference(noting: &found)
  let today = plan.today ?? reference?.settings.today ?? plan.clock
  let design = try plan.output.map { _ in try Design.load(plan.templates, for: reference, noting: &found)
  }?
  .wearing(reference?.settings.look)
  try expect(plan.only.councils, among: library)
  guard let reference else {
    return BuildOutcome(
      report: plan.reportOfFaults(found), today: today, pages: 0, exchange: nil, unchanged: 0, councils: [], duties: [],
      settings: nil
    )
  }
  try expect(plan.only, in: reference.catalogue)
  let output = try plan.output.map { try OutputFolder($0, besides: [plan.content, plan.templates]) }
  let history = try output.flatMap { _ in reference.settings.history }.map { _ in try GitHistory.read(plan.content) }
  let publication: Publication? =
    if let output, let templates = design?.templates {
      Publication(
        output: output,
        renderer: Renderer(
          templates, reference, today: today, councils: library.councils.count,
          neighbours: try library.readNeighbours(reference), history: history),
        search: SearchIndexer(reference), openData: OpenData(reference, today: today),
        style: design?.styleSheet ?? [])
    } else {
      nil
    }
  // What is told of the past comes from elsewhere than the files.
  let memory = plan.memory?.begin(history == nil ? observed : nil, today, in: output)
  let work = CouncilWork(
    library: library, reference: reference, publication: publication, today: today, cores: plan.cores, memory: memory,
    mark: try publication.map { try FolderMark(of: $0.output.root) })
  let done = try work.buildAll(progress: progress)
  found += done.found
  let checked = check(done.councils, of: library.councils.map(\.slug), against: reference, noting: &found)
  var pages = done.written.reduce(0) { $0 + $1.addresses.count }
  var exchange: OutputFolder.Exchange?
  if let checked, let publication, let design {
    pages += try publication.writeShared(
      checked, besides: done.written, files: reference.files, library, design
    ).count
    exchange = try publication.output.exchange(waitingForDisk: plan.waitsForDisk)
  }
  if let memory, let output { memory.end(in: output) }
  let councils = done.councils.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
  return BuildOutcome(
    report: plan.report(found, councils, reference), today: today, pages: pages, exchange: exchange,
    unchanged: done.unchanged,
    councils: councils, duties: reference.catalogue.duties.map(\.id), settings: reference.settings)
}
