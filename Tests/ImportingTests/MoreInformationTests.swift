import Diagnostics
import Testing

@testable import Importing

@Suite struct MoreInformationTests {
  @Test func whateverHasNoPlaceOfItsOwnIsListed() {
    let text = page(
      #"""
      "name": "A", "description": "b", "alert": "Shut in May.", "accreditations": "Ofsted", "attending_type": "Venue",
      "funding": [{"id": "f", "source": "A grant"}], "languages": [{"id": "l", "name": "Urdu"}, {"id": "m", "name": "BSL"}],
      "organization": {"id": "o", "name": "Org", "url": "https://org.alderbrook.gov.uk", "description": "About us.\n\nMore."},
      "assured_date": "2026-01-02", "my_newField": {"inner": [1, true, null, {"x": "y"}]}, "empty": "", "nothing": null
      """#
    ).text
    #expect(
      text.hasSuffix(
        """
        ## More information

        - Alert: Shut in May.
        - Accreditations: Ofsted
        - Where or how it is given: Venue
        - Funding: A grant
        - Organisation, web address: [https://org.alderbrook.gov.uk](https://org.alderbrook.gov.uk)
        - My new field, inner: 1; yes; X: y
        - Ids in the feed: funding f; language l, m; organisation o

        ### About Org

        About us.

        More.

        """))
  }

  @Test func aStatusOtherThanActiveIsSaidAndReported() {
    let (feed, _) = read(#"[{"id": "1", "name": "A", "description": "b", "status": "temporarily closed"}]"#)
    var found: [Diagnostic] = []
    let plan = Import.plan(feed, existing: [:], council: "a", ImportSetting(today: "2026-11-22"), noting: &found)
    #expect(plan.created[0].text.contains("- Status: temporarily closed\n"))
    #expect(found.of(.status).count == 1)
  }

  @Test func peopleAreNotNamedUnlessTheyHoldARole() {
    let (text, found) = page(
      #"""
      "name": "A", "description": "b", "assurer_email": "one@alderbrook.gov.uk", "pc_metadata": {"assured_by": "Person One", "date_created": "2020-01-01"},
      "contacts": [{"name": "Person Two", "email": "two@alderbrook.gov.uk"}, {"name": "Person Three", "title": "Manager"}],
      "organization": {"name": "Org", "contacts": [{"name": "Person Four"}, {"name": "Front Office"}]},
      "locations": [{"name": "Hall", "addresses": [{"attention": "Person Five", "address_1": "1 Example Street"}]}]
      """#)
    for word in ["One", "Two", "Four", "Five", "one@"] { #expect(!text.contains(word)) }
    #expect(text.contains("email: two@alderbrook.gov.uk"))
    #expect(text.contains("Person Three") && text.contains("Manager") && text.contains("Front Office"))
    let notes = found.of(.person)
    #expect(
      notes.map(\.what) == [
        "`assurer_email` names a person, and was left out of one record",
        "`contacts.name` names a person, and was left out of one record",
        "`locations.addresses.attention` names a person, and was left out of one record",
        "`organization.contacts.name` names a person, and was left out of one record",
        "`pc_metadata.assured_by` names a person, and was left out of one record",
      ])
    #expect(notes.allSatisfy { $0.severity == .couldImprove && $0.place.excerpt.isEmpty })
  }

  @Test(arguments: [
    (#""email": "info@example.com""#, "Email"), (#""url": "https://www.example.org/x""#, "Web address"),
    (#""phones": [{"number": "00000 000000"}]"#, "Phone, number"), (#""fees": "TBC""#, "Fees"),
    (#""wait_time": "N/A""#, "Waiting time"), (#""organization": {"name": "tbc"}"#, "Organisation, name"),
    (#""organization": {"email": "email@email.com", "name": "Org"}"#, "Organisation, email"),
  ])
  func placeholdersAreNoFactsAndAreReported(_ fields: String, _ label: String) {
    let (text, found) = page(#""name": "A", "description": "b", "# + fields)
    #expect(!text.contains("contact:") && !text.contains("cost:") && !text.contains("waiting:"))
    #expect(text.contains("- \(label), only a placeholder: "))
    #expect(found.of(.placeholder).count == 1)
  }

  @Test(arguments: [
    "01632 960123", "0117 496 0000", "+44 1632 960000 ext 2", "119", "111", "999", "00000 000000 or 01632 960123",
  ])
  func realPhonesAreNotPlaceholders(_ number: String) {
    #expect(!Placeholder.isPhone(number))
  }

  @Test(arguments: [
    "\"name\": 3", "\"name\": null", "\"name\": [\"x\"]", "\"description\": {}",
    "\"contacts\": {\"phone\": 1632960001}",
    "\"contacts\": \"none\"", "\"phones\": [[[]]]", "\"organization\": \"Org\"",
    "\"schedules\": [null, 3, {\"byday\": [\"MO\", 2]}]",
    "\"cost_options\": [{\"amount\": \"4\"}]", "\"service_at_locations\": [{\"location\": []}]",
    "\"languages\": \"English\"",
    "\"locations\": {\"latitude\": \"x\", \"longitude\": {}}", "\"free\": \"yes\"",
    "\"email\": true, \"email\": \"a@b.uk\"",
    "\"x\": [[[[[[[[[[1]]]]]]]]]]", "\"pc_targetAudience\": [\"x\"]", "\"assured_date\": 20260101",
  ])
  func valuesOfTheWrongKindNeverCrashAndLoseNothing(_ fields: String) {
    let (text, found) = page("\"description\": \"b\", " + fields)
    #expect(text.hasPrefix("---\ntitle: "))
    #expect(!found.isEmpty)
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func signsThatNobodySeesInTheNameOfAFieldAreLeftOut() {
    let text = page(#""club\u0000_\u001bsize": "20", "\u0001": "x", "group_id": "7\u0000""#).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(text.contains("- Club size: 20\n- Unnamed field: x\n- Ids in the feed: service group 7\n"))
  }
}
