/// The names that mean something at one place of a template: those of the innermost view, then of the views around it.
struct TemplateScope {
  struct Found: Hashable {
    let level: Int
    let name: String
  }

  private var views: [[Slot]]
  private var knownToBeThere: Set<Found> = []
  /// Inside a section whose name means nothing, where it cannot be said which names there would be.
  private(set) var isUnknown = false

  init(_ slots: [Slot]) {
    views = [slots]
  }

  var names: [String] {
    Set(views.joined().map(\.name)).sorted()
  }

  func find(_ name: String) -> (slot: Slot, level: Int)? {
    for (level, slots) in views.enumerated().reversed() {
      if let slot = slots.first(where: { $0.name == name }) { return (slot, level) }
    }
    return nil
  }

  func isKnownToBeThere(_ name: String, level: Int) -> Bool {
    knownToBeThere.contains(Found(level: level, name: name))
  }

  func inside(_ slots: [Slot]) -> TemplateScope {
    var scope = self
    scope.views.append(slots)
    return scope
  }

  var insideUnknown: TemplateScope {
    var scope = self
    scope.isUnknown = true
    return scope
  }

  func knowing(_ name: String, level: Int) -> TemplateScope {
    var scope = self
    scope.knownToBeThere.insert(Found(level: level, name: name))
    return scope
  }
}
