import Diagnostics
import Foundation
import Publishing
import Testing

/// How families find their council, and what is near them.
struct FindingTests {
  private func site(_ files: [String: String]) throws -> TemporarySite {
    let site = try TemporarySite()
    for (name, text) in files { try site.write(text, to: "councils/" + name) }
    let outcome = try site.build()
    #expect(outcome.exchange != nil, "\(outcome.report.diagnostics.filter(\.stopsPublishing).map(\.what))")
    return site
  }

  private func council(_ name: String, _ facts: String = "") -> String {
    "---\ntitle: \(name) Council\ntype: unitary\n\(facts)\n---\nWe look after children's services."
  }

  private func service(_ name: String, _ facts: String) -> String { "---\ntitle: \(name)\n\(facts)\n---\nHelp." }

  /// The addresses of the services that a page lists, in order, and the headings between them.
  private func order(_ page: String) -> [String] {
    let main = page.components(separatedBy: "<main").last?.components(separatedBy: "<nav class=\"others\"").first ?? ""
    return main.components(separatedBy: "\n").compactMap { line in
      if line.hasPrefix("<h2") { return words(inHTML: line).joined(separator: " ") }
      guard line.hasPrefix("<a href=\"") else { return nil }
      return line.components(separatedBy: "\"")[1].components(separatedBy: "/").dropLast().last
    }
  }

  // MARK: Places

  private func places() throws -> TemporarySite {
    try site([
      "alder/council.md": council(
        "Alder", "places: [Millford, {name: Farley, lat: 54.0, long: 2.1}]\npostcodes: [ZZ1, ZZ2]"),
      "alder/services/here.md": service(
        "Here", "where: {name: Hall, address: \"1 Street, Millford\", lat: 54.0, long: 2.0}"),
      "alder/services/for-here.md": service("For here", "area: [Millford]"),
      "alder/services/far.md": service("Far", "where: {name: Barn, lat: 54.3, long: 2.0}\narea: whole council"),
      "alder/services/near.md": service("Near", "where: {name: Hut, lat: 54.05, long: 2.0}"),
      "alder/services/screen.md": service("Screen", "where: online"),
      "alder/services/by-postcode.md": service("By postcode", "where: {name: Room, postcode: ZZ2 1ZZ}"),
      "alder/postcodes.csv": "pcds,oslaua,lat,long\nZZ2 1ZZ,E06999991,54.1,2.0\n",
      "birch/council.md": council("Birch", "postcodes: [ZZ2, ZZ3]"),
      "birch/services/other.md": service("Other", "where: {name: Hall, lat: 54.0, long: 2.0}"),
      "cedar/council.md": council("Cedar", "postcodes: [ZZ9]"),
    ])
  }

