import Content
import Diagnostics
import Testing

struct FactFormTests {
  @Test(arguments: [
    FactCase("title: A\nreview: ↓2026-13-45↑", .day("2026-13-45", "review")),
    FactCase(
      "title: A\nchecked: {on: ↓2026-02-30↑, by: B}",
      .tooLate("2026-02-30", "on", "February 2026 has 28", last: "2026-02-28")),
    FactCase("title: A\nreview: ↓31/4/2027↑", .tooLate("31/4/2027", "review", "April 2027 has 30", last: "2027-04-30")),
    FactCase(
      "title: A\nreview: ↓2028-02-30↑", .tooLate("2028-02-30", "review", "February 2028 has 29", last: "2028-02-29")),
    FactCase("title: A\nimported: {id: a, on: ↓soon↑, fingerprint: b}", .day("soon", "on")),
  ])
  func aDateThatIsNoneIsNamed(_ example: FactCase) {
    #expect(example.check() != nil)
  }

  @Test(arguments: [
    "01/10/2026", "1/10/2026", "01.10.2026", "01-10-2026", "1/10/26", "1 October 2026", "1 Oct 2026",
    "1st October 2026",
    "1st october, 2026", "Thursday 1 October 2026", "2026/10/01", "2026-10-1", "2026 October 1",
  ])
  func aDateInAnotherFormIsShownInTheOneThatIsAskedFor(_ text: String) {
    FactCase("title: A\nreview: ↓\(text)↑", .day(text, "review", meant: "2026-10-01")).check()
  }

  @Test(arguments: ["October 2026", "1 Ok 2026", "32/10/2026", "10/2026", "31/13/2026", "1 10 02026", "1 ma 2026", "x"])
  func whatMayBeNoDayAtAllIsNotGuessed(_ text: String) {
    FactCase("title: A\nreview: ↓\(text)↑", .day(text, "review")).check()
  }

  @Test(arguments: [
    FactCase(
      "title: A\nchecked: ↓{by: Manager}↑",
      .missing("on", "checked: {on: 2026-10-01, by: Short Breaks Manager}", why: FactSaid.datesMatter)),
    FactCase(
      "title: A\nchecked: ↓{on: , by: Manager}↑",
      .missing("on", "checked: {on: 2026-10-01, by: Short Breaks Manager}", why: FactSaid.datesMatter)),
    FactCase(
      "title: A\nchecked: ↓{}↑",
      .missing("on", "checked: {on: 2026-10-01, by: Short Breaks Manager}", why: FactSaid.datesMatter)),
    FactCase(
      "title: A\nimported: ↓{fingerprint: b}",
      .missing("id", "id: \"…\"", why: "Without it a second import cannot find the page again.")),
    FactCase(
      "title: A\nimported: {id: a, ↓fingerprint↑: }",
      .missing("fingerprint", "fingerprint: \"…\"", why: "Without it a second import cannot find the page again.")),
    FactCase(
      "title: A\ncost: ↓{unit: a day}↑",
      .missing(
        "amount", "cost: {amount: 4.50, unit: a session}", why: "Families need to know what it costs before they ask.")),
    FactCase(
      "title: A\ncost: ↓{help: Ask, free: false}",
      .missing(
        "amount", "cost: {amount: 4.50, unit: a session}", why: "Families need to know what it costs before they ask.")),
    FactCase("title: A\ncost: {↓amount↑: , unit: a day}", .empty("amount")),
  ])
  func aGroupWithoutWhatItNeedsIsNamedOnce(_ example: FactCase) {
    #expect(example.check() != nil)
  }

  @Test(arguments: [
    "about 6 weeks, checked 2026-02-30", "about 6 weeks, checked yesterday", "about 6 weeks, checked 2026-10-01 or so",
  ])
  func aDayInWaitingThatIsNoneIsNotDropped(_ text: String) {
    FactCase("title: A\nwaiting: ↓\(text)↑", .form(text, "`waiting`", "Write `about 6 weeks, checked 2026-10-01`."))
      .check()
  }

  private static let costAdvice = "Write pounds and pence, such as `4.50`."

  @Test(arguments: [
    "four pounds", "4.505", "4.", ".50", "4,50", "1,000", "-4", "4.50.1", "£", "££4", "4 pounds", "½", "٤", "Ⅷ", "4e2",
    "$4",
  ])
  func anAmountThatIsNoMoneyIsNamed(_ text: String) {
    FactCase(
      "title: A\ncost: {amount: \"↓\"}".replacing("↓", with: text).replacing("amount: ", with: "amount: ↓"),
      .form(text, "`amount`", Self.costAdvice)
    )
    .check()
  }

