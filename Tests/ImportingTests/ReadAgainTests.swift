import Content
import Diagnostics
import Markup
import Testing

@testable import Importing

/// What an import writes as a fact is read as one when the site is built, whatever stood in the record.
struct ReadAgainTests {
  private static let fields = [
    #""name": ↓, "summary": ↓, "fees": ↓, "minimum_age": ↓, "schedules": [{"byday": ↓}]"#,
    #""wait_time": ↓, "ages": ↓, "email": ↓, "url": ↓, "contact_hours": ↓, "assured_date": ↓"#,
    #""description": ↓, "application_process": ↓, "eligibility_description": ↓, "status": ↓, "alert": ↓"#,
    #""free": true, "fees_help": ↓, "maximum_age": ↓, "schedules": [{"byday": "MO", "opens_at": ↓}]"#,
    #""fees": ↓, "fees_help": ↓, "minimum_age": ↓, "maximum_age": ↓, "schedules": [{"byday": [↓, "MO"]}]"#,
    #""eligibilitys": [{"minimum_age": ↓, "maximum_age": 99}], "organization": {"name": ↓, "description": ↓}"#,
    #""phones": [{"number": ↓, "description": ↓}, {"number": ↓, "type": "text"}]"#,
    #""contacts": [{"department": ↓, "name": ↓, "title": ↓, "email": ↓, "phone": ↓}]"#,
    #""locations": [{"name": ↓, "description": ↓}], "schedules": [{"opens_at": ↓, "closes_at": ↓}]"#,
    #""locations": [{"location_type": ↓, "city": ↓, "postcode": ↓}], "service_areas": [{"name": ↓}]"#,
    #""locations": [{"name": "Hall", "latitude": ↓, "longitude": -0.1}], "levels_of_need": [{"name": ↓}]"#,
    #""locations": [{"name": "Hall", "latitude": 51.5, "longitude": ↓}], "ways_in": [{"name": ↓}, {"name": "gp"}]"#,
    #""locations": [{"name": "Hall", "geometry": {"coordinates": [↓, 51.5]}}], "needs": [{"name": ↓}]"#,
    #""locations": [{"name": ↓, "mask_exact_address": true, "postal_code": ↓, "address_1": ↓, "city": ↓}]"#,
    #""service_at_locations": [{"location": {"location_type": "postal", "address_1": ↓, "postal_code": ↓}}]"#,
    #""schedules": [{"opens_at": "09:00", "closes_at": ↓}], "cost_options": [{"amount": ↓}]"#,
    #""schedules": [{"freq": ↓, "interval": ↓, "byday": "1MO"}], "languages": [{"name": ↓}, {"name": "Urdu"}]"#,
    #""schedules": [{"valid_from": ↓, "valid_to": ↓, "notes": ↓}], "required_documents": [{"document": ↓}]"#,
    #""cost_options": [{"amount": ↓, "option": ↓, "amount_description": ↓, "currency": "GBP"}], "fees": ↓"#,
    #""cost_options": [{"amount": 4, "currency": ↓}, {"amount": ↓}], "taxonomies": [{"label": ↓}]"#,
    #""service_areas": [{"name": ↓}, {"name": "Millford"}], "required_documents": [{"document": ↓}, {"document": "A"}]"#,
  ]

