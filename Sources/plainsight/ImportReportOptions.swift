import ArgumentParser

/// An import does not look at what councils say, so it has no page for managers and no table of that.
enum ImportReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
  case gitlab
  case junit
}

struct ImportReportOptions: ParsableArguments, ReportChoice {
  @Option(
    help: ArgumentHelp(
      "How to write the report.",
      discussion: """
        text: for people. json: for programs. sarif: for editors and code hosts. github: notes beside the lines, in GitHub Actions. \
        gitlab: GitLab's Code Quality. junit: for build servers.
        """))
  var format = ImportReportFormat.text

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write the report to this file, and the text for people to the screen.", valueName: "file"))
  var file: String?

  var chosen: ReportFormat {
    switch format {
    case .text: .text
    case .json: .json
    case .sarif: .sarif
    case .github: .github
    case .gitlab: .gitlab
    case .junit: .junit
    }
  }
}