  @Test(arguments: ["Free", "£4.50", "4.50", "yes", "contact us"])
  func aCostInWordsIsAskedForAsANote(_ text: String) {
    FactCase(
      "title: A\ncost: ↓\(text)↑",
      .form(text, "`cost`", "Write `free`, or `{amount: 4.50, unit: a session}`, or `{note: \"\(text)\"}`.")
    ).check()
  }

  @Test(arguments: ["{free: true, amount: ↓4.50↑}", "{amount: ↓4.50↑, unit: a session, free: true}"])
  func whatIsFreeHasNoAmount(_ cost: String) {
    FactCase(
      "title: A\ncost: \(cost)",
      FactSaid(
        "wrong-form", "`cost` says both `free: true` and an amount",
        "Write one of the two, or `{amount: 4.50, note: \"free for …\"}` if only some pay nothing.",
        why: "Families would read “Free”, come, and be asked to pay.")
    ).check()
  }

  @Test(arguments: ["yes", "no", "True", "1", "on"])
  func aFlagIsTrueOrFalse(_ text: String) {
    FactCase("title: A\nwhere: {name: B, online: ↓\(text)↑}", .form(text, "`online`", "Write `true` or `false`."))
      .check()
  }

  @Test(arguments: ["noon", "north", "51,45", "nan", "inf", "1e999", "51.45N", "0x33", "--1"])
  func aPointOnTheMapIsANumber(_ text: String) {
    FactCase("title: A\nwhere: {name: B, lat: ↓\"\(text)\"}", .form(text, "`lat`", "Write a number, such as `51.45`."))
      .check()
  }

  private static let onNoMap = "Families would be shown another place, or none."
  private static let bothDegrees = "Write both, the degrees north first: `lat: 54.01, long: -2.03`."

  @Test(arguments: [
    FactCase(
      "title: A\nwhere: {name: B, lat: ↓51.5↑}",
      FactSaid("missing-field", "This place has no `long`", bothDegrees, why: onNoMap)),
    FactCase(
      "title: A\nwhere: {name: B, long: ↓-2.6↑}",
      FactSaid("missing-field", "This place has no `lat`", bothDegrees, why: onNoMap)),
    FactCase(
      "title: A\nwhere: {lat: ↓-2.60↑, long: 51.5}",
      FactSaid(
        "wrong-form", "`lat` and `long` seem to have changed places: this is far from Britain",
        "Write the degrees north first: `lat: 51.5, long: -2.60`.", why: onNoMap)),
    FactCase(
      "title: A\nwhere: {lat: ↓95↑, long: 0}",
      FactSaid("wrong-form", "This place is not on the globe", bothDegrees, why: onNoMap)),
    FactCase("title: A\nwhere: {lat: ↓x↑, long: 0}", .form("x", "`lat`", "Write a number, such as `51.45`.")),
  ])
  func aPointThatIsNoneIsNamedOnce(_ example: FactCase) {
    #expect(example.check() != nil)
  }

  @Test(arguments: ["whole borough", "Whole of the county", "whole council area"])
  func anAreaThatIsWholeIsTheCouncil(_ text: String) {
    FactCase(
      "title: A\narea: ↓\(text)↑", .form(text, "`area`", "Write `whole council`, whatever kind of council it is.")
    ).check()
  }

  @Test func theWholeCouncilIsNoPlaceAmongOthers() {
    FactCase(
      "title: A\narea: [Riverside, ↓whole council↑]",
      .form(
        "whole council", "`area`", "Write `area: whole council` and no place beside it, or the places alone.")
    ).check()
  }

  @Test(arguments: [
    "9am", "9", "9.30", "09:60", "24:30", "25:00", "9:5", "9:005", "-1:00", "+9:00", "09:+5", "09:00:00", "9:00pm",
    ":30", "09:", "midday", "٠٩:٠٠",
  ])
  func aTimeThatIsNoneIsNamed(_ text: String) {
    FactCase(
      "title: A\nwhen: [{from: ↓\"\(text)\"}]", .form(text, "`from`", "Write hours and minutes, such as `09:30`.")
    ).check()
    FactCase("title: A\nwhen: [{to: ↓\"\(text)\"}]", .form(text, "`to`", "Write hours and minutes, such as `09:30`."))
      .check()
  }

  private static func pieces(_ count: Int, _ whole: String) -> FactSaid {
    FactSaid(
      "wrong-shape", "These are \(count) entries here, and belong together in one",
      "Put one pair of braces around them: `\(whole)`.",
      why: "Families would see a day without its hours, and hours without their day.")
  }

