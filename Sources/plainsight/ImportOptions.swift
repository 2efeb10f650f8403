import ArgumentParser
import Content
import Diagnostics
import Importing
import Publishing
import Shapes

/// What every import can be told.
struct ImportOptions: ParsableArguments {
  @Option(help: "The council's folder in content/councils, such as alderbrook.")
  var council: String

  @Option(help: "For a council that is not there yet: its name.")
  var title: String?

  @Option(
    help:
      "For a council that is not there yet: county, unitary, metropolitan, london-borough, city-of-london or isles-of-scilly."
  )
  var type: String?

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  @Flag(
    help: "Write the feed's version of an edited page beside it, as NAME.md.import. What a person wrote there stays.")
  var beside = false

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ImportReportOptions

  /// Reads the records, makes the pages, and tells what was done.
  func run(_ read: (inout [Diagnostic]) throws -> Feed) throws {
    try report.expectPlace()
    let (outcome, left, today) = try orTrouble { try work(read) }
    let isTold = report.show(outcome, today: today)
    if !left.isEmpty {
      Terminal.say(
        """
        These were left as they are, because somebody saved them while the import was at work, or because something else \
        has their names: \(left.sorted().joined(separator: ", ")). Look at them, then run the import again.
        """)
    }
    guard isTold, left.isEmpty else { throw ExitCode(2) }
    if outcome.diagnostics.mustFix { throw ExitCode(1) }
  }

  private func work(
    _ read: (inout [Diagnostic]) throws -> Feed
  ) throws -> (Report, left: [String], today: Day) {
    let folder = try ServicesFolder(content: site.content, council: council)
    let reference = try loadReference(site.content)
    let today = site.day(of: reference?.settings)
    let isNew = !folder.hasCouncilPage
    if isNew { try checkBeginning(types: reference?.catalogue.councilTypes ?? []) }
    var found: [Diagnostic] = []
    let records = try read(&found)
    if isNew, !dryRun, !records.records.isEmpty, let title, let type { try folder.begin(title: title, type: type) }
    let setting = ImportSetting(
      today: today.code, words: ImportWords(reference?.vocabularies), council: try folder.councilName() ?? title,
      factOrder: reference.map { PageShape(.service, $0).facts.map(\.name) } ?? [])
    let existing = try folder.pages()
    var plan = Importing.Import.plan(records, existing: existing, council: council, setting, noting: &found)
    let standing = try beside ? folder.versionsBeside() : [:]
    let versions = beside ? plan.versionsBeside(over: standing, council: council, noting: &found) : []
    let pages = plan.created + plan.changed + versions
    let left = dryRun ? [] : try write(pages, over: existing.merging(standing) { page, _ in page }, to: folder)
    plan.created.removeAll { left.contains($0.fileName) }
    plan.changed.removeAll { left.contains($0.fileName) }
    return (Report(found, summary: plan.inWords(dryRun: dryRun)), left, today)
  }

  private func checkBeginning(types: [String]) throws {
    guard title != nil, let type else {
      throw MachineTrouble(
        "There is no council \(council) yet. Say its name with --title and its kind with --type, and its page is begun."
      )
    }
    guard types.isEmpty || types.contains(type) else {
      throw MachineTrouble("“\(type)” is not a kind of council. Use one of \(types.joined(separator: ", ")).")
    }
  }

  private func write(
    _ pages: [ImportedPage], over existing: [String: String], to folder: ServicesFolder
  ) throws -> [String] {
    try folder.write(
      pages: pages.map { page in
        (page.fileName, page.text, existing[page.fileName].map { .asRead(Array($0.utf8)) } ?? .nothing)
      })
  }
}

extension ImportPlan {
  fileprivate func inWords(dryRun: Bool) -> [String] {
    let would = dryRun ? " (nothing was written)" : ""
    let edited = keptBecauseAPersonEdited
    return [
      "\(created.count) new, \(changed.count) changed, \(unchanged.count) as they were, \(edited.count) edited by a person and left alone, \(gone.count) no longer in the feed\(would)."
    ]
      + gone.map {
        "No longer in the feed: \($0.fileName). Look whether the service still runs, then keep or delete the page."
      }
  }
}
