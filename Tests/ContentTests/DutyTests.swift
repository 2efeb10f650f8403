import Content
import Diagnostics
import Markup
import Testing

struct DutyTests {
  /// Reads a catalogue of one duty, `a-duty`, unless the header says otherwise.
  private func catalogue(header: String = Self.header, duty: String = Self.duty) -> (
    read: Catalogue?, found: [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    let document = parse(Small.source("entitlements/a-duty.md", "---\n\(duty)\n---\nWords.\n"), noting: &found)
    let read = Catalogue.read(Small.source("entitlements.yml", header), [document], noting: &found)
    return (read, found)
  }

  private static let header = """
    edition: 2026-11-22
    groups: [{id: social-care, label: Extra help, duties: [a-duty]}]
    authority-types: [{id: unitary}, {id: county}]
    authority-sets: [{id: all, types: [unitary, county]}, {id: counties, types: [county]}]
    """
  private static let items = "items: [{id: one, title: One, cite: s.1, ask: Which}]"
  private static let duty = Small.dutyFacts + "\n" + items

  @Test func everyFactOfADutyIsRead() throws {
    let (read, found) = catalogue(
      duty: """
        title: Short breaks
        summary: What there is.
        group: social-care
        level: must
        kind: publish
        web: partly-named
        status: in-force
        in-force: 2011-04-01
        duty-holder: safeguarding-partners
        applies-to: counties
        citation: SI 2011/707 reg 5
        note: A note.
        evidence: text
        review:
          rule: Each year
          cite: reg 5(3)
          months: 12
          suggested-months: 6
          fixed-dates: ["01-01", "05-31"]
        check:
          kind: document
          requires: [what, offline-copy]
          rules: [Says how]
          asked-of: services
        families-look-for: [What there is, Who can come]
        items:
          - {id: one, title: One, cite: reg 1, ask: Which}
          - {id: two, title: Two, cite: reg 2, ask: How, level: good-practice, evidence: recall, kind: make-known, per-service: true, may-be-none: true, facet: title, months: 48}
          - {id: three, title: Three, cite: reg 3, ask: Where, facet: offline-copy, per-service: false}
        """)
    #expect(found.isEmpty)
    let duty = try #require(read?["a-duty"])
    #expect(
      duty.id == "a-duty" && duty.title == "Short breaks" && duty.summary == "What there is."
        && duty.group == "social-care")
    #expect(
      duty.level == .must && duty.kind == .publish && duty.web == .partlyNamed && duty.status == .inForce
        && duty.inForce == Day("2011-04-01"))
    #expect(
      duty.holder == .safeguardingPartners && duty.appliesTo.value == "counties" && duty.citation == "SI 2011/707 reg 5"
        && duty.note == "A note.")
    #expect(
      duty.evidence == .text && duty.familiesLookFor == ["What there is", "Who can come"] && duty.prose.whole.words == 1
    )
    let review = duty.review
    #expect(
      review.rule == "Each year" && review.cite == "reg 5(3)" && review.months == 12 && review.suggestedMonths == 6)
    #expect(review.fixedDates.map { [$0.month, $0.day] } == [[1, 1], [5, 31]])
    #expect(
      duty.check.kind == .document && duty.check.requires == [.what, .offlineCopy] && duty.check.rules == ["Says how"]
        && duty.check.askedOf == .services)
    #expect(
      duty.items.map(\.id) == ["one", "two", "three"] && duty.items.map(\.cite) == ["reg 1", "reg 2", "reg 3"]
        && duty.items.map(\.ask) == ["Which", "How", "Where"])
    #expect(duty.items.map(\.months) == [nil, 48, nil])
    #expect(duty.review(of: [duty.items[1]]).months == 48 && duty.review(of: duty.items).months == 12)
    #expect(
      duty.items.map(\.level) == [.must, .goodPractice, .must] && duty.items.map(\.evidence) == [.text, .recall, .text])
    #expect(duty.items.map(\.kind) == [.publish, .makeKnown, .publish])
    #expect(
      duty.items.map(\.isAskedOfEach) == [false, true, false] && duty.items.map(\.mayBeNone) == [false, true, false])
    #expect(duty.items.map(\.part) == [nil, .title, .facet(.offlineCopy)])
  }

  @Test func aDutyHasNoMoreThanItSays() throws {
    let duty = try #require(catalogue().read?["a-duty"])
    #expect(
      duty.inForce == nil && duty.note == nil && duty.familiesLookFor.isEmpty && duty.check.requires.isEmpty
        && duty.check.askedOf == .answers)
    #expect(
      duty.review.cite == nil && duty.review.months == nil && duty.review.suggestedMonths == nil
        && duty.review.fixedDates.isEmpty)
  }

  @Test(
    arguments: [
      ("in-force", nil, "2026-11-22", true), ("in-force", "2026-11-22", "2026-11-22", true),
      ("in-force", "2026-11-23", "2026-11-22", false),
      ("enacted-not-commenced", nil, "2026-11-22", false), ("enacted-not-commenced", "2020-01-01", "2026-11-22", false),
    ] as [(String, String?, String, Bool)])
  func aDutyIsInForceFromItsDayOn(status: String, day: String?, today: String, isInForce: Bool) throws {
    let facts = Self.duty.replacing(
      "status: in-force", with: "status: \(status)" + (day.map { "\nin-force: \($0)" } ?? ""))
    let duty = try #require(catalogue(duty: facts).read?["a-duty"])
    #expect(duty.isInForce(on: try #require(Day(today))) == isInForce)
  }

  private static let unread = "A duty that cannot be read is not checked for any council."
  private static let incomplete = FactSaid(
    "duty-incomplete", "This duty lacks one of its facts",
    "A duty has title, summary, group, level, kind, web, status, duty-holder, applies-to, citation, evidence, review, check and items."
  )

  @Test(arguments: [
    ("title", "title: Short breaks for disabled children"), ("summary", "summary: What your council must tell you."),
    ("group", "group: send"),
    ("applies-to", "applies-to: all"), ("citation", "citation: Children Act 1989 s.17"),
  ])
  func aDutyWithoutATextThatItNeedsIsNamed(name: String, example: String) {
    let (read, found) = catalogue(header: "edition: 2026-11-22", duty: without(name))
    #expect(read?.duties.isEmpty == true)
    FactCase("---\n↓", .missing(name, example, why: Self.unread)).check(found, at: "content/entitlements/a-duty.md")
  }

  @Test(arguments: ["level", "kind", "web", "status", "duty-holder", "evidence", "review", "check"])
  func aDutyWithoutAnotherFactThatItNeedsIsNamed(_ name: String) {
    for words in ["", "[a link](javascript:x)\n"] {
      var found: [Diagnostic] = []
      let document = parse(
        Small.source("entitlements/a-duty.md", "---\n\(without(name))\n---\n\(words)"), noting: &found)
      found = []
      let read = Catalogue.read(Small.source("entitlements.yml", "edition: 2026-11-22"), [document], noting: &found)
      #expect(read?.duties.isEmpty == true)
      FactCase("↓", Self.incomplete).check(found, at: "content/entitlements/a-duty.md")
    }
  }

  /// What is wrong elsewhere in the file must not hide that the duty is not there.
  @Test func aDutyThatIsLeftOutIsNamedWhateverElseIsWrongWithItsFile() {
    var found: [Diagnostic] = []
    let document = parse(
      Small.source("entitlements/a-duty.md", "---\n\(without("level"))\n---\n[a link](javascript:x)\n"), noting: &found)
    #expect(found.count == 1)
    _ = Catalogue.read(Small.source("entitlements.yml", "edition: 2026-11-22"), [document], noting: &found)
    #expect(found.map(\.rule).contains("duty-incomplete"))
  }

  private func without(_ name: String) -> String {
    Self.duty.split(separator: "\n").filter { !$0.hasPrefix("\(name):") }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("level: must", "level: ↓musst↑", FactSaid.meant("musst", "`level`", "must")),
    ("kind: publish", "kind: ↓tell↑", .word("tell", "`kind`", "Use one of `publish`, `make-known`, `make-available`.")),
    ("web: named", "web: ↓namd↑", .meant("namd", "`web`", "named")),
    ("status: in-force", "status: ↓inforce↑", .meant("inforce", "`status`", "in-force")),
    ("duty-holder: council", "duty-holder: ↓counsil↑", .meant("counsil", "`duty-holder`", "council")),
    (
      "evidence: text", "evidence: ↓read↑",
      .word("read", "`evidence`", "Use one of `text`, `part`, `secondary`, `recall`.")
    ),
    ("status: in-force", "status: in-force\nin-force: ↓2011↑", .day("2011", "in-force")),
    (
      "review: {rule: Each year}", "review: ↓{months: 12}",
      .missing("rule", "rule: Every year", why: "It says how often the duty comes round.")
    ),
    (
      "review: {rule: Each year}", "review: {rule: A, months: ↓a year↑}",
      .form("a year", "`months`", "Write a whole number from 1 to 1200, such as `12`.")
    ),
    (
      "review: {rule: Each year}", "review: {rule: A, suggested-months: ↓9223372036854775807↑}",
      .form("9223372036854775807", "`suggested-months`", "Write a whole number from 1 to 1200, such as `12`.")
    ),
    (
      "review: {rule: Each year}", "review: {rule: A, fixed-dates: [↓31 May↑]}",
      .form("31 May", "`fixed-dates`", "Write month and day with two digits each, such as `\"05-31\"`.")
    ),
    ("check: {kind: page}", "check: {kind: ↓pge↑}", .meant("pge", "`kind`", "page")),
    (
      "check: {kind: page}", "check: {kind: page, requires: [what, ↓whofor↑]}",
      .meant("whofor", "`requires`", "who-for")
    ),
    ("check: {kind: page}", "check: {kind: page, asked-of: ↓service↑}", .meant("service", "`asked-of`", "services")),
    (
      "items: [{id: one", "items: [↓{",
      .missing("id", "id: sb-daytime", why: "An item that cannot be read is not checked for any council.")
    ),
    (
      "items: [{id: one", "items: [{id: ↓../one↑",
      .form(
        "../one", "an item's `id`",
        "Use small letters, digits and hyphens, such as `sb-daytime`: it becomes part of an address.")
    ),
    (
      "cite: s.1, ask: Which", "cite: s.1", .missing("ask", "ask: Care during the day", why: "Families read it.")
    ),
    ("ask: Which", "ask: Which, may-be-none: ↓yes↑", .form("yes", "`may-be-none`", "Write `true` or `false`.")),
    ("ask: Which", "ask: Which, facet: ↓titel↑", .meant("titel", "`facet`", "title")),
    (
      "ask: Which", "ask: Which, level: ↓should↑",
      .word("should", "`level`", "Use one of `must`, `statutory-guidance`, `good-practice`.")
    ),
  ])
  func aFactOfADutyThatCannotBeReadIsNamed(written: String, instead: String, said: FactSaid) {
    var facts = Self.duty.replacing(written, with: instead)
    if instead.hasPrefix("items") { facts = facts.replacing("↓{, ", with: "↓{") }
    if !facts.contains("↓") { facts = facts.replacing("[{id: one", with: "[↓{id: one") }
    var found: [Diagnostic] = []
    let document = parse(Small.source("entitlements/a-duty.md", "---\n\(withoutMarks(facts))\n---\n"), noting: &found)
    let header = "edition: 2026-11-22\nauthority-types: [{id: unitary}]\nauthority-sets: [{id: all, types: [unitary]}]"
    _ = Catalogue.read(Small.source("entitlements.yml", header), [document], noting: &found)
    found.removeAll { $0.rule == "duty-not-listed" }
    FactCase("---\n" + facts, said).check(found, at: "content/entitlements/a-duty.md")
  }
}
