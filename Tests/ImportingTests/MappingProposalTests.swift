import Diagnostics
import Testing

@testable import Importing

@Suite struct MappingProposalTests {
  private static func proposal(_ table: String) throws -> MappingProposal {
    var found: [Diagnostic] = []
    return try #require(Import.proposal(for: SourceText(path: "clubs.csv", table), noting: &found))
  }

  private static func fields(_ table: String) throws -> [String: TableField] {
    let lines = try proposal(table).lines
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.column, $0.field) })
  }

  @Test func columnsAreFoundByTheirNames() throws {
    let fields = try Self.fields(
      "Service Name,Full description,Post code,Min age,Website\nA,b,ZZ1 1ZZ,5,https://a.gov.uk\n")
    #expect(
      fields == [
        "Service Name": .title, "Full description": .description, "Post code": .postcode, "Min age": .agesFrom,
        "Website": .website,
      ])
  }

  @Test func aMisspeltNameIsReadAsTheNearestAndSaidSo() throws {
    let proposal = try Self.proposal("Name,Elligibility Critera,Telefone\nA,Anyone,01632 960201\n")
    #expect(proposal.lines.map(\.field) == [.title, .whoCanGetIt, .phone])
    #expect(proposal.lines[1].reason == "nearest to “eligibility criteria”")
  }

  @Test func aColumnIsFoundByWhatItHoldsWhereItsNameSaysNothing() throws {
    let proposal = try Self.proposal(
      "Name,X1,X2,X3\nA,a@b.gov.uk,01632 960201,ZZ1 1ZZ\nB,c@d.gov.uk,01632 960202,ZZ1 2ZZ\n")
    #expect(proposal.lines.map(\.field) == [.title, .email, .phone, .postcode])
    #expect(proposal.lines[1].reason == "by what it holds: 2 of 2 are email addresses")
  }

  @Test func whatAColumnHoldsCountsMoreThanItsName() throws {
    #expect(try Self.fields("Name,Email\nA,yes\nB,no\n")["Email"] == .moreInformation)
    #expect(try Self.fields("Name,Cost\nA,yes\nB,no\n")["Cost"] == .hasCost)
    #expect(try Self.fields("Name,Cost\nA,£4 a day\nB,£5 a day\n")["Cost"] == .cost)
  }

  @Test func anEmailAddressIsNoPlace() throws {
    let fields = try Self.fields("Name,Email,Email Address\nA,a@b.gov.uk,c@d.gov.uk\n")
    #expect(fields["Email"] == .email && fields["Email Address"] == .moreInformation)
  }

  @Test func cellsThatSayNothingSpeakAgainstNoName() throws {
    let cells = ["a@b.gov.uk", "c@d.gov.uk", "n/a", "#REF!", "football@marlowe", "TBC"]
    #expect(try Self.fields("Name,E-mail\n" + cells.map { "A,\($0)\n" }.joined())["E-mail"] == .email)
  }

  @Test func rowsAboveAndBelowTheNamesAreSeenToBeGuidance() throws {
    let proposal = try Self.proposal(
      "List of clubs 2026,,\n,,\n,Name of service,Postcode\nGuidance,The name,The postcode\nExample,A club,ZZ1 1ZZ\n,Play club,ZZ1 1ZZ\n"
    )
    #expect((proposal.header, proposal.first, proposal.records) == (3, 6, 1))
  }

  @Test func columnsThatMayNameStaffAreProposedToBeLeftOut() throws {
    let fields = try Self.fields("Name,Service administrator email,Last updated by\nA,x@y.gov.uk,A. Person\n")
    #expect(fields["Service administrator email"] == .leaveOut)
    #expect(fields["Last updated by"] == .leaveOut)
  }

  @Test func whatWasNotPlacedIsNamed() throws {
    #expect(try Self.proposal("Name,Snack\nA,Toast\n").unplaced == ["Snack"])
  }

  @Test func theProposalIsAMappingThatCanBeFollowed() throws {
    let table = "Name,\"Cost (£): a day, or \"\"so\"\"\",Notes,Notes,\nA,4,b,c,d\n"
    let text = try Self.proposal(table).text(for: "Clubs 2026.csv")
    var found: [Diagnostic] = []
    let feed = Import.read(
      table: SourceText(path: "clubs.csv", table), by: SourceText(path: "clubs.yml", text), noting: &found)
    #expect(found.map(\.what) == [])
    #expect(feed.records.count == 1 && feed.source == "clubs-2026")
  }
}
