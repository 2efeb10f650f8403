import Content
import Diagnostics
import Markup
import Testing

struct PostcodeFilesTests {
  // MARK: The districts of the country

  private func districts(_ text: String) -> (districts: PostcodeDistricts?, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let districts = PostcodeDistricts.read(
      Small.source("vocabulary/postcode-districts.csv", text), noting: &found)
    return (districts, found)
  }

  @Test func aDistrictHasAMiddleAndATown() throws {
    let (read, found) = districts(
      "# Where it is from.\r\ntown,postcode,eastings,latitude,longitude\r\n\"Sea, North\",ZZ1,7,54.5,-2.25\r\n,ZZ2,7,53,0\r\n"
    )
    let known = try #require(read)
    #expect(found.isEmpty)
    #expect(known["ZZ1"]?.middle == Point(54.5, -2.25) && known["ZZ1"]?.town == "Sea, North")
    #expect(known["ZZ2"]?.town == nil && known["ZZ3"] == nil)
  }

  @Test(arguments: [
    ("postcode,latitude,longitude\nZZ1,54,2\n", "table-column", 1, 1),
    ("postcode,latitude,longitude,town\nZZ1,54,2,A\nZZ1 1ZZ,54,2,A\n", "table-line", 3, 1),
    ("postcode,latitude,longitude,town\nZZ1,154,2,A\n", "table-line", 2, 5),
    ("postcode,latitude,longitude,town\nZZ1,,,A\n", "table-line", 2, 5),
    ("postcode,latitude,longitude,town\nZZ1,54,2,A\nZZ2,54,2,A\nZZ1,54,2,A\n", "table-line", 4, 1),
    ("postcode,latitude,longitude,town\n\"ZZ\",54,2,A\n", "table-line", 2, 2),
  ])
  func whatIsWrongIsToldWithItsPlace(_ text: String, _ rule: String, _ line: Int, _ column: Int) throws {
    let fault = try #require(districts(text).found.first)
    #expect(fault.rule == rule && fault.place.line == line && fault.place.column == column)
    #expect(districts(text).found.count == 1)
  }

  @Test func thousandsOfFaultsAreToldAsAHundred() {
    let lines = (0..<5000).map { "line \($0),54,2,A\n" }.joined()
    #expect(districts("postcode,latitude,longitude,town\n" + lines).found.count == 101)
  }

  // MARK: What a council has of the postcode file

  private func council(_ table: String, gss: String = "gss: E06999991") throws -> (CouncilContent, [Diagnostic]) {
    var found: [Diagnostic] = []
    let page = parse(
      Small.source("councils/alderbrook/council.md", "---\ntitle: A\ntype: unitary\n\(gss)\n---\n"), noting: &found)
    let council = CouncilContent.read(
      [page], slug: "alderbrook", files: [], postcodes: Small.source("councils/alderbrook/postcodes.csv", table),
      reference: Small.reference, noting: &found)
    return (try #require(council), found)
  }

  private func text(_ own: [String: [UInt8]]) -> [String: String] {
    own.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func theFileIsReadAsTheOfficeForNationalStatisticsWritesIt() throws {
    let (council, found) = try council(
      "\u{FEFF}pcd,pcds,doterm,oscty,oslaua,lat,long\r\n"
        + "\"ZZ2 1ZZ\",\"ZZ2 1ZZ\",,\"E99999999\",\"E06999991\",54.25,-2.5\r\n"
        + "\"ZZ1 2ZZ\",\"ZZ1 2ZZ\",,\"E99999999\",\"E06999991\",54.5,2\r\n"
        + "\"ZZ1 1ZZ\",\"ZZ1 1ZZ\",,\"E99999999\",\"E06999991\",99.999999,0.000000\r\n"
        + "\"ZZ1 3ZZ\",\"ZZ1 3ZZ\",,\"E99999999\",\"E06999992\",54.75,2\r\n")
    #expect(found.isEmpty)
    let table = try #require(council.postcodes)
    func point(_ text: String) throws -> Point? { table.point(of: try #require(Postcode(text))) }
    #expect(try point("ZZ2 1ZZ") == Point(54.25, -2.5) && point("zz12zz") == Point(54.5, 2))
    #expect(try point("ZZ1 3ZZ") == Point(54.75, 2), "another council's postcode is still somewhere")
    #expect(try point("ZZ1 1ZZ") == nil, "the file says that it is nowhere")
    #expect(try point("ZZ9 9ZZ") == nil && point("ZZ1") == nil)
    #expect(text(table.own) == ["ZZ1": "1ZZ2ZZ", "ZZ2": "1ZZ"])
  }

  @Test func aCountysPostcodesAreItsOwn() throws {
    let table = "pcds,lad25cd,cty25cd,lat,long\nZZ1 1ZZ,E07999991,E10999991,54,2\nZZ1 2ZZ,E07999992,E10999992,54,2\n"
    let (council, _) = try council(table, gss: "gss: E10999991")
    #expect(text(try #require(council.postcodes).own) == ["ZZ1": "1ZZ"])
  }

  @Test func withoutACodeNoPostcodeIsTheCouncils() throws {
    let (council, found) = try council(
      "pcds,oslaua,lat,long\nZZ1 1ZZ,E06999991,54,2\n", gss: "website: https://a.example")
    #expect(found.isEmpty && council.postcodes?.own.isEmpty == true)
  }

  @Test(arguments: [
    ("pcds,lat\nZZ1 1ZZ,54\n", "table-column", 1, 1), ("pcds,lat,long\nZZ1,54,2\n", "table-line", 2, 1),
    ("pcds,lat,long\nZZ1 1ZZ,54,2\n\nZZ1 2ZZ,north,2\n", "table-line", 4, 9),
  ])
  func aFaultInTheFileIsToldWithItsPlace(_ table: String, _ rule: String, _ line: Int, _ column: Int) throws {
    let (_, found) = try council(table)
    #expect(found.map(\.rule) == [rule] && found.first?.place.line == line && found.first?.place.column == column)
  }

  // MARK: Where services are

  @Test func aServicesOwnDegreesCountBeforeItsPostcodeAndThatBeforeItsDistrict() throws {
    let (council, _) = try council("pcds,oslaua,lat,long\nZZ1 1ZZ,E06999991,54.5,2\n")
    var found: [Diagnostic] = []
    let districts = try #require(
      PostcodeDistricts.read(
        Small.source("vocabulary/postcode-districts.csv", "postcode,latitude,longitude,town\nZZ1,53,1,A\n"),
        noting: &found))
    let small = Small.reference
    let whereabouts = Whereabouts(
      council,
      Reference(
        settings: small.settings, vocabularies: small.vocabularies, glossary: small.glossary,
        catalogue: small.catalogue, districts: districts, files: []))
    func spot(_ facts: String) throws -> Whereabouts.Spot? {
      whereabouts.spot(of: try #require(try goodPage("title: A\nwhere: {name: A, \(facts)}").facts.venue))
    }
    #expect(try spot("postcode: ZZ1 1ZZ, lat: 55, long: 3")?.point == Point(55, 3))
    #expect(try spot("postcode: ZZ1 1ZZ")?.point == Point(54.5, 2))
    #expect(try spot("postcode: ZZ1 1ZZ")?.district == nil)
    #expect(try spot("postcode: ZZ1 9ZZ")?.point == Point(53, 1))
    #expect(try spot("postcode: ZZ1 9ZZ")?.district == "ZZ1")
    #expect(try spot("postcode: ZZ2 9ZZ") == nil && spot("online: true, postcode: ZZ1 1ZZ") == nil)
  }
}
