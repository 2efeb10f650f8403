import Content
import Diagnostics
import Markup
import Testing

struct FactsTests {
  private static let whole = """
    title: Café club
    summary: Games and a snack.
    answers: [sb-daytime#games, short-breaks-statement/sb-criteria, childcare-listings]
    says-none: [sb-criteria#cost]
    contact:
      team: Play Team
      phone: 01632 960123
      text: 01632 960124
      email: play@council.example
      post: "Play Team, 1 Example Street"
      website: https://www.council.example/play?a=b#c
      hours: Monday to Friday
    checked: {on: 2026-10-01, by: Play Manager}
    review: 2027-10-01
    ages: 5 to 11
    area: [Riverside, Old Town]
    cost: {amount: 4.5, unit: a session, note: Pay on the day, help: "Free, if you ask"}
    provider: Example Council
    criteria: short-breaks
    where: {name: Riverside Centre, address: 1 Example Street, postcode: ZZ1 1ZZ, lat: 51.45, long: -2.6}
    when: [{days: mon-fri, from: 09:00, to: 17:30, note: term time}, {days: [sat, sun]}]
    level: targeted
    route: [self-referral, gp]
    needs: [autism, sleep]
    waiting: about 6 weeks, checked 2026-09-30
    entry: {cc-name: Café club, sb-daytime: withheld}
    made-from: 5f2c9a10
    imported: {id: "a-1", on: 2026-08-31, fingerprint: "0123"}
    """

  @Test func everyFactOfAPageIsRead() throws {
    let page = try goodPage(Self.whole, words: "Words.\n")
    let facts = page.facts
    #expect(
      facts.title.value == "Café club" && page.title == "Café club" && facts.summary?.value == "Games and a snack.")
    #expect(
      facts.answers.map(\.target) == [
        .item("sb-daytime"), .item("sb-criteria"), .register("childcare-listings"), .item("sb-criteria"),
      ])
    #expect(
      facts.answers.map(\.place) == ["games", nil, nil, "cost"]
        && facts.answers.map(\.saysNone) == [false, false, false, true])
    let contact = try #require(facts.contact)
    #expect(contact.team == "Play Team" && contact.phone?.value == "01632 960123" && contact.text == "01632 960124")
    #expect(
      contact.email?.value == "play@council.example" && contact.post == "Play Team, 1 Example Street"
        && contact.isComplete)
    #expect(contact.website?.value == "https://www.council.example/play?a=b#c" && contact.hours == "Monday to Friday")
    #expect(facts.checked?.on.value == Day("2026-10-01") && facts.checked?.by?.value == "Play Manager")
    #expect(facts.review?.value == Day("2027-10-01") && facts.ages?.value == AgeRange(from: 5, to: 11))
    #expect(shown(facts.area) == "Riverside; Old Town" && facts.provider == "Example Council")
    #expect(shown(facts.cost) == "£4.50, unit: a session, note: Pay on the day, help: Free, if you ask")
    #expect(shown(facts.criteria) == "short-breaks")
    let venue = try #require(facts.venue)
    #expect(
      venue.name == "Riverside Centre" && venue.address == "1 Example Street" && venue.postcode?.value == "ZZ1 1ZZ"
        && !venue.isOnline)
    #expect(venue.latitude == 51.45 && venue.longitude == -2.6)
    #expect(facts.times.map(shown) == ["Monday to Friday, 9am to 5:30pm, term time", "Saturday, Sunday"])
    #expect(facts.level?.value == "targeted" && facts.routes.map(\.value) == ["self-referral", "gp"])
    #expect(facts.needs.map(\.value) == ["autism", "sleep"])
    #expect(facts.waiting?.inWords == "about 6 weeks" && facts.waiting?.on == Day("2026-09-30"))
    #expect(
      facts.entry.map(\.item.value) == ["cc-name", "sb-daytime"]
        && facts.entry.map(\.text.value) == ["Café club", "withheld"])
    #expect(facts.madeFrom?.value == "5f2c9a10")
    #expect(
      facts.imported?.id == "a-1" && facts.imported?.on == Day("2026-08-31") && facts.imported?.fingerprint == "0123")
  }

  @Test func everyFactIsFoundAgainWhereItWasWritten() throws {
    let page = try goodPage(Self.whole)
    let facts = page.facts
    let spans = [
      facts.title.span, facts.summary?.span, facts.answers[1].span, facts.contact?.phone?.span, facts.checked?.on.span,
      facts.review?.span,
      facts.ages?.span, facts.venue?.postcode?.span, facts.level?.span, facts.routes[1].span, facts.needs[0].span,
      facts.entry[0].item.span,
    ].map { $0 ?? .nowhere }
    #expect(
      spans.map(page.source.text) == [
        "Café club", "Games and a snack.", "short-breaks-statement/sb-criteria", "01632 960123", "2026-10-01",
        "2027-10-01", "5 to 11", "ZZ1 1ZZ",
        "targeted", "gp", "autism", "cc-name",
      ])
    #expect(page.source.text(try #require(facts.contact).span).hasPrefix("team: Play Team"))
    #expect(page.place(facts.review?.span ?? .nowhere).line == 15)
  }

  @Test func aTitleAloneMakesAPage() throws {
    let facts = try goodPage("title: Short breaks").facts
    #expect(
      facts.summary == nil && facts.answers.isEmpty && facts.contact == nil && facts.checked == nil
        && facts.review == nil)
    #expect(
      facts.ages == nil && facts.area == nil && facts.cost == nil && facts.provider == nil && facts.criteria == nil
        && facts.venue == nil)
    #expect(
      facts.times.isEmpty && facts.level == nil && facts.routes.isEmpty && facts.needs.isEmpty && facts.waiting == nil)
    #expect(facts.entry.isEmpty && facts.madeFrom == nil && facts.imported == nil)
  }

}
