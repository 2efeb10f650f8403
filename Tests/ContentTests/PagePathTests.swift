import Content
import Testing

struct PagePathTests {
  @Test(arguments: [
    ("councils/alderbrook/council.md", PagePath.Kind.council, "council", "/councils/alderbrook/"),
    ("councils/alderbrook/thresholds.md", .thresholds, "thresholds", "/councils/alderbrook/thresholds/"),
    (
      "councils/alderbrook/services/short-breaks.md", .page(.services), "short-breaks",
      "/councils/alderbrook/services/short-breaks/"
    ),
    (
      "councils/alderbrook/eligibility/advocacy.md", .page(.eligibility), "advocacy",
      "/councils/alderbrook/eligibility/advocacy/"
    ),
    ("councils/alderbrook/offers/send.md", .page(.offers), "send", "/councils/alderbrook/offers/send/"),
    (
      "councils/alderbrook/documents/plan-2026.md", .page(.documents), "plan-2026",
      "/councils/alderbrook/documents/plan-2026/"
    ),
    ("councils/alderbrook/replies/2026.md", .page(.replies), "2026", "/councils/alderbrook/replies/2026/"),
    ("councils/alderbrook/services/council.md", .page(.services), "council", "/councils/alderbrook/services/council/"),
  ])
  func aFilesPlaceSaysWhatItIs(name: String, kind: PagePath.Kind, slug: String, address: String) throws {
    let path = try #require(PagePath(name))
    #expect(path.kind == kind && path.council == "alderbrook" && path.slug == slug && path.address == address)
    #expect(path.translation == nil && path.original == name)
    #expect(PagePath.address(ofFile: name) == address)
  }

  @Test(arguments: [
    (
      "services/short-breaks.ur.md", Translation.language("ur"), "services/short-breaks.md", "services/short-breaks/ur/"
    ),
    (
      "services/short-breaks.zh-hans.md", .language("zh-hans"), "services/short-breaks.md",
      "services/short-breaks/zh-hans/"
    ),
    ("services/short-breaks.rom.md", .language("rom"), "services/short-breaks.md", "services/short-breaks/rom/"),
    ("services/short-breaks.easy-read.md", .easyRead, "services/short-breaks.md", "services/short-breaks/easy-read/"),
    ("council.pl.md", .language("pl"), "council.md", "pl/"),
    ("thresholds.easy-read.md", .easyRead, "thresholds.md", "thresholds/easy-read/"),
    ("replies/2026.cy.md", .language("cy"), "replies/2026.md", "replies/2026/cy/"),
  ])
  func aTranslationStandsUnderItsOriginal(name: String, translation: Translation, original: String, address: String)
    throws
  {
    let path = try #require(PagePath("councils/alderbrook/" + name))
    #expect(path.translation == translation && path.original == "councils/alderbrook/" + original)
    #expect(path.address == "/councils/alderbrook/" + address)
    #expect(path.kind == PagePath(path.original)?.kind && path.slug == PagePath(path.original)?.slug)
  }

  /// A part after a dot that is no language is part of the name, and then no good one.
  @Test(arguments: [
    "plan.v2", "plan.final", "plan.2026", "plan.UR", "plan.e", "plan.", "plan.en_gb", "plan.en-", "plan.en--gb",
    "plan.abc-defghijkl",
  ])
  func whatIsNoLanguageIsNoTranslation(_ stem: String) throws {
    let path = try #require(PagePath("councils/alderbrook/documents/\(stem).md"))
    #expect(path.translation == nil && path.slug == stem && !PagePath.isGoodName(path.slug))
  }

  @Test(arguments: [
    "site.yml", "council.md", "councils/council.md", "councils/alderbrook.md", "councils/alderbrook/notes.md",
    "councils/alderbrook/council.txt",
    "councils/alderbrook/council", "councils/alderbrook/news/a.md", "councils/alderbrook/services/a/b.md",
    "councils/alderbrook/services/a.MD",
    "councils/alderbrook/services", "councils/alderbrook/files/a.md", "entitlements/a.md",
    "other/alderbrook/council.md",
    "councils/alderbrook/services.md", "", "/", "councils/alderbrook/Services/a.md",
  ])
  func noPageBelongsAnywhereElse(_ name: String) {
    #expect(PagePath(name) == nil)
  }

  @Test(arguments: [
    ("councils/alderbrook/documents/a.md", "councils/alderbrook/services/b.md", "../documents/a.md"),
    ("councils/alderbrook/services/a.md", "councils/alderbrook/services/b.md", "a.md"),
    ("councils/alderbrook/council.md", "councils/alderbrook/services/b.md", "../council.md"),
    ("councils/alderbrook/services/a.md", "councils/alderbrook/council.md", "services/a.md"),
    (
      "entitlements/short-breaks-statement.md", "councils/alderbrook/services/b.md",
      "../../../entitlements/short-breaks-statement.md"
    ),
  ])
  func theWayFromAFileLeadsThere(_ target: String, _ file: String, _ way: String) {
    #expect(PagePath.way(to: target, from: file) == way)
    #expect(LinkTarget(way, from: file) == .page(target, fragment: nil))
  }

  @Test(arguments: [
    ("Harrow Green", "harrow-green"), ("Café Crème", "cafe-creme"), ("CAFE\u{301}", "cafe"), ("Ærø", "aero"),
    ("Łódź – Straße", "lodz-strasse"), ("Cœur Þór", "coeur-thor"), ("King's Lynn", "kings-lynn"),
    ("Mums&Tots &", "mums-and-tots-and"),
    ("Parents’ group (Fridays)", "parents-group-fridays"), ("مرکز", ""), ("con", ""),
  ])
  func wordsBecomeTheLastPartOfAnAddress(_ words: String, _ slug: String) {
    #expect(PagePath.slug(of: words) == slug)
  }

  @Test func wordsThatAreNoFilesNameAreStillPutTogether() {
    let long = String(repeating: "é ", count: 60)
    #expect(PagePath.hyphenated(long) == String(repeating: "e-", count: 59) + "e")
    #expect(PagePath.slug(of: long).isEmpty)
    #expect(PagePath.hyphenated("Con") == "con")
  }

  @Test func aPageOutsideTheCouncilsStandsWhereItsFileDoes() {
    #expect(
      PagePath.address(ofFile: "entitlements/short-breaks-statement.md") == "/entitlements/short-breaks-statement/")
  }

  @Test(arguments: [
    ("a/b/short-breaks.md", "short-breaks"), ("short-breaks.md", "short-breaks"), ("../eligibility/a.b.md", "a.b"),
    ("a", "a"), ("", ""),
  ])
  func aNameIsThePathWithoutFoldersAndEnding(path: String, name: String) {
    #expect(PagePath.name(of: path) == name)
  }

  @Test(arguments: [
    "a", "short-breaks", "2026", "a1-b2", "con1", "com", "a--b", "com10", String(repeating: "a", count: 80),
  ])
  func smallLettersDigitsAndHyphensMakeAGoodName(_ name: String) {
    #expect(PagePath.isGoodName(name))
  }

  @Test(arguments: [
    "", "Short-Breaks", "short breaks", "short_breaks", "café", "a.b", "-a", "a-", "-", "a/b", "..", "a%20", "con",
    "prn", "aux", "nul", "com1",
    "lpt9", "а", "a\u{301}", "a\n", String(repeating: "a", count: 81),
  ])
  func anythingElseMakesABadOne(_ name: String) {
    #expect(!PagePath.isGoodName(name))
  }
}