  private static let texts = [
    "Whole of the borough", "whole council", "Whole Council", "The whole area of Alderbrook",
    "About 6 weeks, checked monthly",
    "About 6 weeks, checked 2026-10-01", ", checked 2026-10-01", "Short (as it was on 1 October 2026)",
    "a, checked b (as it was on 1 October 2026)", "24:30", "24:00", "9:5", "09:60", "10:00:00Z", "-1:00", "٠٩:٠٠",
    "9am", "2026-02-30", "2026-10-01", "2026-10-01T09:00:00Z", "5 to 17", "17 to 5", "26 and over", "under 0", "5-",
    "Any age", "monday", "weekdays", "Mon-Fri", "MO,TU;we", "1MO", "WEEKLY", "MONTHLY", "Urdu, Polish", "ur", "BSL",
    "autism", "Autism, sleep", "universal", "Ask your doctor", "free", "Free.", "£0", "None", "£4.505", "4.", ".5",
    "-4", "EUR", "physical", "virtual", "ZZ1 1ZZ", "1 Example Street, Millford", "+51.5", "0x33", "5e-05", "nan",
    "inf", "1e999", "true", "false", "yes", "no", "null", "~", "-", "?", "[a]", "{a: b}", "a: b", "a #b", "- a",
    "# a", "a:", "a,", "\"", "'", "\\", "%a", "@a", "`a`", "| a", "> a", "&a", "*a", "!a", "“a”", "---", "...",
    " a  b ", "a\nb", "a\r\n\r\nb", "a\tb", "\u{0}", "a\u{7}", "\u{85}", "\u{A0}", "\u{200B}", "\u{200E}", "\u{2028}",
    "\u{202E}a", "\u{FEFF}", "\u{301}", "😀", "<p></p>", "<b>a</b>", "<script>a</script>", "&amp;", "&#0;", "http://",
    "https://a b", "https://a.uk/\u{202E}", "www.play.org.uk", "//play.org.uk", "play@club.org.uk",
    "mailto:play@club.org.uk", "a@b", "a@b..uk", "01632 960123", "open to everyone",
    "Open to everyone. There is no test to pass.",
  ]

  private static let numbers = [
    "0", "-0", "4.50", "4.505", "5e-05", "5.15e1", "515E-1", "1e30", "1e-400", "1e999", "-9", "0.0000001", "99", "100",
    "51.123456789012345", "true", "null", "[]", "{}",
  ]

  @Test(arguments: fields)
  func noFactOfAnImportIsRefused(_ fields: String) throws {
    for value in Self.texts.map(JSONWriter.quoted) + Self.numbers {
      let text = page(
        #""name": "A", "description": "b", "# + fields.replacing("↓", with: value),
        words: ImportWords(Self.reference.vocabularies), council: "Alderbrook"
      ).text
      #expect(try Self.faults(in: text).map(\.what) == [], "\(value)\n\(text)")
    }
  }

  /// Those that keep the page from being published.
  private static func faults(in page: String) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    let name = "councils/alderbrook/services/page.md"
    let source = SourceText(path: "content/" + name, name: name, bytes: Array(page.utf8))
    let path = try #require(PagePath(name))
    let read = Page.read(parse(source, noting: &found), at: path, reference, noting: &found)
    #expect(read?.facts.imported?.id == "a1", "\(page)")
    return found.filter(\.stopsPublishing)
  }

  private static let reference: Reference = {
    var found: [Diagnostic] = []
    func source(_ name: String, _ text: String) -> SourceText { SourceText(path: "content/" + name, text) }
    guard
      let settings = Settings.read(source("site.yml", "name: Example\naddress: https://site.example"), noting: &found),
      let catalogue = Catalogue.read(source("entitlements.yml", "edition: 2026-11-22"), [], noting: &found)
    else { preconditionFailure("the small reference of these tests cannot be read: \(found)") }
    func words(_ name: String, _ lines: String...) -> Vocabulary {
      Vocabulary.read(source("vocabulary/\(name).yml", lines.map { "- {\($0)}\n" }.joined()), noting: &found)
    }
    let vocabularies = Vocabularies(
      needs: words("needs", "id: autism, label: Autism", "id: sleep, label: Sleep"),
      ages: words("ages", "id: under-5s, label: Under 5, from: 0, to: 4"),
      levels: words("levels-of-need", "id: universal, label: Help for everyone"),
      routes: words("routes-in", "id: gp, label: Ask your doctor", "id: school, label: Ask your school"),
      headings: Headings.read(source("vocabulary/headings.yml", "- {id: what, label: What it is}\n"), noting: &found))
    return Reference(
      settings: settings, vocabularies: vocabularies,
      glossary: Glossary.read(source("glossary.yml", "- {short: DLA, means: Money.}"), noting: &found),
      catalogue: catalogue, files: [])
  }()
}
