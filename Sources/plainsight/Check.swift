import ArgumentParser
import Checks
import Content
import Diagnostics
import Publishing

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what must be fixed, what should be fixed and what could improve. Changes nothing of the content.",
    discussion: """
      Exit code 0: nothing must be fixed. 1: something must. 2: the check could not run. With a part of the report, only \
      what is shown counts.

      A council that begins with many gaps can adopt the check today and never get worse: --write-baseline FILE keeps what \
      is found now, and --baseline FILE lets it pass from then on. Then 1 means that something new must or should be fixed. \
      A known problem that has become louder is new; a gap that has half an answer now is not. A day that passes can bring \
      something new too: `plainsight due` tells what is coming. What stops the site from being published is in no baseline, \
      because a page that cannot be read hides what else is wrong with it. With both options, what is mended is taken out \
      of the file, and nothing is put in.

      --since shows what the changes since a git revision have brought: what is found now, and is not found, on the same \
      day, in the content of that revision. So it tells of gaps and broken links on pages that nobody touched, too. Files that \
      are new, renamed or not yet in git are looked at as they are. What stops publishing is always shown. To compare with \
      where a branch began: --since "$(git merge-base main HEAD)".
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup(title: "A part of the report") var part: PartOptions
  @OptionGroup(title: "What is known already") var known: BaselineOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var progressSince: EarlierOptions

  @Option(help: "The folder with the templates. They are checked too. (default: templates, where that is there)")
  var templates: String?

  private static let usualTemplates = "templates"

  func validate() throws { try progressSince.expect(report.format) }

  func run() throws {
    try known.expectWhole(part)
    let baseline = try orTrouble {
      try keepApart(report.file, from: [known.baseline, known.writeBaseline].compactMap { $0 } + progressSince.earlier)
      try keepApart(known.writeBaseline, from: progressSince.earlier)
      return try known.load()
    }
    let page = try report.page(templates: templates ?? Self.usualTemplates, since: progressSince.earlier)
    let (found, outcome) = try orTrouble { try look() }
    var told = found
    told.comparison = baseline?.baseline.compare(
      found.diagnostics, below: site.content, silence: Rule.silence, isWhole: part.isEverything)
    // First: whoever reads only the beginning of the report has it all the same.
    let written = Swift.Result { try known.write(told, below: site.content, over: baseline) }
    guard report.show(told, today: outcome.today, on: page, of: outcome.settings) else { throw ExitCode(2) }
    let isWritten = try orTrouble { try written.get() }
    // What was just written is known from now on.
    let isAllKnown = isWritten && baseline == nil
    if told.fails, !isAllKnown { throw ExitCode(1) }
  }

  private func look() throws -> (Report, BuildOutcome) {
    let progress = ProgressLine()
    defer { progress.end() }
    // Content may be checked where no design is.
    let design = templates.map(pathFromHere) ?? (isThere(Self.usualTemplates) ? Self.usualTemplates : "")
    let plan = BuildPlan(
      content: site.content, templates: design, output: nil, today: site.today, clock: .onTheClock, only: part.selection
    )
    let outcome = try build(plan) { progress.say($0) }
    guard let since = part.since else { return (outcome.report, outcome) }
    return (try findings(of: outcome.report, since: since, plan, today: outcome.today) { progress.say($0) }, outcome)
  }
}
