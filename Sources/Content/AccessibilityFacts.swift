import Diagnostics

/// What those who run a site say of how accessible it is, for the statement that SI 2018/952 asks of them.
///
/// Nothing is taken for granted: what nobody stated is shown as not stated.
package struct AccessibilityFacts: Sendable {
  /// How far the site meets the guidelines, as somebody found by testing it.
  package enum Status: String, CaseIterable, Sendable {
    case fully
    case partly
    case not
  }

  /// A part that does not work for everyone.
  package struct Barrier: Sendable {
    package let what: String
    package let why: String?
    package let instead: String?
    /// When it should be mended.
    package let by: Day?
  }

  package struct Test: Sendable {
    package let on: Day?
    package let by: String?
    package let how: String?
  }

  package var status: Status?
  /// What a disabled person should be able to do on the site.
  package var works: [String] = []
  package var barriers: [Barrier] = []
  /// What is left as it is because mending it would cost too much for what it would bring, and why.
  package var tooCostly: [String] = []
  /// What the regulations do not ask to be accessible.
  package var leftOut: [String] = []
  package var form: String?
  package var answerWithin: String?
  package var tested: Test?
  package var prepared: Day?
  package var reviewed: Day?

  static func read(_ form: inout Form) -> AccessibilityFacts {
    AccessibilityFacts(
      status: form.choice("status", of: Status.self)?.value, works: form.texts("works").map(\.value),
      barriers: form.groups("not-accessible", Barrier.read), tooCostly: form.texts("too-costly").map(\.value),
      leftOut: form.texts("left-out").map(\.value), form: form.webAddress("form")?.value,
      answerWithin: form.text("answer-within")?.value, tested: form.group("tested", Test.read),
      prepared: form.day("prepared")?.value, reviewed: form.day("reviewed")?.value)
  }
}

extension AccessibilityFacts.Barrier {
  fileprivate static func read(_ form: inout Form) -> Self? {
    let what = form.needed(
      "what", because: "Families need to know which part may not work for them.",
      example: "what: Two films have no sign language")
    let why = form.text("why")?.value
    let instead = form.text("instead")?.value
    let by = form.day("by")?.value
    return what.map { Self(what: $0.value, why: why, instead: instead, by: by) }
  }
}

extension AccessibilityFacts.Test {
  fileprivate static func read(_ form: inout Form) -> Self {
    Self(on: form.day("on")?.value, by: form.text("by")?.value, how: form.text("how")?.value)
  }
}
