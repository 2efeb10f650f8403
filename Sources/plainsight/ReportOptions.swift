import ArgumentParser
import Content
import Diagnostics

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

struct ReportOptions: ParsableArguments {
  @Option(help: "How to write the report: text for people, json for programs.")
  var format = ReportFormat.text

  /// False when the report did not arrive.
  @discardableResult
  func show(_ report: Report, today: Day) -> Bool {
    switch format {
    case .text: Terminal.print(TextReport(colour: Terminal.wantsColour(1)).render(report))
    case .json: Terminal.print(JSONReport.render(report, today: today.code))
    }
  }
}