  @Test func aPlaceShowsWhatIsThereThenWhatIsNearTheNearestFirst() throws {
    let page = try places().page("councils/alder/places/millford/index.html")
    #expect(
      order(page) == [
        "In Millford", "here", "For families who live in Millford", "for-here", "Near Millford", "near", "by-postcode",
        "far", "Wherever you live", "whole-council", "online", "Other councils nearby", "birch",
      ])
    #expect(page.contains("About 3 miles away") && page.contains("About 7 miles away"))
    #expect(page.contains("Part of ZZ2") && page.contains("in a straight line"))
    #expect(page.contains("Farley, about 4 miles away"))
  }

  @Test func aPlaceWithoutServicesShowsWhatIsNear() throws {
    let page = try places().page("councils/alder/places/farley/index.html")
    #expect(
      order(page).prefix(4) == ["Near Farley", "here", "near", "by-postcode"])
  }

  @Test func whereNothingIsOnTheMapNoDistanceIsSaid() throws {
    let site = try site([
      "alder/council.md": council("Alder", "places: [Millford, Farley]"),
      "alder/services/a.md": service("A", "where: {name: Hall, address: \"1 Street, Millford\"}"),
      "alder/services/b.md": service("B", "where: {name: Hall, address: \"1 Street, Farley\"}"),
    ])
    let page = try site.page("councils/alder/places/millford/index.html")
    #expect(order(page) == ["In Millford", "a"] && !page.contains("miles") && !page.contains("crow"))
  }

  /// BS7 is real: the list of districts knows where its middle is.
  @Test func aDistanceToTheMiddleOfADistrictSaysSo() throws {
    let site = try site([
      "alder/council.md": council("Alder", "places: [{name: Millford, postcode: BS1}]\npostcodes: [BS1, BS7]"),
      "alder/services/a.md": service("A", "where: {name: Hall, postcode: BS7 1AA}"),
    ])
    #expect(
      try site.page("councils/alder/places/millford/index.html").contains(
        "miles away, measured to the middle of BS7"))
  }

  // MARK: Need first, then age

  @Test func aNeedIsNarrowedToAnAgeAndWhatStatesNoneIsApart() throws {
    let site = try site([
      "alder/council.md": council("Alder"),
      "alder/services/young.md": service("Young", "needs: [autism]\nages: under 5"),
      "alder/services/older.md": service("Older", "needs: [autism]\nages: 16 and over"),
      "alder/services/unstated.md": service("Unstated", "needs: [autism, domestic-abuse]"),
    ])
    let base = "councils/alder/needs/autism/"
    #expect(try order(site.page(base + "index.html")) == ["older", "unstated", "young"])
    #expect(try order(site.page(base + "ages/under-5s/index.html")) == ["young"])
    #expect(try order(site.page(base + "ages/not-stated/index.html")) == ["unstated"])
    #expect(try site.page(base + "ages/under-5s/index.html").contains("aria-current=\"page\">Under 5</a>"))
    #expect(throws: (any Error).self) { try site.page(base + "ages/primary/index.html") }
    #expect(
      try site.page("councils/alder/needs/domestic-abuse/ages/not-stated/index.html").contains("Leave this page now"))
  }

  @Test func youngPeopleHaveAListOfWhatIsMadeForThem() throws {
    let site = try site([
      "alder/council.md": council("Alder"),
      "alder/services/teens.md": service("Teens", "ages: 11 to 17"),
      "alder/services/family.md": service("Family", "ages: any age"),
      "alder/services/unstated.md": service("Unstated", "needs: [autism]"),
      "birch/council.md": council("Birch"), "birch/services/family.md": service("Family", "ages: any age"),
    ])
    #expect(try order(site.page("councils/alder/young-people/index.html")) == ["teens"])
    #expect(try site.page("councils/alder/index.html").contains("href=\"/councils/alder/young-people/\""))
    #expect(try !site.page("councils/birch/index.html").contains("young-people"))
  }

  // MARK: The council itself

  @Test func everyDistrictAndPlaceLeadsToItsCouncils() throws {
    let site = try places()
    let postcodes = try site.page("councils/by-postcode/index.html")
    let row = postcodes.components(separatedBy: "<strong>ZZ2</strong>").last?.components(separatedBy: "</li>").first
    #expect(row?.contains("/councils/alder/") == true && row?.contains("/councils/birch/") == true)
    #expect(row?.contains("/councils/cedar/") == false)
    let names = try site.page("councils/by-place/index.html")
    #expect(names.contains("<strong>Millford</strong>") && names.contains("<strong>Farley</strong>"))
    let home = try site.page("index.html")
    #expect(home.contains("action=\"/councils/by-postcode/\"") && home.contains("/councils/by-place/"))
  }

  @Test func theBoxReadsTheSameThatTheListsSay() throws {
    let site = try places()
    let all = try JSONSerialization.jsonObject(with: Data(site.page("councils/by-postcode/councils.json").utf8))
    let told = try #require(all as? [String: Any])
    #expect(told["districts"] as? [String: String] == ["ZZ1": "0", "ZZ2": "0 1", "ZZ3": "1", "ZZ9": "2"])
    #expect((told["places"] as? [[String: String]])?.map { $0["name"] } == ["Farley", "Millford"])
    #expect(told["exact"] as? [String] == [])
  }

  @Test func aSharedDistrictSaysWhichPostcodesAreWhose() throws {
    let table = "pcds,oslaua,lat,long\nZZ2 2ZZ,E06999991,54,2\nZZ2 1ZZ,E06999991,54,2\nZZ2 3ZZ,E06999992,54,2\n"
    let site = try site([
      "alder/council.md": council("Alder", "gss: E06999991\npostcodes: [ZZ2]"), "alder/postcodes.csv": table,
      "birch/council.md": council("Birch", "gss: E06999992\npostcodes: [ZZ2]"),
    ])
    #expect(try site.page("councils/by-postcode/zz2.json") == "{\"0\":\"1ZZ2ZZ\"}\n")
    #expect(try site.page("councils/by-postcode/index.html").contains("Contains OS data"))
    #expect(try site.tree(site.output)["councils/alder/postcodes.csv"] == nil, "the file itself is not published")
  }

  @Test func aSiteWhoseCouncilsSayNothingHasNoBox() throws {
    let site = try site(["alder/council.md": council("Alder")])
    #expect(try !site.page("index.html").contains("find_form"))
    #expect(try site.page("councils/by-postcode/index.html").contains("No council here has said this yet."))
    #expect(try site.tree(site.output)["councils/by-postcode/councils.json"] == nil)
  }

  @Test func noCouncilCanHaveTheNameOfAList() throws {
    let site = try TemporarySite()
    try site.write(council("Alder"), to: "councils/by-postcode/council.md")
    let outcome = try site.build()
    #expect(outcome.exchange == nil && outcome.report.diagnostics.contains { $0.rule == "bad-name" })
  }

  @Test func aSiteCanDoWithoutTheListOfDistricts() throws {
    let site = try TemporarySite()
    try FileManager.default.removeItem(at: site.content.appending(path: "vocabulary/postcode-districts.csv"))
    try site.write(council("Alder", "postcodes: [BS7]"), to: "councils/alder/council.md")
    #expect(try site.build().exchange != nil)
  }
}
