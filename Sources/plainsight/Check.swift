import ArgumentParser
import Content
import Diagnostics
import Publishing

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what must be fixed, what should be fixed and what could improve. Writes nothing.",
    discussion: "Exit code 0: nothing must be fixed. 1: something must. 2: the check could not run.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let progress = ProgressLine()
    let plan = BuildPlan(
      content: site.content, templates: "", output: nil, today: site.today, clock: .onTheClock)
    let outcome = try orTrouble { try build(plan) { progress.say($0) } }
    progress.end()
    guard report.show(outcome.report, today: outcome.today) else {
      Terminal.say("The report could not be written.")
      throw ExitCode(2)
    }
    if outcome.report.diagnostics.mustFix { throw ExitCode(1) }
  }
}
