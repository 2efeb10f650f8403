import Diagnostics
import Testing

@testable import Importing

@Suite struct TableImportTests {
  private static func pages(
    _ table: String, _ mapping: String, existing: [String: String] = [:]
  ) -> (plan: ImportPlan, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let feed = Import.read(
      table: SourceText(path: "clubs.csv", table), by: SourceText(path: "clubs.yml", mapping), noting: &found)
    let words = ImportWords(
      needs: terms("id: autism, label: Autism"), levels: terms("id: universal, label: Help for everyone"),
      routes: terms("id: gp, label: Ask your doctor", "id: school, label: Ask your school"))
    let plan = Import.plan(
      feed, existing: existing, council: "alderbrook", ImportSetting(today: "2026-11-22", words: words),
      noting: &found)
    return (plan, found)
  }

  @Test func everyFieldOfATableHasItsPlaceOnThePage() throws {
    let columns: [(field: String, cell: String)] = [
      ("id", "7"), ("title", "Play club"), ("summary", "Games every week."), ("description", "Games and a snack."),
      ("provider", "Alderbrook Play"), ("about-provider", "A charity."), ("who-can-get-it", "Anyone."),
      ("how-to-get-it", "Ring us."), ("waiting", "no wait"), ("team", "Play Team"), ("contact-role", "Leader"),
      ("phone", "01632 960201"), ("text", "01632 960202"), ("email", "play@alderbrook.gov.uk"),
      ("website", "https://play.alderbrook.gov.uk"), ("post", "\"1 Example Street, Millford\""),
      ("contact-hours", "Monday to Friday"), ("place", "Riverside Centre"), ("address", "1 Example Street"),
      ("town", "Millford"), ("county", "Alderbrookshire"), ("postcode", "ZZ1 1ZZ"), ("latitude", "51.5"),
      ("longitude", "-0.1"), ("ages-from", "5"), ("ages-to", "11"), ("cost-amount", "£2.50"), ("cost-unit", "Hour"),
      ("cost-help", "Ask us."), ("when", "\"Monday - Wednesday 09:00 - 10:30\nSaturday 10:00-12:00\""),
      ("area", "Millford; Stonebridge"), ("needs", "Autism; Football"), ("level", "Help for everyone"),
      ("route", "Ask your doctor; Ask your school"), ("languages", "\"Urdu\nPolish\""),
      ("documents-needed", "A letter"), ("checked-on", "2026-10-01"), ("more information", "Toast"),
      ("leave out", "Bin"),
    ]
    let table =
      columns.map { "The \($0.field)" }.joined(separator: ",") + "\n" + columns.map(\.cell).joined(separator: ",")
      + "\n"
    let mapping = "table: clubs\ncolumns:\n" + columns.map { "  The \($0.field): \($0.field)\n" }.joined()
    let (plan, found) = Self.pages(table, mapping)
    #expect(found.map(\.what) == [])
    let text = try #require(plan.created.first?.text)
    let stamp = try #require(StampedPage(text).stamp)
    #expect(stamp.id == "clubs: 7")
    #expect(
      text == """
        ---
        title: Play club
        summary: Games every week.
        provider: Alderbrook Play
        contact:
          team: Play Team
          phone: 01632 960201
          text: 01632 960202
          email: play@alderbrook.gov.uk
          post: 1 Example Street, Millford
          website: https://play.alderbrook.gov.uk
          hours: Monday to Friday
        where:
          name: Riverside Centre
          address: 1 Example Street, Millford, Alderbrookshire
          postcode: ZZ1 1ZZ
          lat: 51.5
          long: -0.1
        when:
          - days: mon-wed
            from: "09:00"
            to: "10:30"
          - days: sat
            from: "10:00"
            to: "12:00"
        cost:
          amount: 2.50
          unit: an hour
          help: Ask us.
        ages: 5 to 11
        level: universal
        route: [gp, school]
        needs: [autism]
        area: [Millford, Stonebridge]
        waiting: no wait
        documents-needed: [A letter]
        languages: [Urdu, Polish]
        checked:
          on: 2026-10-01
        \(stamp.line)
        ---

        ## What it is

        Games and a snack.

        ## Who can get it

        Anyone.

        ## How to get it

        Ring us.

        ## More information

        - Contacts, title: Leader
        - Topics: Football
        - The more information: Toast

        ### About Alderbrook Play

        A charity.

        """)
  }

  @Test func aFaultIsNamedByItsCellAndByTheLineOfTheFile() throws {
    let table = "Guidance above\nName,Notes,Email\n\"A\",\"two\nlines\",nobody\n"
    let (_, found) = Self.pages(table, "header: 2\ncolumns: {Name: title, Notes: description, Email: email}\n")
    let fault = try #require(found.of(.fact).first)
    #expect(fault.what == "“A”, cell C3: “nobody” in `Email` is not one email address")
    #expect((fault.place.line, fault.place.column) == (4, 8))
  }

  @Test(arguments: [
    (".50", "0.50"), ("4.", "4"), ("£4.5", "4.5"), ("04.50", "04.50"), ("0", nil), (".", nil), ("4.505", nil),
    ("1.2.3", nil),
  ])
  func anAmountIsWrittenAsAPageCanHaveIt(_ cell: String, _ amount: String?) throws {
    let (plan, _) = Self.pages(
      "Name,Price,Per\nPlay club,\(cell),Hour\n",
      "columns: {Name: title, Price: cost-amount, Per: cost-unit}\n")
    let text = try #require(plan.created.first).text
    #expect(text.contains("  amount: \(amount ?? "")\n") == (amount != nil), "\(text)")
  }

  @Test func hoursThatAClockDoesNotHaveStayWords() throws {
    let (plan, _) = Self.pages("Name,When\nA,Monday 20:00 - 24:30\n", "columns: {Name: title, When: when}\n")
    let text = try #require(plan.created.first).text
    #expect(text.contains("when:\n  - note: Monday 20:00 - 24:30\n"), "\(text)")
  }

  @Test func guidanceBetweenTheNamesAndTheRecordsIsPassedOver() {
    let table = "Name,About\nWrite the name here,Write about it\nPlay club,Games.\n"
    let (plan, _) = Self.pages(table, "first: 3\ncolumns: {Name: title, About: description}\n")
    #expect(plan.created.map(\.fileName) == ["play-club.md"])
  }

  @Test func aRowWithoutANameIsPassedOverAndNamed() {
    let (plan, found) = Self.pages("Name,About\n,Games.\nB,Songs.\n", "columns: {Name: title, About: description}\n")
    #expect(plan.created.map(\.fileName) == ["b.md"])
    #expect(found.of(.record).map { $0.what.prefix(44) } == ["Row 2 has no name in column A, “Name”, and w"])
  }

  @Test func aRowOfAnotherWidthIsNamed() {
    let (_, found) = Self.pages("Name,About\nA,b,c\nB\nC,d,\n", "columns: {Name: title, About: description}\n")
    #expect(
      found.of(.shape).map(\.what) == [
        "Row 2 has 3 cells, and the row of names has 2", "Row 3 has 1 cells, and the row of names has 2",
      ])
  }

  @Test func severalRowsOfOneIdAreOneServiceInSeveralPlaces() throws {
    let table = "Id,Name,Place,About\n1,Club,Hall,Games.\n1,Club,Barn,Games.\n2,Other,Hall,Songs.\n"
    let (plan, found) = Self.pages(table, "columns: {Id: id, Name: title, Place: place, About: description}\n")
    #expect(plan.created.map(\.fileName) == ["club.md", "other.md"])
    #expect(plan.created[0].text.contains("name: Hall") && plan.created[0].text.contains("Barn"))
    #expect(found.isEmpty)
  }

  @Test func oneIdForTwoServicesIsReportedAndBothAreKept() {
    let (plan, found) = Self.pages(
      "Id,Name,About\n1,Club,a\n1,Other,b\n", "columns: {Id: id, Name: title, About: description}\n")
    #expect(plan.created.count == 2)
    #expect(found.of(.repeated).count == 1)
  }

  @Test func twoTablesThatBothBeginAtOneDoNotMeet() {
    let mapping = "columns: {Id: id, Name: title, About: description}\n"
    let first = Self.pages("Id,Name,About\n1,Club,a\n", "table: one\n" + mapping).plan.created
    let existing = Dictionary(uniqueKeysWithValues: first.map { ($0.fileName, $0.text) })
    let (plan, _) = Self.pages("Id,Name,About\n1,Choir,b\n", "table: two\n" + mapping, existing: existing)
    #expect(plan.created.map(\.fileName) == ["choir.md"])
    #expect(plan.changed.isEmpty && plan.gone.isEmpty && plan.keptBecauseAPersonEdited.isEmpty)
    let again = Self.pages("Id,Name,About\n2,Chess,b\n", "table: one\n" + mapping, existing: existing).plan
    #expect(again.gone.map(\.fileName) == ["club.md"])
  }

  @Test func aColumnThatNobodyPlacedIsKeptUnlessItMayNameSomebody() {
    let (plan, found) = Self.pages(
      "Name,About,Snack,Updated by\nA,b,Toast,A. Person\n", "columns: {Name: title, About: description}\n")
    #expect(plan.created[0].text.contains("- Snack: Toast\n"))
    #expect(!plan.created[0].text.contains("Person"))
    #expect(found.of(.column).count == 1)
  }

  @Test func theNameOfAPersonIsLeftOutUnlessARoleStandsBesideIt() {
    let mapping = "columns: {Name: title, About: description, Who: contact-name, Role: contact-role}\n"
    let (plan, found) = Self.pages("Name,About,Who,Role\nA,b,Ann Person,\nB,c,Ben Person,Club leader\n", mapping)
    #expect(!plan.created[0].text.contains("Ann Person"))
    #expect(plan.created[1].text.contains("team: Club leader") && plan.created[1].text.contains("Ben Person"))
    #expect(found.of(.person).count == 1)
  }

  @Test(arguments: [
    ("columns: {Nmae: title}\n", "The table has no column called “Nmae”"),
    ("columns: {Name: titel}\n", "“titel” is not a field that a column can hold"),
    ("columns: {About: description}\n", "No column holds the `title`, and a page without a name cannot be found"),
    ("columns: {Name: title, About: title}\n", "Two columns are said to hold `title`"),
    ("colums: {Name: title}\n", "A mapping file has no part called “colums”"),
    ("header: 9\ncolumns: {Name: title}\n", "`header` is not the number of a row of this table"),
    ("table: My Clubs\ncolumns: {Name: title}\n", "The name of a table is made of small letters, digits and hyphens"),
    (
      "header: 2\nfirst: 1\ncolumns: {column A: title}\n", "The first record, in row 1, stands above the columns' names"
    ),
  ])
  func aMappingThatCannotBeFollowedIsRefusedWithItsReason(_ mapping: String, _ what: String) {
    let (plan, found) = Self.pages("Name,About\nA,b\n", mapping)
    #expect(plan.created.isEmpty)
    #expect(found.contains { $0.what == what && $0.severity == .mustFix }, "\(found.map(\.what))")
  }

  @Test func columnsWithoutANameOrWithOneNameAreCalledByTheirLetters() {
    let (plan, found) = Self.pages(
      ",Notes,Notes\nA,b,c\n",
      "columns: {column A: title, Notes (column B): description, Notes (column C): more information}\n")
    #expect(plan.created[0].text.contains("## What it is\n\nb\n"))
    #expect(plan.created[0].text.contains("- Notes: c\n"))
    #expect(found.isEmpty)
  }
}
