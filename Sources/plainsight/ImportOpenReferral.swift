import ArgumentParser
import Content
import Diagnostics
import OpenReferral
import Publishing

struct ImportOpenReferral: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-referral",
    abstract: "Makes service pages from Open Referral UK records, version 1 or 3.",
    discussion: """
      Run it again with a newer feed, and only what changed is written. A page that a person has edited is never \
      overwritten: the report says what differs, and --beside writes the feed's version next to it.
      """)

  @Argument(help: "JSON files, or folders of them.")
  var files: [String]

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

  @Flag(help: "Write the feed's version of an edited page beside it, as NAME.md.import.")
  var beside = false

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard !report.format.isAboutCouncils else {
      throw ValidationError("\(report.format.rawValue) tells what councils say, and an import does not look at that.")
    }
  }

  func run() throws {
    let outcome = try orTrouble { try work() }
    report.show(outcome, today: site.today ?? .onTheClock)
    if outcome.diagnostics.mustFix { throw ExitCode(1) }
  }

  private func work() throws -> Report {
    let folder = try ServicesFolder(content: site.content, council: council)
    let feed = try loadFeed(files)
    let reference = try loadReference(site.content)
    if !folder.hasCouncilPage { try begin(folder, types: reference?.catalogue.councilTypes ?? []) }
    var found: [Diagnostic] = []
    let records = OpenReferral.Import.read(feed, noting: &found)
    let words = reference?.vocabularies.needs.terms ?? []
    let needs = words.map { VocabularyTerm(id: $0.id, label: $0.label, synonyms: $0.synonyms) }
    let plan = OpenReferral.Import.plan(
      records, existing: try folder.pages(), council: council, today: (site.today ?? .onTheClock).code, needs: needs,
      noting: &found)
    if !dryRun { try write(plan, to: folder) }
    return Report(found, summary: plan.inWords(dryRun: dryRun))
  }

  private func begin(_ folder: ServicesFolder, types: [String]) throws {
    guard let title, let type else {
      throw MachineTrouble(
        "There is no council \(council) yet. Say its name with --title and its kind with --type, and its page is begun."
      )
    }
    guard types.isEmpty || types.contains(type) else {
      throw MachineTrouble("“\(type)” is not a kind of council. Use one of \(types.joined(separator: ", ")).")
    }
    if !dryRun { try folder.begin(title: title, type: type) }
  }

  private func write(_ plan: ImportPlan, to folder: ServicesFolder) throws {
    for page in plan.created + plan.changed { try folder.write(page: page.fileName, page.text) }
    guard beside else { return }
    for kept in plan.keptBecauseAPersonEdited where kept.feedChanged {
      try folder.write(page: kept.fileName + ".import", kept.offered.text)
    }
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
