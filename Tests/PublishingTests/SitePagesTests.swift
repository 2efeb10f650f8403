import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// What stands around every page, and beside the pages.
struct SitePagesTests {
  private static let council = """
    ---
    title: Example Council
    type: unitary
    contact: {team: Family Team, phone: 01632 960001, email: families@council.example}
    ---
    We look after children's services.
    """

  private func site(settings: String = "", pages: [String: String] = [:]) throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write("name: Example\naddress: https://site.example\n" + settings, to: "site.yml")
    try site.write(Self.council, to: "councils/example/council.md")
    for (name, text) in pages { try site.write(text, to: "councils/example/" + name) }
    #expect(try site.build().exchange != nil)
    return site
  }

  // MARK: Leaving quickly

  @Test func onlyPagesAboutDangerHaveAWayOutAndAScript() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let pages = try site.tree(site.output).filter { $0.key.hasSuffix(".html") }
    let leaving = pages.filter { String(decoding: $0.value, as: UTF8.self).contains("class=\"leave\"") }.keys.sorted()
    // The same list for one age is about the same danger.
    let byAge = Set(pages.keys.filter { $0.contains("/needs/domestic-abuse/ages/") })
    #expect(!byAge.isEmpty && byAge.isSubset(of: leaving))
    #expect(
      leaving.filter { !byAge.contains($0) } == [
        "councils/alderbrook/needs/domestic-abuse/index.html", "councils/alderbrook/offers/family-help/index.html",
        "councils/alderbrook/print/domestic-abuse/index.html",
        "councils/alderbrook/services/domestic-abuse-support/index.html",
        "councils/alderbrook/services/front-door/index.html", "councils/thornmere/needs/domestic-abuse/index.html",
        "councils/thornmere/print/domestic-abuse/index.html",
        "councils/thornmere/services/worried-about-a-child/index.html",
      ])
    for (name, bytes) in pages {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<script src=\"/page.js\" defer></script>") == leaving.contains(name), "\(name)")
    }
  }

  /// Its translation states no needs of its own, and is read in the same home.
  @Test func aTranslationOfAPageAboutDangerHasAWayOutToo() throws {
    let site = try site(pages: [
      "services/refuge.md": "---\ntitle: Refuge\nneeds: [domestic-abuse]\n---\nHelp.",
      "services/refuge.ur.md": "---\ntitle: پناہ\n---\nمدد",
    ])
    let page = try site.page("councils/example/services/refuge/ur/index.html")
    #expect(page.contains("class=\"leave\"") && page.contains("/page.js") && !page.contains("subject="))
  }

  /// "Not stated" in one language of what is stated in another would turn families away.
  @Test func aTranslationShowsTheTestsOfItsOriginalAndTheirLanguage() throws {
    let site = try site(pages: [
      "eligibility/clubs.md": "---\ntitle: Clubs\nany-of: [{benefit: Disability Living Allowance}]\n---\nHelp.",
      "eligibility/clubs.ur.md": "---\ntitle: کلب\n---\nمدد",
      "thresholds.md": "---\ntitle: Levels\nlevels: [{level: universal, name: Level 1, who-leads: You}]\n---\nHelp.",
      "thresholds.ur.md": "---\ntitle: درجے\n---\nمدد", "council.ur.md": "---\ntitle: کونسل\n---\nمدد",
    ])
    let tests = try site.page("councils/example/eligibility/clubs/ur/index.html")
    #expect(tests.contains("<li lang=\"en-GB\" dir=\"ltr\">Disability Living Allowance</li>"))
    let levels = try site.page("councils/example/thresholds/ur/index.html")
    #expect(levels.contains("<span lang=\"en-GB\" dir=\"ltr\">You</span>"))
    // The lists of a council are in its own language alone.
    let home = try site.page("councils/example/ur/index.html")
    #expect(home.contains("<h1 lang=\"ur\" dir=\"rtl\">کونسل</h1>") && !home.contains("A to Z"))
  }

  /// The words around a translation are in its language. What is not is marked, so that it is read out as English.
  @Test func noEnglishStandsUnmarkedAroundATranslation() throws {
    let site = try TemporarySite.built(councils: ["alderbrook"])
    let page = try site.page("councils/alderbrook/services/family-hubs/ur/index.html")
    #expect(page.contains("<html lang=\"ur\" dir=\"rtl\">"))
    let names = ["hubs@alderbrook.example", "OpenStreetMap", "English"]
    for said in unmarkedText(in: page) {
      var rest = said
      for name in names { rest = rest.replacing(name, with: "") }
      let words = rest.split { !$0.isLetter }.filter { $0.allSatisfy(\.isASCII) && $0.count > 3 }
      #expect(words.isEmpty, "\(said)")
    }
  }

  /// The texts of a page's body outside of elements that are marked as English.
  private func unmarkedText(in page: String) -> [String] {
    let body = page.split(separator: "<main", maxSplits: 1).last.map(String.init) ?? page
    let unmarked = String(body.drop { $0 != ">" }).replacing(/<(\w+)[^>]* lang="en[^"]*"[^>]*>.*?<\/\1>/, with: "")
    return unmarked.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map(String.init)
  }

  /// Above the words of a page as among them, numbers dial, and in a language that runs from right to left they keep their order.
  @Test func aNumberInASummaryDials() throws {
    let site = try site(pages: [
      "services/play.md": "---\ntitle: Play\nsummary: Games & more. Ring 01632 960515.\n---\nGames.",
      "services/play.ur.md": "---\ntitle: کھیل\nsummary: فون 01632 960515 یا 116 123\n---\nیا 116 123",
    ])
    let number = "<a href=\"tel:01632960515\">01632 960515</a>"
    let page = try site.page("councils/example/services/play/index.html")
    #expect(page.contains("<p class=\"lead\">Games &amp; more. Ring \(number).</p>"))
    // In a list each entry leads to its page alone.
    let list = try site.page("councils/example/services/index.html")
    #expect(list.contains("Games &amp; more.") && !list.contains("tel:01632960515"))
    let other = try site.page("councils/example/services/play/ur/index.html")
    let short = "<bdi dir=\"ltr\">116 123</bdi>"
    #expect(other.contains("فون \(number) یا \(short)</p>") && other.contains("<p>یا \(short)</p>"))
  }

  /// The words of the language are better than English ones.
  @Test func aTranslationForACountryTakesTheWordsOfTheLanguage() throws {
    let site = try site(pages: [
      "services/play.md": "---\ntitle: Play\n---\nGames.", "services/play.ur-pk.md": "---\ntitle: کھیل\n---\nکھیل",
      "services/play.prs.md": "---\ntitle: بازی\n---\nبازی",
      "services/play.ur-latn.md": "---\ntitle: Khel\n---\nKhel",
    ])
    let page = try site.page("councils/example/services/play/ur-pk/index.html")
    #expect(page.contains("<html lang=\"ur\" dir=\"rtl\">") && page.contains("<h1 lang=\"ur-pk\" dir=\"rtl\">"))
    let dari = try site.page("councils/example/services/play/prs/index.html")
    #expect(dari.contains("<html lang=\"en-GB\">") && dari.contains("<h1 lang=\"prs\" dir=\"rtl\">"))
    let latin = try site.page("councils/example/services/play/ur-latn/index.html")
    #expect(latin.contains("<html lang=\"en-GB\">") && latin.contains("<h1 lang=\"ur-latn\" dir=\"ltr\">"))
    #expect(latin.contains("hreflang=\"prs\" lang=\"prs\" dir=\"rtl\""))
  }

  @Test func theCheckAsksForTheWordsOfTheLanguage() throws {
    let site = try site(pages: [
      "services/play.md": "---\ntitle: Play\n---\nGames.", "services/play.ur-pk.md": "---\ntitle: کھیل\n---\nکھیل",
      "services/play.pt-br.md": "---\ntitle: Jogos\n---\nJogos", "services/play.pt.md": "---\ntitle: Jogos\n---\nJogos",
    ])
    let asked = try site.build().report.diagnostics.filter { $0.rule == "frame-not-translated" }.map(\.instead)
    #expect(asked.count == 1 && asked.allSatisfy { $0.contains("`vocabulary/interface.pt.yml`") }, "\(asked)")
  }

  @Test func whereNobodyTranslatedTheFrameItStaysInEnglishAndIsMarked() throws {
    let site = try site(pages: [
      "services/play.md": "---\ntitle: Play\n---\nGames.", "services/play.pl.md": "---\ntitle: Zabawa\n---\nGry.",
    ])
    let page = try site.page("councils/example/services/play/pl/index.html")
    #expect(page.contains("<html lang=\"en-GB\">") && page.contains("<h1 lang=\"pl\" dir=\"ltr\">Zabawa</h1>"))
  }

  @Test func aCouncilsPagesAreInItsOwnColoursAndOthersAreNot() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let own = try site.page("councils/thornmere/style.css")
    #expect(own.hasPrefix(try site.page("style.css")))
    #expect(own.contains("--brand:#5b2a55"))
    let page = try site.page("councils/thornmere/services/index.html")
    #expect(page.contains("href=\"/councils/thornmere/style.css\"") && !page.contains("href=\"/style.css\""))
    #expect(page.contains("<img src=\"/councils/thornmere/files/logo.png\" alt=\"Thornmere Council\">"))
    #expect(try site.page("councils/alderbrook/services/index.html").contains("href=\"/style.css\""))
    #expect(try !site.page("style.css").contains("#5b2a55"))
  }

  @Test func aSiteInItsOwnColoursHasThemOnEveryPage() throws {
    let site = try TemporarySite(councils: ["alderbrook"])
    try site.write(
      try site.text("site.yml") + "\nlook: {logo: files/mark.png, colours: {band: \"#123456\"}}\n", to: "site.yml")
    let picture = try Data(
      contentsOf: TemporarySite.project.appending(path: "content/councils/thornmere/files/logo.png"))
    try FileManager.default.createDirectory(
      at: site.content.appending(path: "files"), withIntermediateDirectories: true)
    try picture.write(to: site.content.appending(path: "files/mark.png"))
    try site.build()
    #expect(try site.page("style.css").contains("--brand:#123456"))
    #expect(try site.page("glossary/index.html").contains("<img class=\"logo\" src=\"/files/mark.png\" alt=\"\">"))
  }

  /// Its pages, files, search and open data stand where a family would look for them, and nothing leads back to `/councils/`.
  @Test func aCouncilAloneStandsAtTheRootOfItsOwnAddress() throws {
    let site = try TemporarySite(councils: ["thornmere"])
    try site.write(try site.text("site.yml") + "\ncouncil: thornmere\n", to: "site.yml")
    try site.build()
    let files = try site.tree(site.output)
    #expect(!files.keys.contains { $0.hasPrefix("councils/") })
    for path in [
      "index.html", "services/index.html", "search/index.html", "files/logo.png", "style.css", "thresholds/index.html",
      "open-data/services.json", "entitlements/index.html", "coverage/index.html",
    ] {
      #expect(files[path] != nil, "\(path)")
    }
    #expect(try site.page("index.html").contains("<h1>Thornmere Council</h1>"))
    #expect(try site.page("style.css").contains("--brand:#"))
    for (name, bytes) in files where name.hasSuffix(".html") || name.hasSuffix(".xml") || name.hasSuffix(".json") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("/councils/"), "\(name)")
    }
  }

  @Test func aSiteThatWasManyCouncilsAndIsNowOnesHasNothingLeftOfTheOthers() throws {
    let site = try TemporarySite(councils: ["alderbrook", "thornmere"])
    try site.build()
    try FileManager.default.removeItem(at: site.content.appending(path: "councils/alderbrook"))
    try site.write(try site.text("site.yml") + "\ncouncil: thornmere\n", to: "site.yml")
    try site.build()
    // The spare folder of the next build is the site of two builds ago.
    try site.build()
    #expect(try !site.tree(site.output).keys.contains { $0.hasPrefix("councils/") })
  }

  /// The papers that `Look` measures against are those of the style sheet.
  @Test func contrastIsMeasuredOnThePaperThatTheStyleSheetHas() throws {
    let style = try String(
      contentsOf: TemporarySite.project.appending(path: "templates/style.css"), encoding: .utf8)
    let halves = style.split(separator: "@media (prefers-color-scheme: dark)", maxSplits: 1).map(String.init)
    for (half, paper) in zip(halves, [Look.Paper.light, .dark]) {
      for (name, colour) in [
        ("paper", paper.page), ("tint", paper.tint), ("brand", paper.band), ("brand-ink", paper.onBand),
      ] {
        #expect(half.contains("--\(name): \(colour.code);"), "\(name)")
      }
    }
  }

  @Test func anOfferShowsEachPartOfTheLawInItsOrder() throws {
    let site = try TemporarySite.built(councils: ["alderbrook"])
    let page = try site.page("councils/alderbrook/offers/send-local-offer/index.html")
    let parts = page.matches(of: /<summary><h4>([^<]*)/).map { String($0.1) }
    #expect(parts.starts(with: ["Help in nurseries, schools and colleges", "What schools and colleges do"]))
    #expect(parts.contains("Health") && parts.contains("Travel"))
  }

  @Test func partnerAgenciesReadHowToReferAtEachLevel() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let full = try site.page("councils/alderbrook/thresholds/for-partners/index.html")
    for words in [
      "How to refer", "Consent", "What happens next", "You hear within", "Always needed.", "3 working days",
    ] {
      #expect(full.contains(words), "\(words)")
    }
    #expect(full.contains("Family Front Door on <a href=\"tel:01632960500\">01632 960500</a>"))
    // What is written for families is not said to a doctor as if it were.
    #expect(full.contains("Families are told: “Always needed. You can say no, and you can stop.”"))
    // What nobody wrote is not made up.
    #expect(try site.page("councils/thornmere/thresholds/for-partners/index.html").contains("Not stated"))
  }

  @Test func theWayOutLeadsWhereTheSiteSays() throws {
    let page = "---\ntitle: Refuge\nneeds: [domestic-abuse]\n---\nHelp."
    let usual = try site(pages: ["services/refuge.md": page])
    #expect(
      try usual.page("councils/example/services/refuge/index.html").contains(
        "<a href=\"https://www.bbc.co.uk/weather\" rel=\"noreferrer\""))
    let own = try site(settings: "leave-to: https://weather.example/\n", pages: ["services/refuge.md": page])
    #expect(
      try own.page("councils/example/services/refuge/index.html").contains("<a href=\"https://weather.example/\""))
  }

  /// Letters stay among those that were sent.
  @Test func nobodyIsAskedToSendALetterThatTellsWhatTheyRead() throws {
    let site = try site(pages: [
      "services/refuge.md": "---\ntitle: Refuge\nneeds: [domestic-abuse]\n---\nHelp.",
      "services/club.md": "---\ntitle: Club\n---\nGames.",
    ])
    #expect(try !site.page("councils/example/services/refuge/index.html").contains("subject="))
    #expect(
      try site.page("councils/example/services/club/index.html").contains(
        "mailto:families@council.example?subject=Wrong%20or%20missing%3A%20Club%20%28%2Fcouncils%2Fexample"))
  }

  // MARK: For search engines and those who look for weaknesses

  @Test func everyPageHasADescriptionAndDataThatIsJSON() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    for (name, bytes) in try site.tree(site.output) where name.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<meta name=\"description\" content=\""), "\(name)")
      let data = try #require(try data(in: page), "\(name)")
      #expect(data["@context"] as? String == "https://schema.org" && (data["name"] as? String)?.isEmpty == false)
      let place = name.hasSuffix("index.html") ? String(name.dropLast("index.html".count)) : name
      #expect(data["url"] as? String == "https://plainsight.example/" + place)
    }
  }

  @Test func aServiceTellsSearchEnginesWhatItStatesAndNothingElse() throws {
    let site = try site(pages: [
      "services/club.md": """
      ---
      title: Club </script>
      summary: Games & <fun>.
      provider: Friends of Example
      ages: 5 to 11
      area: [Old Town]
      cost: {amount: 4.5, unit: a day}
      contact: {team: Club Team, phone: 01632 960123, website: "https://club.example"}
      where: {name: The Hut, address: 1 Example Street, postcode: ZZ1 1ZZ}
      checked: {on: 2026-10-01, by: Manager}
      ---
      Games.
      """, "services/empty.md": "---\ntitle: Empty\n---\nWords.",
    ])
    let club = try #require(try data(in: site.page("councils/example/services/club/index.html")))
    #expect(club["description"] as? String == "Games & <fun>." && club["lastReviewed"] as? String == "2026-10-01")
    let service = try #require(club["mainEntity"] as? [String: Any])
    // Another body than the council runs it.
    #expect(service["@type"] as? String == "Service" && service["name"] as? String == "Club </script>")
    #expect((service["provider"] as? [String: String])?["name"] == "Friends of Example")
    #expect((service["offers"] as? [String: String])?["price"] == "4.50")
    #expect((service["audience"] as? [String: Any])?["suggestedMaxAge"] as? Int == 11)
    #expect((service["areaServed"] as? [[String: String]])?.map { $0["name"] } == ["Old Town"])
    let channel = try #require(service["availableChannel"] as? [String: Any])
    #expect((channel["servicePhone"] as? [String: String])?["telephone"] == "01632 960123")
    let place = try #require(channel["serviceLocation"] as? [String: Any])
    #expect((place["address"] as? [String: String])?["postalCode"] == "ZZ1 1ZZ")
    let empty = try #require(try data(in: site.page("councils/example/services/empty/index.html")))
    let bare = try #require(empty["mainEntity"] as? [String: Any])
    #expect(bare.keys.sorted() == ["@type", "name", "provider"] && bare["@type"] as? String == "GovernmentService")
  }

  @Test func thoseWhoFindAWeaknessAreToldWhomToTell() throws {
    let file = ".well-known/security.txt"
    let told = """
      Contact: mailto:safe@site.example
      Expires: 2027-10-22T00:00:00Z
      Preferred-Languages: en-GB
      Canonical: https://site.example/.well-known/security.txt

      """
    #expect(try site(settings: "security: safe@site.example\n").page(file) == told)
    #expect(try site(settings: "contact: {email: safe@site.example}\n").page(file) == told)
    #expect(
      try site(settings: "security: https://site.example/report\n").page(file).hasPrefix(
        "Contact: https://site.example/report\n"))
    #expect(throws: (any Error).self) { try site().page(file) }
  }

  /// Only the root of a host is looked at.
  @Test func aSiteInAFolderHasNoSecurityContact() throws {
    let site = try site(settings: "security: safe@site.example\n")
    try site.write("name: A\naddress: https://site.example/families\nsecurity: safe@site.example\n", to: "site.yml")
    try site.build()
    #expect(throws: (any Error).self) { try site.page(".well-known/security.txt") }
    #expect(try site.page("accessibility/index.html").contains("href=\"/families/icon.svg\""))
  }

  // MARK: The accessibility statement

  @Test func aStatementClaimsNothingThatNobodyStated() throws {
    let page = try site().page("accessibility/index.html")
    for said in [
      "Nobody has stated who runs this website.", "Nobody has said yet how far this website meets",
      "Nobody has listed parts that do not work for everyone.",
      "Nobody has said how to reach those who run this website.",
      "Example Council", "tel:01632960001", "Equality Advisory and Support Service",
    ] {
      #expect(page.contains(said), "\(said)")
    }
    #expect(page.components(separatedBy: "<span class=\"unstated\">Not stated</span>").count == 6)
    #expect(!page.contains("compliant with"))
  }

  @Test(arguments: [
    ("fully", "is fully compliant with"), ("partly", "is partially compliant with"), ("not", "is not compliant with"),
  ])
  func aStatementSaysWhatWasFound(status: String, words: String) throws {
    let page = try site(settings: "accessibility: {status: \(status), form: \"https://site.example/form\"}\n")
      .page("accessibility/index.html")
    #expect(page.contains("This website " + words) && page.contains("href=\"https://site.example/form\""))
    #expect(!page.contains("Nobody has said how to reach"))
  }

  @Test func everyPageLeadsToTheStatement() throws {
    let site = try site(pages: ["services/club.md": "---\ntitle: Club\n---\nGames."])
    for (name, bytes) in try site.tree(site.output) where name.hasSuffix(".html") {
      #expect(
        String(decoding: bytes, as: UTF8.self).contains("<a href=\"/accessibility/\">Accessibility</a>"), "\(name)")
    }
  }

  // MARK: A page that is not there

  @Test func somebodyWhoIsLostFindsTheirCouncilAndATelephone() throws {
    let page = try site().page("404.html")
    #expect(page.contains("<a href=\"/councils/example/services/\">") && page.contains("tel:01632960001"))
    #expect(page.contains("<a href=\"/search/\">"))
  }

  @Test func aListOfVeryManyCouncilsIsLeftToItsOwnPage() throws {
    let site = try site()
    for number in 0..<12 {
      try site.write("---\ntitle: Council \(number)\ntype: unitary\n---\n", to: "councils/c\(number)/council.md")
    }
    try site.build()
    let page = try site.page("404.html")
    #expect(!page.contains("/services/") && page.contains("<a href=\"/councils/\">All councils on this site</a>"))
  }

  private func data(in page: String) throws -> [String: Any]? {
    guard let start = page.range(of: "<script type=\"application/ld+json\">"),
      let end = page.range(of: "</script>", range: start.upperBound..<page.endIndex)
    else { return nil }
    return try JSONSerialization.jsonObject(with: Data(page[start.upperBound..<end.lowerBound].utf8)) as? [String: Any]
  }
}
