import Diagnostics
import Keeping

/// One test that must be met, as data, so that councils can be compared.
package struct EligibilityTest: Sendable {
  package enum About: String, CaseIterable, Sendable {
    case benefit
    case assessment
    case plan
    case status
    case income
    case circumstance
  }

  package let about: About
  package let text: String
  package let rate: String?
  package let note: String?

  fileprivate static func read(_ form: inout Form) -> EligibilityTest? {
    let tests = About.allCases.compactMap { about in form.text(about.rawValue).map { (about, $0) } }
    let rate = form.text("rate")
    let note = form.text("note")
    guard tests.count == 1, let (about, text) = tests.first else {
      // One that is there and cannot be read has its message already.
      if tests.isEmpty, About.allCases.contains(where: { form.node($0.rawValue) != nil }) { return nil }
      form.note(
        .fact(
          "not-one-test", form.span, in: form.source,
          tests.isEmpty ? "This names no test" : "This names \(tests.count) tests",
          "Name one of \(About.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")) in each entry, such as `{benefit: \"Disability Living Allowance\"}`."
        ))
      return nil
    }
    return EligibilityTest(about: about, text: text.value, rate: rate?.value, note: note?.value)
  }
}

/// The tests for help, in one place, used by every service that has them.
package struct EligibilityCriteria: Sendable {
  package let ages: Located<AgeRange>?
  package let livesIn: String?
  package let allOf: [EligibilityTest]
  package let anyOf: [EligibilityTest]
  package let notNeeded: [String]
  package let decidedBy: String?
  package let answerWithin: String?
  package let appeal: Link?

  static func read(_ form: inout Form) -> EligibilityCriteria {
    var ages: Located<AgeRange>?
    var livesIn: String?
    _ = form.group("who") { form in
      ages = form.ages("ages")
      livesIn = form.text("lives-in")?.value
      return ()
    }
    return EligibilityCriteria(
      ages: ages, livesIn: livesIn, allOf: form.groups("all-of") { EligibilityTest.read(&$0) },
      anyOf: form.groups("any-of") { EligibilityTest.read(&$0) }, notNeeded: form.texts("not-needed").map(\.value),
      decidedBy: form.text("decided-by")?.value, answerWithin: form.text("answer-within")?.value,
      appeal: form.link("appeal"))
  }
}

extension EligibilityTest: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(about, text, rate, note)
  }

  package init(_ kept: inout KeptReading) throws {
    about = try kept.read()
    text = try kept.read()
    rate = try kept.read()
    note = try kept.read()
  }
}

extension EligibilityTest.About: Keepable {}
