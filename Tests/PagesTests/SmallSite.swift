import Checks
import Content
import Diagnostics
import Markup
import Testing

/// A law of three duties and councils of a few pages, so that a test of the pages shows all that it depends on.
enum SmallSite {
  /// `breaksStart` is the day on which the first of its duties starts; it is in force where none is given.
  static func reference(breaksStart: String? = nil) throws -> Reference {
    var found: [Diagnostic] = []
    let settings = Settings.read(source("site.yml", "name: Example\naddress: https://site.example"), noting: &found)
    let catalogue = Catalogue.read(
      source("entitlements.yml", header),
      duties.map { duty in
        let starts = duty.id == "breaks" ? breaksStart.map { "\nin-force: \($0)" } ?? "" : ""
        let text = duty.text.replacing("status: in-force", with: "status: in-force" + starts)
        return parse(source("entitlements/\(duty.id).md", text), noting: &found)
      }, noting: &found)
    let levels = Vocabulary.read(
      source("vocabulary/levels-of-need.yml", "- {id: universal, label: Help for everyone}"), noting: &found)
    let reference = Reference(
      settings: try #require(settings),
      vocabularies: Vocabularies(
        needs: levels, ages: levels, levels: levels, routes: levels,
        headings: Headings.read(
          source("vocabulary/headings.yml", headings), noting: &found)),
      glossary: Glossary.read(source("glossary.yml", "- {short: DLA, means: Money.}"), noting: &found),
      catalogue: try #require(catalogue), files: [])
    #expect(found.isEmpty)
    return reference
  }

  static let today = Day("2026-11-22")

  /// A council of these files, and of a page of its own unless one of them is that.
  static func council(_ files: [String: String] = [:], slug: String = "alder", type: String = "unitary") throws
    -> CheckedCouncil
  {
    var found: [Diagnostic] = []
    let own = "---\ntitle: \(slug.prefix(1).uppercased() + slug.dropFirst()) Council\ntype: \(type)\n---\nWe."
    let reference = try reference()
    let documents = files.merging(["council.md": own]) { given, _ in given }.sorted { $0.key < $1.key }.map {
      parse(source("councils/\(slug)/\($0.key)", $0.value), noting: &found)
    }
    let content = CouncilContent.read(documents, slug: slug, files: [], reference: reference, noting: &found)
    #expect(found.isEmpty)
    return check(
      try #require(content), against: reference, today: try #require(today), noting: &found)
  }

  private static func source(_ name: String, _ text: String) -> SourceText {
    SourceText(path: "content/" + name, name: name, bytes: Array(text.utf8))
  }

  private static let headings = """
    - {id: complaint, label: If you are not happy}
    - {id: criteria, label: Who can get it}
    - {id: how-decided, label: How we decide}
    - {id: timescale, label: How long it takes}
    """

  private static let header = """
    edition: 2026-11-22
    groups:
      - {id: social-care, label: Extra help, duties: [breaks, partners]}
      - {id: send, label: Special needs, duties: [offer, listings]}
    authority-types: [{id: unitary}, {id: county}]
    authority-sets: [{id: all, types: [unitary, county]}, {id: unitaries, types: [unitary]}]
    help: [{item: advice, label: Free advice}]
    complaints: [{item: complain, label: Social care, groups: [social-care]}, {item: advice, label: Anything else}]
    partners: [{item: advice, label: To refer}, {item: travel, label: At night}]
    """

  private static let duties = [
    (
      id: "breaks",
      text: duty(
        "Short breaks",
        "group: social-care\nduty-holder: council\nweb: named\napplies-to: all\ncheck: {kind: document}",
        """
        items:
          - {id: days, title: Days, cite: reg 1, ask: What there is by day}
          - {id: nights, title: Nights, cite: reg 2, ask: What there is by night}
          - {id: known, title: Known, cite: reg 3, ask: How you hear of it, kind: make-known}
          - {id: copy, title: Copy, cite: reg 4, ask: How to get a copy, kind: make-available, evidence: secondary}
          - {id: code, title: Code, cite: para 5, ask: What the code adds, level: statutory-guidance}
          - {id: views, title: Views, cite: reg 6, ask: How carers were asked, level: good-practice}
          - {id: unread, title: Unread, cite: reg 7, ask: What nobody has read, evidence: recall}
          - {id: complain, title: Complaining, cite: An Act s.1, ask: How to complain}
        """)
    ),
    (
      id: "partners",
      text: duty(
        "The yearly report",
        "group: social-care\nduty-holder: safeguarding-partners\nweb: not-named\napplies-to: unitaries\ncheck: {kind: page}",
        "otherwise: [{types: [county], body: a district}]\nitems: [{id: report, title: Report, cite: s.2, ask: What was done}]"
      )
    ),
    (
      id: "offer",
      text: duty(
        "The local offer",
        "group: send\nduty-holder: council\nweb: not-named\napplies-to: all\ncheck: {kind: collection, requires: [cost]}",
        """
        items:
          - {id: advice, title: Advice, cite: s.3, ask: How to get advice}
          - {id: travel, title: Travel, cite: s.4, ask: What travel there is}
        """)
    ),
    (
      id: "listings",
      text: duty(
        "The list of help",
        "group: send\nduty-holder: council\nweb: not-named\napplies-to: all\ncheck: {kind: collection}",
        """
        items:
          - {id: equipment, title: Equipment, cite: s.5, ask: What equipment there is}
          - {id: tests, title: Tests, cite: s.6, ask: Who can have each kind of help, per-service: true}
        """)
    ),
  ]

  private static func duty(_ title: String, _ own: String, _ items: String) -> String {
    """
    ---
    title: \(title)
    summary: What it is.
    level: must
    kind: publish
    status: in-force
    citation: An Act s.1
    evidence: text
    review: {rule: Each year}
    \(own)
    \(items)
    ---
    ## If you cannot find it
    Ring the council.
    """
  }
}
