import ArgumentParser
import Diagnostics

/// Which part of a report is wanted.
struct PartOptions: ParsableArguments {
  @Option(name: .customLong("duty"), help: "Only findings about this duty. Can be said again for more.")
  var duties: [String] = []

  @Option(
    name: .customLong("council"), help: "Only findings of the council in this folder. Can be said again for more.")
  var councils: [String] = []

  @Option(name: .customLong("rule"), help: "Only findings by this rule. Can be said again for more.")
  var rules: [String] = []

  @Option(help: "Only findings that came since this git revision, such as main.")
  var since: String?

  var selection: Selection { Selection(duties: duties, councils: councils, rules: rules) }

  var isEverything: Bool { selection.isEverything && since == nil }
}
