import ArgumentParser
import Content
import Diagnostics
import Drafts
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
  func run(from files: [String], _ read: (inout [Diagnostic]) throws -> Feed) throws {
    try report.expectPlace()
    try orTrouble { try keepApart(report.file, from: files) }
    let (outcome, left, saved, today) = try orTrouble { try work(read) }
    let isTold = report.show(outcome, today: today)
    if !left.isEmpty {
      Terminal.say(
        """
        These were left as they are, because somebody saved them while the import was at work, or because something else \
        has their names: \(left.sorted().joined(separator: ", ")). Look at them, then run the import again.
        """)
    }
    if !saved.isEmpty {
      Terminal.say(
        """
        An earlier import was cut short. If somebody saved in that moment, their words are in: \(saved.joined(separator: ", ")). \
        Take over what you want into the pages, then delete these files.
        """)
    }
    guard isTold, left.isEmpty else { throw ExitCode(2) }
    if outcome.diagnostics.mustFix { throw ExitCode(1) }
  }

  private func work(
    _ read: (inout [Diagnostic]) throws -> Feed
  ) throws -> (Report, left: [String], saved: [String], today: Day) {
    let folder = try ServicesFolder(content: site.content, council: council)
    let reference = try neededReference(site.content)
    let today = site.day(of: reference.settings)
    let isNew = !folder.hasCouncilPage
    let page = isNew ? try newCouncil(reference) : ""
    var found: [Diagnostic] = []
    let records = try read(&found)
    if isNew, !dryRun, !records.records.isEmpty { try folder.begin(page) }
    let setting = ImportSetting(
      today: today.code, words: ImportWords(reference.vocabularies), council: try folder.councilName() ?? title,
      factOrder: PageShape(.service, reference).facts.map(\.name))
    let existing = try folder.pages()
    var plan = Importing.Import.plan(records, existing: existing, council: council, setting, noting: &found)
    let standing = try beside ? folder.versionsBeside() : [:]
    let versions = beside ? plan.versionsBeside(over: standing, council: council, noting: &found) : []
    let pages = plan.created + plan.changed + versions
    let (left, saved) =
      dryRun ? ([], []) : try write(pages, over: existing.merging(standing) { page, _ in page }, to: folder)
    plan.created.removeAll { left.contains($0.fileName) }
    plan.changed.removeAll { left.contains($0.fileName) }
    return (Report(found, summary: plan.inWords(dryRun: dryRun)), left, saved, today)
  }

  /// The page of a council that is not there yet. What nobody stated is left for staff to write.
  private func newCouncil(_ reference: Reference) throws -> String {
    guard let title, let type else {
      throw MachineTrouble(
        "There is no council \(council) yet. Say its name with --title and its kind with --type, and its page is begun."
      )
    }
    let text = "---\ntitle: \(YAMLLine.text(title))\ntype: \(YAMLLine.text(type))\n---\n"
    try expectReadable(text, at: "councils/\(council)/council.md", reference)
    return text
  }

  private func write(
    _ pages: [ImportedPage], over existing: [String: String], to folder: ServicesFolder
  ) throws -> (left: [String], saved: [String]) {
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
