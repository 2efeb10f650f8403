import Checks
import Content
import Cores
import Diagnostics
import Pages

/// What is to be printed.
package struct PrintJob: Sendable {
  package var content: String
  package var templates: String
  package var council: String
  /// nil for all of it.
  package var need: String?
  package var isLarge: Bool
  /// nil when the site's own settings, or the clock, decide.
  package var today: Day?
  package var clock: Day

  package init(
    content: String, templates: String, council: String, need: String?, isLarge: Bool, today: Day?, clock: Day
  ) {
    self.content = content
    self.templates = templates
    self.council = council
    self.need = need
    self.isLarge = isLarge
    self.today = today
    self.clock = clock
  }
}

/// A document that is ready to be printed: one page, its style sheet, and the pictures that it shows.
package struct PrintEdition: Sendable {
  package let name: String
  package let services: Int
  let page: [UInt8]
  let files: [(name: String, bytes: [UInt8])]
}

package enum PrintOutcome: Sendable {
  case ready(PrintEdition)
  /// What must be fixed before anything can be printed.
  case stopped(Report)
}

/// Loads, parses, reads and checks one council, and renders what is to be printed.
package func prepare(_ job: PrintJob) throws -> PrintOutcome {
  var found: [Diagnostic] = []
  let library = try Library(job.content, noting: &found)
  try expect([job.council], among: library)
  let reference = try library.readReference(noting: &found)
  let design = try Design.load(job.templates, for: reference, noting: &found)
  guard let reference, let templates = design.templates else { return .stopped(Report(found)) }
  let today = job.today ?? reference.settings.today ?? job.clock
  let work = CouncilWork(library: library, reference: reference, today: today, cores: .all)
  guard let files = library.councils.first(where: { $0.slug == job.council })?.files,
    let read = try work.read(job.council, files, &found)
  else { return .stopped(Report(found)) }
  let content = read.content
  let council = work.check(read, for: .whatStopsPublishing, &found)
  guard !found.stopPublishing else { return .stopped(Report(found.filter(\.stopsPublishing))) }
  let renderer = Renderer(templates, reference, today: today, councils: library.councils.count)
  guard let file = renderer.printFile(of: council, about: job.need, isLarge: job.isLarge) else {
    throw noService(needing: job.need ?? "", known: renderer.needs(of: content))
  }
  var pictures: [(name: String, bytes: [UInt8])] = [("print.css", design.paperStyle)]
  for attached in reference.files + content.files where attached.isPicture {
    if let bytes = try library.file(attached.name, noting: &found) { pictures.append((attached.name, bytes)) }
  }
  let services = job.need.map { need in
    content.services.count { page in page.facts.needs.contains { $0.value == need } }
  }
  return .ready(
    PrintEdition(
      name: job.council + (job.need.map { "-" + $0 } ?? ""), services: services ?? content.services.count,
      page: file.bytes, files: pictures))
}

private func noService(needing need: String, known: [Term]) -> MachineTrouble {
  let near = nearestName(to: need, among: known.map(\.id)).map { "Did you mean `\($0)`?" }
  return MachineTrouble(
    "No service of this council has the need `\(need)`. "
      + (near ?? "Each word in `vocabulary/needs.yml` that a service names under `needs` is one."))
}

extension AttachedFile {
  fileprivate var isPicture: Bool {
    [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { name.lowercased().hasSuffix($0) }
  }
}
