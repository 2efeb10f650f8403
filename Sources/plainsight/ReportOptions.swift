import ArgumentParser
import Content
import Diagnostics
import Handbook
import Pages
import Publishing

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case html
  case csv
  case json
  case sarif
  case github
  case gitlab
  case junit
}

/// How a report is to be written, and where.
protocol ReportChoice {
  var chosen: ReportFormat { get }
  var file: String? { get }
}

struct ReportOptions: ParsableArguments, ReportChoice {
  @Option(
    help: ArgumentHelp(
      "How to write the report.",
      discussion: """
        text: for people. html: one page for managers. csv: for a spreadsheet. json: for programs. sarif: for editors and code \
        hosts. github: notes beside the lines, in GitHub Actions. gitlab: GitLab's Code Quality. junit: for build servers.
        """))
  var format = ReportFormat.text

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write the report to this file, and the text for people to the screen.", valueName: "file"))
  var file: String?

  var chosen: ReportFormat { format }

  /// Makes sure that the report can be told, before the work begins. nil for every other format than the page for managers.
  func page(templates: String, since earlier: [String]) throws -> ManagersPage? {
    try expectPlace()
    guard format == .html else { return nil }
    return try orTrouble {
      let earlier = try loadEarlierReports(earlier)
      var found: [Diagnostic] = []
      guard let page = try loadReportPage(templates, noting: &found) else {
        Terminal.say(TextReport(colour: false).render(Report(found)))
        throw MachineTrouble("The page cannot be made before its template is mended.")
      }
      return ManagersPage(page: page, earlier: earlier)
    }
  }
}

extension ReportChoice {
  func expectPlace() throws {
    if let file { try orTrouble { try keepOutOfSites(file) } }
  }

  /// False when the report did not arrive.
  @discardableResult
  func show(_ report: Report, today: Day, on page: ManagersPage? = nil, of site: Settings? = nil) -> Bool {
    let forPeople = TextReport(colour: Terminal.wantsColour(1)).render(report)
    guard let file else {
      let isWhole = Terminal.give(chosen == .text ? forPeople : written(report, today, page, site))
      if !isWhole { Terminal.say("The report could not be written.") }
      return isWhole
    }
    Terminal.mention(forPeople)
    do {
      try writeNamedFile(Array(written(report, today, page, site).utf8), to: file)
      return true
    } catch {
      Terminal.say("\(error)")
      return false
    }
  }

  private func written(_ report: Report, _ today: Day, _ page: ManagersPage?, _ site: Settings?) -> String {
    switch chosen {
    case .text: TextReport(colour: false).render(report)
    case .html: page?.render(report, today, site) ?? ""
    case .csv: CSVReport.render(report)
    case .json: JSONReport.render(report, today: today.code)
    case .sarif:
      SARIFReport.render(
        report, rules: RuleLine.all, version: Plainsight.configuration.version, today: today.code)
    case .github: GitHubReport.render(report)
    case .gitlab: GitLabReport.render(report)
    case .junit: JUnitReport.render(report)
    }
  }
}

/// The page for managers, ready to be filled.
struct ManagersPage {
  fileprivate let page: ReportPage
  fileprivate let earlier: [EarlierReport]

  fileprivate func render(_ report: Report, _ today: Day, _ site: Settings?) -> String {
    page.render(report, rules: RuleLine.all, since: earlier, today: today, site: site)
  }
}

/// What the page for managers compares with.
struct EarlierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "An earlier report, made with --format json. The html page then shows what changed since. May be given several times.",
      valueName: "file"))
  var earlier: [String] = []

  func expect(_ format: ReportFormat) throws {
    guard earlier.isEmpty || format == .html else {
      throw ValidationError("Only the html page compares with earlier reports: give --format html with --earlier.")
    }
  }
}
