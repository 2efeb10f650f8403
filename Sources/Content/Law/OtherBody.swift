import Diagnostics
import Markup

/// Who has a duty where it does not bind the council: in London the Greater London Authority, in a county the district.
package struct OtherBody: Sendable {
  /// The kinds of council that the duty does not bind, and this body stands in for.
  package let types: [Located<String>]
  package let body: String
  package let link: Located<String>?

  static func read(_ form: inout Form) -> OtherBody? {
    let types = form.texts("types")
    let body = form.needed(
      "body", because: "Families need to know who to ask.", example: "body: your district or borough council")
    let link = form.webAddress("link")
    // A text or a group in its place has its message already.
    if types.isEmpty, form.node("types") == nil || form.isEmptyList("types") {
      form.note(
        .missing(
          "types", "It says in which councils' areas this body has the duty.", "types: [county]",
          at: Span(form.span.start, form.span.start), in: form.source))
    }
    guard let body, !types.isEmpty else { return nil }
    return OtherBody(types: types, body: body.value, link: link)
  }
}

extension Duty {
  /// Who has the duty where a council of this type does not.
  package func otherBody(for type: String) -> OtherBody? {
    otherwise.first { $0.types.contains { $0.value == type } }
  }
}

extension Form {
  fileprivate mutating func isEmptyList(_ name: String) -> Bool {
    if case .list(let nodes, _) = node(name) { nodes.isEmpty } else { false }
  }
}
