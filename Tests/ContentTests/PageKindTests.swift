import Content
import Diagnostics
import Testing

struct PageKindTests {
  @Test func anOfferBringsDutiesTogether() throws {
    guard
      case .offer(let offer) = try goodPage(
        "title: A\nduties: [childcare-listings, short-breaks-statement]", at: "offers/send.md"
      ).kind
    else {
      throw NotThatKind()
    }
    #expect(offer.duties.map(\.value) == ["childcare-listings", "short-breaks-statement"])
    guard case .offer(let none) = try goodPage("title: A", at: "offers/send.md").kind else { throw NotThatKind() }
    #expect(none.duties.isEmpty)
    let page = FactCase(
      in: "offers/send.md", "title: A\nduties: [childcare-listings, ↓short-break-statement↑]",
      .meant("short-break-statement", "`duties`", "short-breaks-statement")
    ).check()
    guard case .offer(let part) = page?.kind else { throw NotThatKind() }
    #expect(part.duties.map(\.value) == ["childcare-listings"])
    FactCase(
      in: "offers/send.md", "title: A\nduties: ↓{a: b}", .shape("`duties`", should: "a list", is: "a group of facts")
    ).check()
  }

  @Test(arguments: DatedDocument.Sort.allCases)
  func aDocumentHasASortADateAndAPeriod(_ sort: DatedDocument.Sort) throws {
    let page = try goodPage(
      "title: A\ntype: \(sort.rawValue)\npublished: 2026-03-01\nperiod: 2026-04-01 to 2027-03-31", at: "documents/a.md")
    guard case .document(let document) = page.kind else { throw NotThatKind() }
    #expect(
      document.sort == sort && document.published?.value == Day("2026-03-01")
        && document.period?.value.to == Day("2027-03-31"))
    guard case .document(let bare) = try goodPage("title: A", at: "documents/a.md").kind else { throw NotThatKind() }
    #expect(bare.sort == nil && bare.published == nil && bare.period == nil)
  }

  @Test func repliesHaveADateAndAPeriod() throws {
    let page = try goodPage("title: A\npublished: 2026-03-01\nperiod: 2025-04-01 to 2026-03-31", at: "replies/2026.md")
    guard case .replies(let replies) = page.kind else { throw NotThatKind() }
    #expect(replies.published?.value == Day("2026-03-01") && replies.period?.value.from == Day("2025-04-01"))
    FactCase(in: "replies/2026.md", "title: A\npublished: ↓2026", .day("2026", "published")).check()
  }

  /// What one kind of page knows, another does not.
  @Test(arguments: [
    ("services/a.md", "type: policy"), ("services/a.md", "duties: []"), ("offers/a.md", "any-of: []"),
    ("documents/a.md", "levels: []"),
    ("replies/2026.md", "type: list"), ("eligibility/a.md", "period: 2026-04-01 to 2027-03-31"),
    ("thresholds.md", "duties: []"), ("council.md", "who: {}"),
  ])
  func aFactOfAnotherKindOfPageIsNotKnown(name: String, fact: String) {
    let (page, found) = readPage("title: A\n\(name == "council.md" ? "type: unitary\n" : "")\(fact)", at: name)
    #expect(page != nil && found.map(\.rule) == ["unknown-field"])
  }

  @Test func aServiceIsAPageWithNoFactsOfItsOwn() throws {
    guard case .service = try goodPage("title: A").kind else { throw NotThatKind() }
  }

  private static let texts = [
    ("council.md", ["gss", "type", "website"]), ("eligibility/a.md", ["decided-by", "answer-within", "appeal"]),
    ("thresholds.md", ["agreed-on"]),
    ("documents/a.md", ["type", "published", "period"]), ("replies/2026.md", ["published", "period"]),
  ].flatMap { file, names in names.map { (file, $0) } }
  private static let lists = [
    ("council.md", ["places"]), ("eligibility/a.md", ["not-needed"]), ("offers/a.md", ["duties"]),
    ("thresholds.md", ["agreed-by"]),
  ].flatMap { file, names in names.map { (file, $0) } }
  private static let groups = [
    ("council.md", ["elsewhere", "exemptions"]), ("eligibility/a.md", ["all-of", "any-of"]),
    ("thresholds.md", ["levels"]),
  ].flatMap { file, names in names.map { (file, $0) } }

  private func rest(_ file: String, _ name: String) -> String {
    "title: A\n" + (file == "council.md" && name != "type" ? "type: unitary\n" : "")
  }

  @Test(arguments: texts)
  func aTextOfAKindIsNoListAndNoGroup(file: String, name: String) {
    FactCase(in: file, rest(file, name) + "\(name): ↓[a, b]↑", .shape("`\(name)`", should: "one text", is: "a list"))
      .check()
    FactCase(
      in: file, rest(file, name) + "\(name): ↓{a: b}↑", .shape("`\(name)`", should: "one text", is: "a group of facts")
    ).check()
    guard name != "type" || file != "council.md" else { return }
    FactCase(in: file, rest(file, name) + "↓\(name)↑:", .empty(name)).check()
  }

  @Test(arguments: lists)
  func aListOfAKindIsNoGroup(file: String, name: String) {
    FactCase(
      in: file, rest(file, name) + "\(name): ↓{a: b}↑", .shape("`\(name)`", should: "a list", is: "a group of facts")
    ).check()
    FactCase(
      in: file, rest(file, name) + "\(name): [↓[a]↑]",
      .shape("Each entry of `\(name)`", should: "one text", is: "a list")
    ).check()
  }

  @Test(arguments: groups)
  func aListOfGroupsHoldsGroups(file: String, name: String) {
    for entry in ["words", "[words]"] {
      FactCase(
        in: file, rest(file, name) + "\(name): [↓\(entry)↑]",
        .shape("Each entry of `\(name)`", should: "a group of facts", is: entry == "words" ? "one text" : "a list")
      ).check()
    }
  }
}
