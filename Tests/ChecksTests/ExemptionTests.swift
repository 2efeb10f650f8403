import Checks
import Content
import Diagnostics
import Testing

struct ExemptionTests {
  private func found(_ name: String, until: String = "2027-01-01", services: [String: String] = [:]) throws
    -> [Diagnostic]
  {
    let page = """
      ---
      title: Example Council
      type: unitary
      exemptions:
        - {rule: \(name), reason: Later, until: \(until)}
      ---
      """
    return try ExampleCouncil(services.merging(["council.md": page]) { own, _ in own }).checked().found
  }

  private func told(_ name: String, until: String = "2027-01-01") throws -> [String] {
    try found(name, until: until).filter { $0.rule == "unknown-exemption" }.map(\.what)
  }

  @Test(arguments: [
    ("sb-daytym", "Nothing is set aside by `sb-daytym`: there is no rule and no item of that name"),
    ("early-years-settings", "`early-years-settings` is not set aside: the law asks for it ("),
    ("threshold-section-17", "`threshold-section-17` is not set aside: statutory guidance asks for it ("),
    ("does-not-say/sb-carers-views", "Nothing is set aside by `does-not-say/sb-carers-views`"),
    ("short-breaks-statement", "`short-breaks-statement` is not set aside: it is a whole duty"),
    ("past-review", "`past-review` is not set aside: what it finds is more than good practice"),
    ("unknown-field", "`unknown-field` is not set aside"),
  ])
  func whatCannotBeSetAsideIsTold(name: String, what: String) throws {
    let told = try told(name)
    #expect(told.count == 1 && told[0].hasPrefix(what), "\(told)")
  }

  @Test(arguments: [
    "sb-carers-views", "short-breaks-statement/sb-carers-views", "long-sentence", "criteria-not-stated", "part-missing",
  ])
  func goodPracticeCanBeSetAsideUntilItsDayAndNoLonger(_ name: String) throws {
    #expect(try told(name).isEmpty && told(name, until: "2026-11-22").isEmpty)
    #expect(try told(name, until: "2026-11-21") == ["`\(name)` was set aside until 21 November 2026, and is no longer"])
  }

  @Test func aMisspeltNameIsToldWithTheNearest() throws {
    let advice = try found("long-sentense").first { $0.rule == "unknown-exemption" }?.instead
    #expect(advice?.hasPrefix("Write `long-sentence` if that is what is meant.") == true)
  }

  /// An answer to what the law asks can lack what only we ask of it. That is good practice, and the item's name is the law's.
  @Test func anItemOfTheLawIsNotSetAsideEvenWhereItsFindingIsGentle() throws {
    let page = """
      ---
      title: Days out
      answers: [sb-daytime#what-it-is]
      ---
      ## What it is
      A trained worker takes your child out for the day, or stays at your home, so that you can rest. You choose the day. A day
      is six hours, and most families have two days a month.
      """
    func gaps(_ name: String) throws -> [Severity] {
      try found(name, services: ["services/a.md": page]).filter { $0.item?.hasSuffix("/sb-daytime") ?? false }.map(
        \.severity)
    }
    #expect(try gaps("sb-daytime") == [.couldImprove])
    #expect(try gaps("part-missing").isEmpty)
  }

  /// What a rule finds can be set aside only where the list of what can be set aside says so.
  @Test func noRuleIsSetAsideThatIsToldToBeStrict() throws {
    for rule in Rule.all where rule.severity != .couldImprove && rule.isAsked {
      guard try !told(rule.id).isEmpty else { continue }
      for example in rule.examples where example.file != "council.md" && !example.file.hasPrefix("/") {
        let files = example.files(.breaks).compactMapValues(\.content).mapValues { String(decoding: $0, as: UTF8.self) }
        let named = try found(rule.id, services: files).filter { $0.rule == rule.id }
        let unnamed = try found("page-dates", services: files).filter { $0.rule == rule.id }
        #expect(named.map(\.what) == unnamed.map(\.what), "\(rule.id) is told not to be set aside, and is")
      }
    }
  }

  @Test func whatIsSetAsideTodayIsKept() throws {
    let page = "---\ntitle: A\ntype: unitary\nexemptions: [{rule: page-dates, reason: Later, until: 2027-04-30}]\n---\n"
    let council = try ExampleCouncil(["council.md": page]).checked().council
    #expect(council?.setAside.map(\.rule.value) == ["page-dates"])
  }
}
