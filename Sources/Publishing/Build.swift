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
  /// Empty where they are not to be looked at.
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
  /// Whether the report is to tell of each item of the law, council by council. Telling it takes as long as looking for changes.
  package var tellsCoverage = true
  /// What earlier builds made. nil when everything is to be made again.
  package var memory: BuildMemory?
  /// Whether what is published is to be kept, to go back to where a council cannot be published.
  var keepsContent = false
  /// What counts in place of the folders of some councils.
  var standIns = StandIns.none

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
  package var report: Report
  package let today: Day
  package let pages: Int
  /// nil when nothing was published.
  package let exchange: OutputFolder.Exchange?
  /// How many councils had not changed since they were built, and were not built again.
  package var unchanged: Int
  package let councils: [CouncilSummary]
  /// The version of the program that made the site before this one, where it is newer.
  package let newerVersion: String?
  /// The ids of the duties, each of which has a page.
  package let duties: [String]
  /// nil when the site's own facts could not be read.
  package let settings: Settings?
  /// For what is saved before the next build is done. nil where nothing of this build may be taken up again.
  package let preview: Preview?
  /// Up to where its history is shown. nil where none is.
  package var commit: Commit?
  /// What keeps the site from being published.
  var stops: [Diagnostic] = []
  /// The folders of councils, where all of that lies in them.
  var stoppedBy: Set<String>?
  /// Those of them that more than a link stops, which may lead to another of them.
  var stoppedByMoreThanLinks: Set<String>?
  /// Of all councils that the content has.
  var councilFolders: Set<String> = []
}

/// The whole path: load, parse, read, check, render, write. What is wrong with content is in the report; what is wrong with
/// the machine is thrown. The site that families see changes in the last step alone, or not at all.
package func build(_ plan: BuildPlan, progress: @escaping @Sendable (String) -> Void) throws -> BuildOutcome {
  var found: [Diagnostic] = []
  let library = try Library(plan.content, on: plan.cores, standIns: plan.standIns, noting: &found)
  // Before any of it is read: what changes meanwhile then counts as changed the next time.
  let observed = try plan.memory.map { _ in try Observed(whatAllCouncilsAreMadeWith: plan, library) }
  let basis = try plan.memory?.basis(observed, library) ?? Basis(library)
  let reference = basis.reference
  found += basis.found
  let today = plan.today ?? reference?.settings.today ?? plan.clock
  try expect(plan.only.councils, among: library)
  guard let reference else {
    if !plan.templates.isEmpty { _ = try Design.load(plan.templates, for: nil, noting: &found) }
    return BuildOutcome(
      report: plan.reportOfFaults(found), today: today, pages: 0, exchange: nil, unchanged: 0, councils: [],
      newerVersion: nil, duties: [], settings: nil, preview: nil)
  }
  try expect(plan.only, in: reference.catalogue)
  let output = try plan.output.map { try OutputFolder($0, besides: [plan.content, plan.templates]) }
  if let path = plan.output, let output, try !plan.standIns.isCurrent(in: output) {
    throw MachineTrouble.anotherBuild(in: path)
  }
  let newerVersion = output?.newerVersion
  // Before it is read: what is committed meanwhile then counts as new.
  let commit = output.flatMap { _ in reference.settings.history }.map { _ in Commit(of: plan.content) }
  let history = try commit.map { _ in
    let all = try GitHistory.read(plan.content)
    return try library.standIns.isNone ? all : all.only(library.isPublishedAsItIs)
  }
  // What is told of the past comes from elsewhere than the files.
  let memory = plan.memory?.begin(history == nil ? observed : nil, today, in: output)
  let work = CouncilWork(
    library: library, reference: reference, today: today, cores: plan.cores, memory: memory,
    pages: memory?.pages, output: output)
  var known = try work.look()
  var publication: Publication?
  let whole = try output.flatMap { try siteThatStands($0, known, work, plan) }
  if let whole {
    found += whole.foundInDesign
  } else if let output {
    let lastPress = memory?.press
    found += lastPress?.found ?? []
    let press = try lastPress ?? Press(plan, library, reference, today, history, noting: &found)
    if lastPress == nil, let memory, let observed,
      try Observed(whatAllCouncilsAreMadeWith: plan, library).stamp != observed.stamp
    {
      // It changed between the look and the reading: what is remembered is of other templates, say, than what is made now.
      memory.forgetAll()
      for index in known.indices { known[index].made = nil }
    }
    memory?.press = press
    if let press {
      publication = try Publication(output, press)
      memory?.writes(to: output)
    }
  } else if !plan.templates.isEmpty {
    _ = try Design.load(plan.templates, for: reference, on: plan.cores, noting: &found)
  }
  let before = publication?.takeSiteAmongCouncil(memory)
  let common = found
  let made = try work.make(known, publication, progress: progress)
  found += made.flatMap(\.found)
  let summaries = made.compactMap(\.summary)
  let checked = check(summaries, of: library.councils.map(\.slug), against: reference, noting: &found)
  var pages = made.reduce(0) { $0 + ($1.written?.addresses.count ?? 0) }
  var exchange: OutputFolder.Exchange?
  let kept = try checked.flatMap { _ in
    try output.flatMap { plan.keepsContent || $0.content.isKept ? try $0.content.keep(known, made, library) : nil }
  }
  if checked != nil, let whole {
    exchange = .notNeeded
    pages += whole.site.pages
  } else if let checked, let publication {
    let shared = try publication.publish(checked, known, made, library, plan, memory, over: before)
    exchange = shared.exchange
    pages += shared.pages
  }
  if let memory, let output { memory.end(in: output) }
  if let kept { try output?.content.takeAway(allBut: kept) }
  let stops = found.filter { $0.stops(reference) }
  let councils = summaries.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
  return BuildOutcome(
    report: plan.report(found, councils, reference), today: today, pages: pages, exchange: exchange,
    unchanged: made.count(where: \.isRemembered), councils: councils, newerVersion: newerVersion,
    duties: reference.catalogue.duties.map(\.id), settings: reference.settings,
    preview: Preview(plan, library, work, known, made, common), commit: commit, stops: stops,
    stoppedBy: library.councils(of: stops),
    stoppedByMoreThanLinks: library.councils(of: stops.filter { $0.rule != Rule.brokenLink.id }),
    councilFolders: Set(library.councils.map(\.slug)))
}

/// The site that families see now, where it is what a build would make.
private func siteThatStands(
  _ output: OutputFolder, _ known: [CouncilWork.Known], _ work: CouncilWork, _ plan: BuildPlan
) throws -> (site: SiteStanding, foundInDesign: [Diagnostic])? {
  guard let memory = work.memory, let live = try output.live.map(MarkedFolder.init),
    let whole = memory.whole(known.fingerprint, in: live), whole.site.isOnDisk || !plan.waitsForDisk,
    work.stand(known, in: live, memory)
  else { return nil }
  return whole
}
