import ArgumentParser
import Content
import Cores
import Diagnostics
import Publishing

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the content and makes the site.",
    discussion: """
      The new site takes the place of the old one in one step, and only when nothing stops it. What a council has not yet \
      published of what the law, guidance and good practice list does not stop it, unless site.yml says `gaps: refuse`: the \
      site shows the gap.

      With --keep-going, a council that cannot be published does not keep the others from it: families see of it what was \
      published last. Each build keeps that beside the output folder, from the first on that was published with it.

      Exit code 0: the site was published. 1: it was not, or not the newest of every council, and the report says what must be \
      fixed. 2: the build could not run.
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var progressSince: EarlierOptions

  @Option(help: "The folder with the templates and the style sheet.")
  var templates = "templates"

  @Option(help: "The folder to publish to. A build exchanges it for a new one.")
  var output = "public"

  @Flag(inversion: .prefixedNo, help: "Use every core of this machine.")
  var parallel = true

  @Flag(help: "Build every council, also those that have not changed since the last build.")
  var afresh = false

  @Flag(help: "Where some councils cannot be published, publish the others, and of those what was published last.")
  var keepGoing = false

  func validate() throws { try progressSince.expect(report.format) }

  func run() throws {
    try orTrouble { try keepApart(report.file, from: progressSince.earlier) }
    let page = try report.page(templates: templates, since: progressSince.earlier)
    let progress = ProgressLine()
    var plan = BuildPlan(
      content: site.content, templates: templates, output: output, today: site.today, clock: .onTheClock,
      cores: parallel ? .all : .one, memory: BuildMemory(isKept: true, startsAfresh: afresh))
    plan.tellsCoverage = report.format != .text
    let kept = try orTrouble {
      keepGoing
        ? try buildKeepingGoing(plan) { progress.say($0) }
        : KeptGoing(outcome: try build(plan) { progress.say($0) })
    }
    let outcome = kept.outcome
    progress.end()
    // The program is about to end, and the system takes its memory back in one step. Value by value that takes longer than the
    // report.
    _ = plan.memory.map(Unmanaged.passRetained)
    let isTold = report.show(outcome.report, today: outcome.today, on: page, of: outcome.settings)
    guard let exchange = outcome.exchange else {
      Terminal.say("Not published: \(output) is as it was.")
      if let obstacle = kept.obstacle { Terminal.say(obstacle) }
      throw ExitCode(1)
    }
    Terminal.say("Published \(outcome.pages) pages to \(output).\(unchanged(outcome))")
    if let newer = outcome.newerVersion {
      Terminal.say(
        "The site before was made by plainsight \(newer), which is newer than this one (\(Publishing.version)). It was made again whole."
      )
    }
    if exchange == .inTwoSteps {
      Terminal.say("This disk cannot exchange two folders in one step: for a moment there was no site.")
    }
    sayWhoFellBack(kept)
    // The site was published, but the report that a program reads did not arrive.
    if !isTold, report.file != nil || report.format != .text { throw ExitCode(2) }
    if !kept.standIns.isNone { throw ExitCode(1) }
  }

  /// Who is not in the new site with what lies in their folders.
  private func sayWhoFellBack(_ kept: KeptGoing) {
    func reason(_ slug: String) -> String {
      kept.consequence(slug) ?? "see above what must be fixed in its folder"
    }
    for slug in kept.standIns.fallenBack {
      Terminal.say("Of councils/\(slug) families see what was published before: \(reason(slug)).")
    }
    for slug in kept.standIns.leftOut.sorted() {
      Terminal.say("councils/\(slug) is not in this site: \(reason(slug)).")
    }
  }

  private func unchanged(_ outcome: BuildOutcome) -> String {
    switch outcome.unchanged {
    case 0: ""
    case 1: " One council had not changed since it was built, and was not built again."
    default: " \(outcome.unchanged) councils had not changed since they were built, and were not built again."
    }
  }
}
