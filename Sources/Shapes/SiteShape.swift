import Content

/// What may stand in `site.yml`.
package enum SiteShape {
  package static let facts: [Fact] = [
    Fact("name", "Name", .text(nil), hint: "It stands at the top of each page.", isNeeded: true),
    Fact(
      "address", "Address", .text(.siteAddress),
      hint: "Where the site stands, such as https://families.alderbrook.example.",
      isNeeded: true),
    Fact("language", "Language", .text(.languageCode), hint: "Its code, such as en-GB or cy."),
    Fact("example", "Example", .flag, hint: "Every page then says that its councils are made up."),
    Fact("today", "Today", .day, hint: "A day that stands for today, for an example that should not age."),
    Fact(
      "gaps", "Gaps", .choice(Gaps.allCases.map { Choice($0.rawValue, $0.rawValue) }),
      hint: "Whether a site with gaps is published."),
    Fact(
      "history", "History", .choice(HistorySource.allCases.map { Choice($0.rawValue, $0.rawValue) }),
      hint: "Where pages read what has changed on them."),
    Fact("run-by", "Who runs it", .text(nil), hint: "It stands at the foot of every page."),
    Fact.contact,
    Fact(
      "security", "For weaknesses in its safety", .text(.emailOrWebAddress), hint: "An email or a web address."),
    Fact("leave-to", "The way out", .text(.webAddress), hint: "Where “Leave this page now” leads."),
    Fact("accessibility", "Accessibility", .group(FactGroup(accessibility)), hint: "What the statement says."),
    Fact("look", "Logo and colours", .group(FactGroup(Fact.look))),
    Fact("council", "Its one council", .text(nil), hint: "The folder of the council that the site is alone for."),
  ]

  private static let accessibility: [Fact] = {
    let barrier = FactGroup([
      Fact("what", "What", .text(nil), isNeeded: true),
      Fact("why", "Why", .text(nil)),
      Fact("instead", "What to do instead", .text(nil)),
      Fact("by", "Mended by", .day),
    ])
    let tested = FactGroup([Fact("on", "On", .day), Fact("by", "By", .text(nil)), Fact("how", "How", .text(nil))])
    return [
      Fact(
        "status", "How far", .choice(AccessibilityFacts.Status.allCases.map { Choice($0.rawValue, $0.rawValue) }),
        hint: "As you found by testing."),
      Fact("works", "What works", .texts(nil)),
      Fact("not-accessible", "What does not", .groups(barrier)),
      Fact("too-costly", "Too costly to mend", .texts(nil)),
      Fact("left-out", "Not asked for", .texts(nil)),
      Fact("form", "Form", .text(.webAddress)),
      Fact("answer-within", "Answer within", .text(nil)),
      Fact("tested", "Tested", .group(tested)),
      Fact("prepared", "Prepared", .day),
      Fact("reviewed", "Reviewed", .day),
    ]
  }()
}