  @Test(arguments: [
    FactCase(
      "title: A\nwhen: [↓days: sat, from: 09:30, to: 12:30↑]", pieces(3, "{days: sat, from: 09:30, to: 12:30}")),
    FactCase(
      "title: A\nwhen:\n  - ↓days: mon-fri\n  - from: 09:30\n  - note: \"in term, not else\"",
      pieces(3, "{days: mon-fri, from: 09:30, note: \"in term, not else\"}")),
    FactCase("title: A\nwhen: [{↓from: 09:30}, {to: 10:00}]", pieces(2, "{from: 09:30, to: 10:00}")),
    FactCase(
      "title: A\nwhen: [↓days: sat, from: 09:30, ↓days: sun, from: 10:00↑]", pieces(2, "{days: sat, from: 09:30}"),
      pieces(2, "{days: sun, from: 10:00}")),
    FactCase(
      "title: A\nwhen: [↓days: sat, from: ↓9]", pieces(2, "{days: sat, from: 9}"),
      .form("9", "`from`", "Write hours and minutes, such as `09:30`.")),
  ])
  func aTimeWithoutItsBracesIsNamed(_ example: FactCase) {
    example.check()
  }

  @Test func entriesThatSayOneThingEachStayApart() throws {
    let times = try goodPage("title: A\nwhen: [{days: sat}, {note: by appointment}, {days: sun}]").facts.times
    #expect(times.map(shown) == ["Saturday", "by appointment", "Sunday"])
  }

  @Test(arguments: ["{to: ↓11:00↑}", "{days: sat, to: ↓11:00↑, note: in term}"])
  func anEndWithoutABeginningIsNamed(_ time: String) {
    FactCase(
      "title: A\nwhen: [\(time)]",
      FactSaid(
        "missing-field", "This says when it ends, and not when it begins",
        "Write both, such as `from: 09:30, to: 11:00`, or say it in words: `note: \"until 11am\"`.",
        why: "The time would not be shown, and families would come when it is over.")
    ).check()
  }

  @Test(arguments: ["[↓{}↑]", "↓{}↑", "[{days: mon}, ↓{days: []}↑]"])
  func aTimeThatSaysNothingIsNamed(_ times: String) {
    FactCase(
      "title: A\nwhen: \(times)",
      FactSaid(
        "wrong-form", "This says neither days, nor times, nor a note",
        "Write `{days: sat, from: 09:30, to: 12:30}`, or `{note: \"…\"}` with your own words, or delete the entry.",
        why: "Families would not see when they can come.")
    ).check()
  }

  private static let daysAdvice = "Write `mon`, `mon-fri` or `[mon, wed]`; put anything else in `note`."

  @Test(arguments: [
    "weekdays", "monthly", "sunset", "satisfying", "m", "mo", "first Monday of the month", "mon-wed-fri", "mon-xyz",
    "term time", "fri-", "-fri", "mondey", "every mon", "mon/wed", "mon wed fri", "mon and wed", "mon & wed", "mo n",
  ])
  func daysThatAreNoneAreNamed(_ text: String) {
    FactCase("title: A\nwhen: [{days: ↓\(text)↑}]", .form(text, "`days`", Self.daysAdvice)).check()
  }

  @Test func daysThatAreKnownStayWhenAnotherIsNot() {
    let page = FactCase("title: A\nwhen: [{days: [mon, ↓someday↑, fri]}]", .form("someday", "`days`", Self.daysAdvice))
      .check()
    #expect(page?.facts.times.map { $0.time(.english) } == ["Monday, Friday"])
  }

  @Test(arguments: [
    "team", "team@", "@council.example", "a b@council.example", "a@b@c.example", "team@council", "<a@b.example>",
    "a@b.example, c@d.example", "mailto:a@b.example", "a@marlowe..gov.uk", "a@marlowe.gov.uk.", "a@.example",
    "a..b@council.example", ".a@council.example", "a.@council.example",
  ])
  func anEmailThatIsNoneIsNamed(_ text: String) {
    FactCase(
      "title: A\ncontact: {email: ↓\"\(text)\"}",
      .form(text, "`email`", "Write one address, such as `team@council.example`.")
    ).check()
  }

  @Test(arguments: [
    "www.council.example", "council.example", "ftp://council.example", "https:/a.example", "javascript:alert(1)",
    "https://a b.example", "https://a.example/\\\"x", "https://<x>", "https://", "http:///x",
  ])
  func aWebAddressThatIsNoneIsNamed(_ text: String) {
    FactCase(
      "title: A\ncontact: {website: ↓\"\(text)\"}",
      .form(text.replacing("\\\"", with: "\""), "`website`", "Write the whole address, beginning with `https://`.")
    ).check()
  }
}
