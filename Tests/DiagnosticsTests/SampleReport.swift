import Diagnostics

extension Report {
  /// One problem of each severity, and each form that a place can have.
  static var sample: Report {
    let page = SourceText(
      path: "content/councils/alderbrook/services/café.md",
      "---\r\ntitle: Café club\r\nages: little ones, très petits\r\n\treview: 2026-02-30\r\n---\r\n")
    return Report(
      [
        Diagnostic(
          rule: "wrong-form", severity: .mustFix, place: page.place(Span(30, 55)),
          what: "“little ones, très petits” does not fit `ages`",
          why: "A fact that cannot be read would be missing from the page, and families would not know it.",
          instead: "Write `5 to 17`, `under 5`, `16 and over` or `any age`."),
        Diagnostic(
          rule: "no-such-date", severity: .mustFix, place: page.place(Span(66, 76)), what: "“2026-02-30” is not a date",
          why: "Families use the date to judge whether the page is still true.",
          instead: "Write year, month and day, such as `review: 2026-10-01`."),
        Diagnostic(
          rule: "does-not-say", severity: .mustFix, stopsPublishing: false,
          place: .file("content/councils/alderbrook/council.md"),
          what: "No page says what daytime care there is", why: "The law lists it.",
          instead: "Write it on the page of the statement.",
          item: "short-breaks-statement/sb-daytime"),
        Diagnostic(
          rule: "past-review", severity: .shouldFix, place: page.place(Span(5, 10)),
          what: "This page is past its review",
          why: "It may no longer be true.", instead: "Check it, and change `checked` and `review`."),
        Diagnostic(
          rule: "voice", severity: .couldImprove, place: .file("content/glossary.yml"),
          what: "A \"quoted\" word, a back\\slash", why: "It is hard to read.", instead: "Write it plainly."),
      ],
      summary: ["1 council, 2 pages.", "63 duties, 376 items."],
      coverage: [
        CoverageLine(
          council: "alderbrook", councilName: "Alderbrook Council", duty: "short-breaks-statement",
          dutyTitle: "Short breaks", item: "sb-daytime", ask: "What daytime care you can get",
          source: "SI 2011/707 reg 5, reg 4(2)(a)", level: "must", result: "does not say", because: "", evidence: []),
        CoverageLine(
          council: "alderbrook", councilName: "Alderbrook Council", duty: "short-breaks-statement",
          dutyTitle: "Short breaks", item: "sb-overnight", ask: "What overnight care you can get",
          source: "SI 2011/707 reg 5, reg 4(2)(b)", level: "must", result: "weak", because: "lacks cost",
          evidence: [
            EvidenceLine(
              file: "content/councils/alderbrook/services/café.md", title: "Café club",
              address: "/councils/alderbrook/services/café/#overnight", place: "Overnight", has: ["what", "contact"],
              thin: ["how-to-ask"], lacks: ["cost"]),
            EvidenceLine(
              file: "content/councils/alderbrook/documents/short-breaks.md", title: "Short breaks statement",
              address: "/councils/alderbrook/documents/short-breaks/", place: nil, has: ["what"], thin: [], lacks: []),
          ]),
      ])
  }
}
