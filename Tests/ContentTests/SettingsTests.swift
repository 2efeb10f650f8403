import Content
import Diagnostics
import Testing

struct SettingsTests {
  private func settings(_ text: String) -> (read: Settings?, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    return (Settings.read(Small.source("site.yml", text), noting: &found), found)
  }

  @Test func everySettingIsRead() throws {
    let (settings, found) = settings(
      "name: Example\naddress: https://site.example\nlanguage: cy\nexample: true\ntoday: 2026-11-22\ngaps: refuse # until all is there\n"
    )
    let read = try #require(settings)
    #expect(found.isEmpty && read.name == "Example" && read.address == "https://site.example" && read.language == "cy")
    #expect(read.isExample && read.today == Day("2026-11-22") && read.gaps == .refuse && read.root.isEmpty)
  }

  @Test func whatThoseWhoRunTheSiteSayIsRead() throws {
    let (settings, found) = settings(
      """
      name: Example
      address: https://site.example
      run-by: Example Council
      contact: {team: Web Team, phone: 01632 960123, email: web@site.example}
      security: security@site.example
      leave-to: https://weather.example/today
      accessibility:
        status: partly
        works: [read it on a telephone]
        not-accessible: [{what: A film, why: It is old, instead: Ring us, by: 2027-02-28}, {what: A form}]
        too-costly: [The archive]
        left-out: [Old plans]
        form: https://site.example/form
        answer-within: 5 working days
        tested: {on: 2026-08-25, by: the team, how: by hand}
        prepared: 2026-09-07
        reviewed: 2026-10-05
      """)
    let read = try #require(settings)
    #expect(found.isEmpty && read.runBy == "Example Council" && read.contact?.team == "Web Team")
    #expect(read.security == "security@site.example" && read.leaveTo == "https://weather.example/today")
    let facts = read.accessibility
    #expect(facts.status == .partly && facts.works == ["read it on a telephone"] && facts.tooCostly == ["The archive"])
    #expect(facts.barriers.map(\.what) == ["A film", "A form"] && facts.barriers[0].instead == "Ring us")
    #expect(facts.barriers[0].why == "It is old" && facts.barriers[0].by == Day("2027-02-28"))
    #expect(facts.leftOut == ["Old plans"] && facts.form == "https://site.example/form")
    #expect(facts.answerWithin == "5 working days" && facts.tested?.on == Day("2026-08-25"))
    #expect(facts.tested?.by == "the team" && facts.tested?.how == "by hand")
    #expect(facts.prepared == Day("2026-09-07") && facts.reviewed == Day("2026-10-05"))
  }

  @Test(arguments: ["cy", "en-GB", "zh-Hant-TW", "gsw"])
  func aLanguageIsWrittenByItsCode(_ code: String) {
    #expect(settings("name: A\naddress: https://a.example\nlanguage: \(code)").found.isEmpty)
  }

  @Test(arguments: ["english", "e", "12", "en-", "en_GB", "1n"])
  func aWordIsNoCodeOfALanguage(_ word: String) {
    let found = settings("name: A\naddress: https://a.example\nlanguage: \(word)").found
    #expect(found.map(\.rule) == ["wrong-form"])
  }

