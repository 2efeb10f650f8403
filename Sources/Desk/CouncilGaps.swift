import Content
import Diagnostics

/// What a council does not yet tell families of what the law lists, the loudest first.
struct CouncilGaps {
  let slug: String
  let name: String
  /// The address of the page that tells all of it.
  let coverage: String
  let answered: Int
  let asked: Int
  private let lines: [Gap]

  struct Gap {
    let line: CoverageLine
    /// The page on which the words for it belong.
    let home: String?
  }

  /// More than these are told on the council's own page about them.
  private static let mostShown = 8

  static func all(in report: Report, below content: String, at places: SiteAddresses) -> [String: CouncilGaps] {
    var homes: [String: String] = [:]
    for problem in report.diagnostics {
      let place = ContentName(problem.place.path, below: content)
      guard let item = problem.item, let council = place.council else { continue }
      homes[council + "/" + item] = places.address(of: place.name)
    }
    return Dictionary(grouping: report.coverage, by: \.council).mapValues { CouncilGaps($0, homes, places) }
  }

  private init(_ all: [CoverageLine], _ homes: [String: String], _ places: SiteAddresses) {
    slug = all[0].council
    name = all[0].councilName
    coverage = places.place("/councils/\(slug)/coverage/")
    let results = all.map { (line: $0, result: CoverageResult(rawValue: $0.result)) }
    answered = results.count { $0.result?.isAnswer ?? false }
    asked = results.count { $0.result?.canBeAsked ?? false }
    let gaps = results.filter { ($0.result?.canBeAsked ?? false) && !($0.result?.isAnswer ?? false) }
    let levels = DutyLevel.allCases.map(\.rawValue)
    lines = levels.flatMap { level in
      gaps.filter { $0.line.level == level }.map {
        Gap(line: $0.line, home: homes["\($0.line.council)/\($0.line.itemOfDuty)"])
      }
    }
  }

  /// With what belongs on this page first.
  func seen(from path: String) -> GapsView {
    let here = lines.filter { $0.home == path }
    let elsewhere = lines.filter { $0.home != path }
    return GapsView(
      self, (here + elsewhere).prefix(Self.mostShown).map { GapView($0, isHere: $0.home == path) }, of: lines.count)
  }
}

extension CoverageResult {
  /// Whether the council can be asked: it is neither another body's, nor coming, nor unread.
  fileprivate var canBeAsked: Bool { applies && self != .notChecked }
}
