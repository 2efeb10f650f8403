import ArgumentParser
import Diagnostics
import Publishing

/// What was known when a council began to check.
struct BaselineOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Let pass what this file knows. Something new fails.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write what is found to this file; with --baseline, only what it knows.", valueName: "file"))
  var writeBaseline: String?

  /// A baseline of a part would forget the rest.
  func expectWhole(_ part: PartOptions) throws {
    guard writeBaseline != nil, !part.isEverything else { return }
    Terminal.say("A baseline is written from a whole check: leave out --duty, --council, --rule and --since.")
    throw ExitCode(2)
  }

  func load() throws -> BaselineFile? {
    try writeBaseline.map(keepOutOfSites)
    return try baseline.map(BaselineFile.init(reading:))
  }

  /// False when there is nothing to write, or what stops publishing may hide what belongs in the file.
  func write(_ report: Report, below content: String, over read: BaselineFile?) throws -> Bool {
    guard let writeBaseline else { return false }
    let stops = report.diagnostics.count { $0.stopsPublishing }
    guard stops == 0 else {
      let they = stops == 1 ? "1 problem stops" : "\(stops) problems stop"
      Terminal.say(
        "No baseline was written: \(they) the site from being published, and may hide others. Mend that first.")
      return false
    }
    let known = Baseline(of: report.comparison?.known ?? report.diagnostics, below: content)
    if let read {
      try read.replace(with: known, at: writeBaseline)
    } else {
      try save(known, to: writeBaseline)
    }
    Terminal.say("Wrote \(known.count) known problems to \(writeBaseline).")
    return true
  }
}
