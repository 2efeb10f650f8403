import Diagnostics
import Testing

@testable import Importing

/// Records as the API of Outpost gives them, which Scout reads.
@Suite struct OutpostTests {
  @Test func aRecordOfOutpostBecomesAPage() throws {
    let (text, found) = page(
      #"""
      "name": "Play club", "description": "Games.", "min_age": 5, "max_age": 11, "free": false, "needs_referral": true,
      "visible_to": null, "score": 1.5, "distance_away": 0.2,
      "locations": [{"id": 4, "name": "Riverside Centre", "address_1": "1 Example Street", "city": "Millford",
        "postal_code": "ZZ1 1ZZ", "mask_exact_address": false, "geometry": {"type": "Point", "coordinates": [-0.1, 51.5]}}],
      "service_at_locations": [{"id": 1, "location_id": 4, "location": {"id": 4, "name": "Riverside Centre",
        "address_1": "1 Example Street", "city": "Millford", "postal_code": "ZZ1 1ZZ", "mask_exact_address": false,
        "geometry": {"type": "Point", "coordinates": [-0.1, 51.5]}},
        "regular_schedule": [{"id": 1, "weekday": "Monday", "opens_at": "16:00", "closes_at": "18:00", "freq": "week", "interval": 1}]}],
      "regular_schedules": [{"id": 1, "weekday": "Monday", "opens_at": "16:00", "closes_at": "18:00", "freq": "week", "interval": 1}],
      "contacts": [{"id": 2, "name": "Ann Person", "title": "Club leader", "visible": true, "email": "play@alderbrook.gov.uk", "phone": "01632 960201"},
        {"id": 3, "name": "Ben Person", "title": "Owner", "visible": false, "email": "ben@alderbrook.gov.uk", "phone": "01632 960209"}],
      "organisation": [{"id": 9, "name": "Alderbrook Play"}],
      "cost_options": [{"id": 1, "option": null, "amount": 4.5, "cost_type": "per session"}],
      "meta": [{"key": "Is lunch included?", "value": "Yes, on Fridays"}],
      "local_offer": {"description": "All our staff sign.", "link": "http://example.com", "survey_answers": [
        {"question": "How accessible is it?", "answer": "There is a ramp."}, {"question": "What are your plans?", "answer": ""}]}
      """#)
    let stamp = try #require(StampedPage(text).stamp)
    #expect(
      text.hasPrefix(
        """
        ---
        title: Play club
        provider: Alderbrook Play
        contact:
          team: Club leader
          phone: 01632 960201
          email: play@alderbrook.gov.uk
        where:
          name: Riverside Centre
          address: 1 Example Street, Millford
          postcode: ZZ1 1ZZ
          lat: 51.5
          long: -0.1
        when:
          - days: mon
            from: "16:00"
            to: "18:00"
        cost:
          amount: 4.5
          unit: per session
        ages: 5 to 11
        \(stamp.line)
        ---

        ## What it is

        Games.

        ## How to get it

        You need a referral.

        ## Special educational needs and disabilities

        All our staff sign.

        ### How accessible is it?

        There is a ramp.

        ## More information

        """))
    #expect(text.contains("- Is lunch included?: Yes, on Fridays\n"))
    #expect(!text.contains("Ben Person") && !text.contains("960209"), "a contact whom the council hides is shown")
    #expect(!text.contains("What are your plans?") && !text.contains("Score") && !text.contains("Distance"))
    #expect(text.components(of: "Riverside Centre") == 1, "the place stands twice")
    #expect(
      found.of(.placeholder).map(\.what) == [
        "“Play club”: `local offer.link` is only a placeholder, “http://example.com”"
      ])
  }

  @Test func aRecordThatWasToBeShownUntilADayBeforeTodayIsReported() {
    let found = page(#""name": "A", "description": "b", "visible_to": "2026-01-01", "needs_referral": null"#).found
    #expect(found.of(.status).map(\.what) == ["“A”: the record was to be shown until 2026-01-01"])
    #expect(
      page(#""name": "A", "description": "b", "visible_to": "2027-01-01", "needs_referral": null"#).found.of(.status)
        .isEmpty)
  }

  @Test func aHiddenAddressStaysHidden() {
    let (text, _) = page(
      #""name": "A", "description": "b", "needs_referral": null, "locations": [{"id": 1, "name": "Home", "address_1": "***", "city": "Millford", "postal_code": "ZZ1 1ZZ", "mask_exact_address": true, "geometry": {"type": "Point", "coordinates": [-0.1, 51.5]}}]"#
    )
    #expect(text.contains("address: Millford") && text.contains("postcode: ZZ1\n"))
    #expect(!text.contains("51.5") && !text.contains("***") && !text.contains("1ZZ"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
