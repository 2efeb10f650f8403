/// The names that a kind of page offers its template, and what stands behind each.
package struct Slots<Owner: Sendable>: Sendable {
  private(set) var all: [Slot] = []

  package init() {}

  /// Text that is always there.
  package func text(_ name: String, _ get: @escaping @Sendable (Owner) -> String) -> Slots {
    adding(name, .text({ view, html in html.append(text: view.read(get)) }, isThere: nil))
  }

  /// Text that may be missing or empty: a template may print it only inside a section on its name.
  package func optionalText(_ name: String, _ get: @escaping @Sendable (Owner) -> String?) -> Slots {
    adding(
      name,
      .text(
        { view, html in if let text = view.read(get) { html.append(text: text) } },
        isThere: { view in view.read(get)?.isEmpty == false }))
  }

  /// An address that is always there. Nothing else may stand in `href` and its like.
  package func link(_ name: String, _ get: @escaping @Sendable (Owner) -> Address) -> Slots {
    adding(name, .link({ view, html in html.append(text: view.read(get).text) }, isThere: nil))
  }

  /// An address that may be missing: a template may print it only inside a section on its name.
  package func optionalLink(_ name: String, _ get: @escaping @Sendable (Owner) -> Address?) -> Slots {
    adding(
      name,
      .link(
        { view, html in if let address = view.read(get) { html.append(text: address.text) } },
        isThere: { view in view.read(get) != nil }))
  }

  /// HTML, printed as it is. A section on its name asks whether there is any.
  package func html(_ name: String, _ get: @escaping @Sendable (Owner) -> HTML) -> Slots {
    adding(name, .html({ view, html in html.append(view.read(get)) }, isThere: { view in !view.read(get).isEmpty }))
  }

  /// Yes or no: it decides whether a section is shown.
  package func flag(_ name: String, _ get: @escaping @Sendable (Owner) -> Bool) -> Slots {
    adding(name, .flag { view in view.read(get) })
  }

  /// A list of views: a section on its name is shown once for each, with the names of that view first.
  package func each<Inner: View>(
    _ name: String, _ inner: Inner.Type = Inner.self, _ get: @escaping @Sendable (Owner) -> [Inner]
  ) -> Slots {
    adding(name, .list(.list({ Inner.slots.all }, get)))
  }

  /// A list of plain texts: a section on its name is shown once for each, and `{{.}}` prints it.
  package func eachText(_ name: String, _ get: @escaping @Sendable (Owner) -> [String]) -> Slots {
    adding(name, .list(.list({ Slots<String>.itself.all }, get)))
  }

  /// A view that may be missing: a section on its name is shown when it is there, with the names of that view first.
  package func group<Inner: View>(
    _ name: String, _ inner: Inner.Type = Inner.self, _ get: @escaping @Sendable (Owner) -> Inner?
  ) -> Slots {
    adding(name, .group(.optional({ Inner.slots.all }, get)))
  }

  private func adding(_ name: String, _ kind: Slot.Kind) -> Slots {
    precondition(TemplateTag.isName(name), "`\(name)` cannot be written in a template")
    precondition(!all.contains { $0.name == name }, "`\(Owner.self)` declares the slot `\(name)` twice")
    var slots = self
    slots.all.append(Slot(name: name, kind: kind))
    return slots
  }
}

extension Slots<String> {
  fileprivate static var itself: Slots {
    var slots = Slots()
    slots.all = [Slot(name: ".", kind: .text({ view, html in view.read { html.append(text: $0) } }, isThere: nil))]
    return slots
  }
}
