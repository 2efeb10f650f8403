/// One name that a view offers. The view's type is set aside here, so that one compiler serves every kind of page.
struct Slot: Sendable {
  typealias Print = @Sendable (ViewPointer, inout HTML) -> Void
  typealias Test = @Sendable (ViewPointer) -> Bool

  enum Kind: Sendable {
    /// Without a test, it is always there.
    case text(Print, isThere: Test?)
    case link(Print, isThere: Test?)
    case html(Print, isThere: Test)
    case flag(Test)
    case list(NestedViews)
    case group(NestedViews)
  }

  let name: String
  let kind: Kind
}

/// The views inside a view, and the names that they offer.
struct NestedViews: Sendable {
  typealias Visit = @Sendable (ViewPointer, (ViewPointer) -> Void) -> Void

  /// Asked for only when a template uses them: a view may hold views of its own type.
  let slots: @Sendable () -> [Slot]
  let isThere: Slot.Test
  let visit: Visit

  static func list<Owner, Inner>(
    _ slots: @escaping @Sendable () -> [Slot], _ get: @escaping @Sendable (Owner) -> [Inner]
  ) -> NestedViews {
    NestedViews(
      slots: slots, isThere: { view in !view.read(get).isEmpty },
      visit: { view, show in
        view.read(get).withUnsafeBufferPointer { views in
          guard let first = views.baseAddress else { return }
          for index in views.indices { show(ViewPointer(first + index)) }
        }
      })
  }

  static func optional<Owner, Inner>(
    _ slots: @escaping @Sendable () -> [Slot], _ get: @escaping @Sendable (Owner) -> Inner?
  ) -> NestedViews {
    NestedViews(
      slots: slots, isThere: { view in view.read(get) != nil },
      visit: { view, show in
        guard let inner = view.read(get) else { return }
        withUnsafePointer(to: inner) { show(ViewPointer($0)) }
      })
  }
}
