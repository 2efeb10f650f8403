import Content

extension Fact {
  /// What any page may say, in the order of docs/writing-content.md.
  static func ofAnyPage(_ reference: Reference) -> [Fact] {
    let words = reference.vocabularies
    return about(reference.catalogue) + [
      contact,
      Fact(
        "checked", "Last checked", .group(FactGroup(checked)), hint: "When somebody last made sure that it is true.",
        example: "{on: 2026-10-01, by: Short Breaks Manager}"),
      Fact("review", "Next check", .day, hint: "When it must next be checked.", example: "2027-10-01"),
      Fact("ages", "Ages", .text(.ages), hint: "5 to 17, under 5, 16 and over, or any age.", example: "5 to 17"),
      Fact("area", "Area", .texts(nil), hint: "“whole council”, or a list of places.", example: "whole council"),
      Fact(
        "cost", "Cost", .textOrGroup(.free, cost), hint: "Free, or how much.",
        example: "{amount: 4.50, unit: a session}"),
      Fact("provider", "Who runs it", .text(nil), example: "Alderbrook Council"),
      Fact(
        "criteria", "Who can get it", .text(nil),
        hint: "The name of a page in “Who can get what”, or “open to everyone”.", example: "open to everyone"),
      Fact(
        "where", "Where", .textOrGroup(nil, FactGroup(venue, pairs: FactGroup.point)), hint: "A place, or “online”.",
        example: "{name: Riverside Centre, address: 1 Example Street, postcode: ZZ1 1ZZ}"),
      Fact(
        "when", "When", .textOrGroups(FactGroup(times, need: .something, pairs: [("to", "from")])),
        example: "[{days: mon-fri, from: 09:00, to: 17:00, note: term time}]"),
      Fact("level", "How much help", .choice(words.levels.choices), example: words.levels.ids.first),
      Fact("route", "Ways in", .choices(words.routes.choices), example: "[self-referral, school]"),
      Fact("needs", "What it helps with", .choices(words.needs.choices), example: "[autism, short-breaks]"),
      Fact(
        "waiting", "Waiting time", .text(.waiting), hint: "How long people wait, and the day that was true.",
        example: "about 6 weeks, checked 2026-10-01"),
      Fact(
        "sensitive", "About danger", .flag,
        hint: "Where somebody may be in danger if another person sees the page: it has a button to leave it quickly."),
      Fact(
        "documents-needed", "What to bring", .texts(nil), hint: "What families must show or hand in when they ask.",
        example: "[proof of where you live]"),
      Fact("languages", "Languages of the help", .texts(.languages), example: "[Urdu, British Sign Language]"),
      Fact(
        "entry", "What a register asks of this entry", .pairs(reference.catalogue.itemChoices),
        hint: "By item of the law, where no other fact says it."),
      Fact(
        "made-from", "Made from", .text(nil),
        hint: "On a translation: the fingerprint of the page it was made from. plainsight translate writes it."),
      Fact("imported", "Where it was imported from", .group(FactGroup(imported)), hint: "Leave it as it is."),
    ]
  }

  private static func about(_ catalogue: Catalogue) -> [Fact] {
    [
      Fact("title", "Title", .text(nil), hint: "What families call it.", isNeeded: true, example: "Short breaks"),
      Fact("summary", "Summary", .words, hint: "One or two sentences, used in lists."),
      Fact(
        "answers", "What it answers", .known(catalogue.answerChoices, or: .answers(catalogue)),
        hint: "The items of the law that this page answers.", example: "[sb-daytime#days-out]"),
      Fact(
        "says-none", "Says plainly that there is none", .known(catalogue.answerChoices, or: .answers(catalogue)),
        hint: "The items for which this page says plainly that there is none."),
    ]
  }

  static let contact = Fact(
    "contact", "Contact",
    .group(
      FactGroup([
        Fact("team", "Team", .text(nil), hint: "A team or a role, never a person’s name."),
        Fact("phone", "Telephone", .text(nil)),
        Fact("text", "Text messages", .text(nil)),
        Fact("email", "Email", .text(.email)),
        Fact("post", "Postal address", .words),
        Fact("website", "Website", .text(.webAddress)),
        Fact("hours", "Hours", .text(nil)),
      ])), hint: "Whom families ask, and how.", example: "{team: Short Breaks Team, phone: 01632 960123}")

  private static let checked = [
    Fact("on", "On", .day, isNeeded: true),
    Fact("by", "By", .text(nil), hint: "A role, never a person’s name."),
  ]

  private static let cost = FactGroup(
    [
      Fact("free", "Free", .flag, hint: "Where it is, write no amount."),
      Fact("amount", "Amount in pounds", .text(nil), hint: Pattern.pounds.advice),
      Fact("unit", "For", .text(nil), hint: "A session, a week, a year."),
      Fact("note", "In words", .text(nil), hint: "What else there is to say of the cost."),
      Fact("help", "Help with the cost", .text(nil), hint: "Who pays less or nothing."),
    ], need: .cost(.pounds))

  private static let venue = [
    Fact("online", "Online", .flag),
    Fact("name", "Name of the place", .text(nil)),
    Fact("address", "Address", .text(nil)),
    Fact("postcode", "Postcode", .text(nil)),
    Fact("lat", "Latitude", .decimal),
    Fact("long", "Longitude", .decimal),
  ]

  private static let times = [
    Fact("days", "Days", .texts(.days)),
    Fact("from", "From", .text(.clock)),
    Fact("to", "To", .text(.clock)),
    Fact("note", "Note", .text(nil)),
  ]

  private static let imported = [
    Fact("id", "Record", .text(nil), isNeeded: true),
    Fact("on", "On", .day),
    Fact("fingerprint", "Fingerprint", .text(nil), isNeeded: true),
  ]
}

extension Vocabulary {
  var choices: [Choice] { terms.map { Choice($0.id, $0.label) } }
}

extension Catalogue {
  var dutyChoices: [Choice] { duties.map { Choice($0.id, $0.title) } }

  var itemChoices: [Choice] { duties.flatMap(\.items).map { Choice($0.id, $0.title) } }

  /// An item can be answered, and a register as a whole.
  var answerChoices: [Choice] { dutyChoices + itemChoices }
}
