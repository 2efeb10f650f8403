import ArgumentParser
import Content
import Diagnostics
import Glibc
import Publishing

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

struct ReportOptions: ParsableArguments {
  @Option(help: "How to write the report: text for people, json for programs.")
  var format = ReportFormat.text

  func show(_ outcome: BuildOutcome) {
    switch format {
    case .text: Terminal.print(TextReport(colour: Terminal.wantsColour(1)).render(outcome.report))
    case .json: Terminal.print(JSONReport.render(outcome.report, today: outcome.today.code))
    }
  }
}
