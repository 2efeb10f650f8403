import Content
import Diagnostics
import Markup

extension Rule {
  static let repeatedValue = Rule(
    "repeated-value", "The same words or the same contact fill the pages of many services", .shouldFix,
    why:
      "What stands on every page was put in to fill a box. A family learns nothing from it, or rings the wrong people.",
    source: "House standard: placeholders in councils' real records are single values in more than a tenth of the rows",
    examples: [
      Example(
        in: "services/a-club.md", besides: clubs(email: "info@clubs.example"),
        breaks: club(email: "↓info@clubs.example"), keeps: club(email: "a-club@clubs.example")),
      Example(
        in: "services/a-club.md", besides: clubs(words: "Ask the people who run it for details."),
        breaks: club(words: "↓Ask the people who run it for details."),
        keeps: club(words: "Come to the hall on any Monday at four.")),
    ],
    check: .council { around in
      var values = RepeatedValues()
      let services = around.council.services
      guard services.count >= RepeatedValues.fewestServices else { return [] }
      for page in services { values.add(page) }
      return values.tooOften(among: services.count).map { value in
        Finding(
          page: value.page, span: value.span,
          what: "\(value.what) also stands on \(value.count - 1) other services of this council",
          instead: value.instead)
      }
    })

  private static func club(email: String = "", words: String = "") -> String {
    let contact = email.isEmpty ? "" : "\ncontact: {team: A club, email: \(email)}"
    let how = words.isEmpty ? "" : "\n\n## How to get it\n\(words)"
    return "---\ntitle: A club\nprovider: A club\(contact)\n---\nGames and a snack.\(how)"
  }

  /// Twenty more clubs, each run by somebody else. Four of them have this contact, or these words.
  private static func clubs(email: String = "", words: String = "") -> [String: String] {
    let pages = (1...20).map { number -> (String, String) in
      let page =
        number <= 4 ? club(email: email, words: words) : club(words: "Come on day \(number) of the month at four.")
      return ("services/club-\(number).md", page.replacing("A club", with: "Club \(number)"))
    }
    return Dictionary(uniqueKeysWithValues: pages)
  }
}

/// Counts what services say for themselves, and keeps where each value stood first.
private struct RepeatedValues {
  /// With fewer, a tenth is chance.
  static let fewestServices = 20
  private static let fewestPages = 5
  private static let fewestWords = 5
  /// Longer passages are rarely put in to fill a box, and comparing them would cost more than it finds.
  private static let mostWords = 60

  struct Value {
    let page: Page
    let span: Span
    let what: String
    let instead: String
    fileprivate(set) var count = 1
    /// Who runs the services: one team may well have one number.
    fileprivate var runners: Set<String>
    fileprivate let needsRunners: Bool
  }

  private var values: [Key: Value] = [:]

  private enum Key: Hashable {
    case contact(String)
    /// A passage by the hash of its words: two of one hash among a council's pages are not to be expected.
    case passage(Facet, Int)
  }

  mutating func add(_ page: Page) {
    let runner = page.facts.provider ?? page.facts.contact?.team ?? page.title
    if let contact = page.facts.contact {
      for way in [contact.phone, contact.email].compactMap({ $0 }) {
        note(
          .contact(way.value.lowercased()), page, way.span, runner, what: "“\(way.value)”",
          instead:
            "Write each service's own contact, or, if one team answers for all of them, name it as `team` or `provider`."
        )
      }
    }
    for section in page.prose.sections {
      guard let facet = section.facet, !Self.saidForAll.contains(facet),
        (Self.fewestWords...Self.mostWords).contains(section.words)
      else { continue }
      note(
        .passage(facet, hash(of: section, on: page)), page, words(of: section, on: page), nil,
        what: "What “\(section.heading)” says", instead: "Say what holds for this service.")
    }
  }

  /// A council may also have one way for all to challenge a no.
  private static let saidForAll = Set(Facet.saidOnce + [.appeal])

  private mutating func note(
    _ key: Key, _ page: Page, _ span: Span, _ runner: String?, what: @autoclosure () -> String, instead: String
  ) {
    if values[key] == nil {
      values[key] = Value(
        page: page, span: span, what: what(), instead: instead, count: 0, runners: [], needsRunners: runner != nil)
    }
    values[key]?.count += 1
    if let runner { values[key]?.runners.insert(runner.lowercased()) }
  }

  func tooOften(among services: Int) -> [Value] {
    values.values.filter { value in
      value.count >= Self.fewestPages && value.count * 10 > services
        && (!value.needsRunners || value.runners.count * 2 > value.count)
    }.sorted { ($0.page.address, $0.span.start) < ($1.page.address, $1.span.start) }
  }

  private func hash(of section: Section, on page: Page) -> Int {
    var hasher = Hasher()
    let body = page.prose.body
    for event in body.events[section.range] where event.kind == .text {
      body.text[event.text].withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  private func words(of section: Section, on page: Page) -> Span {
    page.prose.body.events[section.range].first { $0.kind == .text }?.span ?? section.span
  }
}
