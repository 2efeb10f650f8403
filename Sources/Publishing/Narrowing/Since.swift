import Checks
import Content
import Diagnostics

/// What was not found yet in the content of a git revision, judged by the same rules on the same day.
///
/// The lines that git shows as changed would tell less, and more: a page that is taken away makes gaps and broken links on
/// pages that nobody touched, and a page that was touched may have had the same faults before.
package func findings(
  of report: Report, since revision: String, _ plan: BuildPlan, today: Day,
  progress: @escaping @Sendable (String) -> Void
) throws -> Report {
  let git = try GitRevision(revision, of: plan.content)
  let folder = try TemporaryFolder()
  let before = try withExtendedLifetime(folder) {
    guard try git.write(to: folder.path) else { return Baseline(of: [], below: folder.path) }
    let then = BuildPlan(
      content: folder.path, templates: "", output: nil, today: today, clock: today, cores: plan.cores)
    return Baseline(of: try build(then, progress: progress).report.diagnostics, below: folder.path)
  }
  // What stops publishing is in no baseline, so that it is shown whenever it came.
  let new = before.compare(report.diagnostics, below: plan.content, silence: Rule.silence, isWhole: false).new
  return report.narrowed(to: new, "Only findings that came since “\(revision)” are shown.")
}