  @Test func whatNobodySaysIsNotMadeUp() throws {
    let read = try #require(settings("name: Example\naddress: https://site.example").read)
    #expect(read.runBy == nil && read.contact == nil && read.security == nil && read.accessibility.status == nil)
    #expect(
      read.accessibility.barriers.isEmpty && read.accessibility.tested == nil && read.accessibility.prepared == nil)
    #expect(read.leaveTo == "https://www.bbc.co.uk/weather")
  }

  @Test func aNameAndAnAddressAreEnough() throws {
    let read = try #require(settings("name: Example\naddress: https://site.example").read)
    #expect(read.language == "en-GB" && !read.isExample && read.today == nil && read.gaps == .publish)
  }

  @Test(arguments: [
    ("https://site.example", "https://site.example", ""), ("https://site.example/", "https://site.example", ""),
    ("https://site.example///", "https://site.example", ""),
    ("http://site.example:8080", "http://site.example:8080", ""),
    ("https://site.example/families", "https://site.example/families", "/families"),
    ("https://site.example/families/", "https://site.example/families", "/families"),
    ("https://site.example/a/b/", "https://site.example/a/b", "/a/b"),
    ("http://localhost:8000/a", "http://localhost:8000/a", "/a"),
  ])
  func theRootIsWhatStandsAfterTheHost(written: String, address: String, root: String) throws {
    let read = try #require(settings("name: Example\naddress: \(written)").read)
    #expect(read.address == address && read.root == root)
  }

  @Test(arguments: [
    "site.example", "www.site.example", "https://", "https:///", "http:///x", "https://a b.example",
    "https://site.example?a", "https://site.example#a", "ftp://site.example", "https://<x>", "//site.example",
    "https://?",
  ])
  func anAddressThatIsNoneIsNamed(_ text: String) {
    let example = FactCase(
      "name: A\naddress: ↓\"\(text)\"", .form(text, "`address`", "Begin it with `https://`, and leave out spaces."))
    let (read, found) = settings(withoutMarks(example.marked))
    #expect(read == nil)
    example.check(found, at: "content/site.yml")
  }

  @Test(arguments: [
    FactCase(
      "↓address: https://a.example",
      .missing("name", "name: Alderbrook families", why: "It stands at the top of each page.")),
    FactCase(
      "↓name: A",
      .missing(
        "address", "address: https://families.alderbrook.example", why: "Search engines and shared links need it.")),
  ])
  func aSiteWithoutANameOrAnAddressIsNone(_ example: FactCase) {
    let (read, found) = settings(withoutMarks(example.marked))
    #expect(read == nil)
    example.check(found, at: "content/site.yml")
  }

  @Test(arguments: [
    FactCase(
      "name: A\naddress: https://a.example\nexample: ↓yes", .form("yes", "`example`", "Write `true` or `false`.")),
    FactCase("name: A\naddress: https://a.example\ntoday: ↓2026-13-45", .day("2026-13-45", "today")),
    FactCase("name: A\naddress: https://a.example\ngaps: ↓refused", .meant("refused", "`gaps`", "refuse")),
    FactCase(
      "name: A\naddress: https://a.example\nsecurity: ↓security at a.example",
      .form(
        "security at a.example", "`security`",
        "Write one email address, such as `team@council.example`, or the whole address of a page, beginning with `https://`."
      )),
    FactCase(
      "name: A\naddress: https://a.example\nsecurity: ↓a@b",
      .form(
        "a@b", "`security`",
        "Write one email address, such as `team@council.example`, or the whole address of a page, beginning with `https://`."
      )),
    FactCase(
      "name: A\naddress: https://a.example\nleave-to: ↓weather",
      .form("weather", "`leave-to`", "Write the whole address, beginning with `https://`.")),
    FactCase(
      "name: A\naddress: https://a.example\naccessibility: {status: ↓full↑}",
      .meant("full", "`status`", "fully")),
    FactCase(
      "name: A\naddress: https://a.example\naccessibility: {not-accessible: [↓{why: Old}]}",
      .missing(
        "what", "what: Two films have no sign language",
        why: "Families need to know which part may not work for them.")),
    FactCase(
      "name: A\naddress: https://a.example\ngaps: ↓hide", .word("hide", "`gaps`", "Use one of `publish`, `refuse`.")),
    FactCase(
      "name: A\naddress: https://a.example\nlanguage: ↓[en, cy]", .shape("`language`", should: "one text", is: "a list")
    ),
    FactCase(
      "name: A\naddress: https://a.example\n↓langauge↑: en",
      FactSaid(
        "unknown-field", "There is no fact called `langauge` here", "Write `language:` if that is what is meant.")),
  ])
  func aFaultInASettingIsNamed(_ example: FactCase) {
    let (read, found) = settings(withoutMarks(example.marked))
    #expect(read != nil)
    example.check(found, at: "content/site.yml")
  }

  /// `gaps: refuse` lost to a tab would publish a site that its owner wanted held back.
  @Test func aTabLosesNoSettingSilently() {
    let (_, found) = settings("name: A\naddress: https://a.example\ngaps:\n\trefuse\n")
    #expect(found.map(\.rule) == ["tab-in-facts"] && found.map(\.place.line) == [4])
  }

  @Test func settingsMayBeginWithTheMarkThatSomeEditorsPutThere() throws {
    let (read, found) = settings("\u{FEFF}name: A\r\naddress: https://a.example\r\n")
    #expect(found.isEmpty && read?.name == "A")
  }
}
