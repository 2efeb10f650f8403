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
