import Checks
import Content
import Diagnostics

/// When one level of need applies in each council, and how other services refer at it.
struct CompareLevelView: View {
  struct Row: View {
    let council: String
    /// nil where the council has not stated the level.
    let page: TestsRow.TestsPage?
    let level: Level?

    static let slots = Slots<Row>()
      .text("council") { $0.council }
      .group("page", TestsRow.TestsPage.self) { $0.page }
      .group("level", Level.self) { $0.level }
  }

  struct Level: View {
    let digest: LevelDigest

    static let slots = Slots<Level>()
      .text("name") { $0.digest.name }
      .flag("has-looks-like") { !$0.digest.looksLike.isEmpty }
      .eachText("looks-like") { $0.digest.looksLike }
      .optionalText("what-happens") { $0.digest.whatHappens }
      .optionalText("how-quickly") { $0.digest.howQuickly }
      .optionalText("consent") { $0.digest.consent }
      .html("how") { HTML(diallingIn: $0.digest.how ?? "") }
      .html("within") { HTML(diallingIn: $0.digest.within ?? "") }
  }

  let label: String
  let means: String?
  let today: String
  let others: [NamedLink]
  let rows: [Row]

  static let slots = Slots<CompareLevelView>()
    .text("today") { $0.today }
    .text("label") { $0.label }
    .optionalText("means") { $0.means }
    .flag("has-others") { !$0.others.isEmpty }
    .each("others", NamedLink.self) { $0.others }
    .each("rows", Row.self) { $0.rows }

  static func address(_ level: Term) -> String { "/compare/levels_of_need/\(level.id)/" }

  init(_ level: Term, among levels: Vocabulary, _ councils: [CouncilSummary], _ site: SiteFrame) {
    label = level.label
    means = level.means
    today = site.today.inWords
    others = levels.terms.filter { other in
      other.id != level.id && councils.contains { !$0.levels(other.id).isEmpty }
    }.map { NamedLink(label: $0.label, link: site.link(Self.address($0))) }
    rows = councils.flatMap { council -> [Row] in
      let stated = council.levels(level.id)
      guard let page = council.levels, !stated.isEmpty else {
        return [Row(council: council.name, page: nil, level: nil)]
      }
      return stated.map { digest in
        Row(
          council: council.name,
          page: TestsRow.TestsPage(page.title, page.address + "#level_" + digest.level, page.checked, site),
          level: Level(digest: digest))
      }
    }
  }
}

extension CouncilSummary {
  /// What the council says of a level. It may have parted the level in two.
  func levels(_ id: String) -> [LevelDigest] { levels?.levels.filter { $0.level == id } ?? [] }
}
