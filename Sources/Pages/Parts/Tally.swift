import Checks
import Diagnostics

/// How many of some items a council answers, or why none is asked of it.
struct Tally: View {
  let answered: Int
  let asked: Int
  let isAnothers: Bool
  let isComing: Bool
  let isNotChecked: Bool

  static let slots = Slots<Tally>()
    .text("answered") { "\($0.answered)" }
    .text("asked") { "\($0.asked)" }
    .flag("has-asked") { $0.asked > 0 }
    .flag("is-anothers") { $0.isAnothers && !$0.isComing }
    .flag("is-coming") { $0.isComing && !$0.isAnothers }
    .flag("is-anothers-or-coming") { $0.isAnothers && $0.isComing }
    .flag("is-not-checked") { $0.isNotChecked }

  init(_ items: some Sequence<ItemCoverage>) {
    self.init(of: items.map(\.result))
  }

  init(of results: [Result]) {
    answered = results.count(where: \.isAnswer)
    asked = results.count { $0.isAnswer || $0.isGap }
    let isNone = asked == 0
    isNotChecked = isNone && results.contains { if case .notChecked = $0 { true } else { false } }
    isAnothers = isNone && !isNotChecked && results.contains { if case .anotherBody = $0 { true } else { false } }
    isComing = isNone && !isNotChecked && results.contains(.coming)
  }
}
