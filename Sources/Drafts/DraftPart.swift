import Checks
import Content
import Diagnostics
import Markup
import Shapes

/// A heading of a new page, and the hint that stands under it.
struct DraftPart {
  let heading: String
  let level: Int
  let hint: String?
  /// The item of the law that is answered here.
  var item: String?

  init(_ heading: String, _ hint: String?, level: Int = 2, item: String? = nil) {
    self.heading = heading
    self.hint = hint
    self.level = level
    self.item = item
  }

  var text: String {
    "\(String(repeating: "#", count: level)) \(heading)\n" + (hint.map { "\n\(Hint.text($0))\n" } ?? "")
  }

  /// The name of each heading in links, as the page will have it.
  static func ids(of parts: [DraftPart]) -> [String] {
    var found: [Diagnostic] = []
    let source = SourceText(path: "", parts.map(\.text).joined(separator: "\n"))
    let body = MarkdownBody.parse(source, from: 0, noting: &found)
    return body.headings.map { body.string($0.id) }
  }
}

extension Draft {
  /// The headings that what the page answers asks for, in the order in which families ask.
  func parts(_ reference: Reference) -> [DraftPart] {
    let headings = reference.vocabularies.headings
    func part(_ facet: Facet, level: Int = 2) -> DraftPart {
      DraftPart(headings.label(facet), headings.meaning(facet) ?? headings.label(facet), level: level)
    }
    switch kind {
    case .reply:
      return [DraftPart(Hint.text("What families spoke of, as a heading."), nil)]
        + [Facet.comment, .reply, .action].map { part($0, level: 3) }
    case .council, .offer, .service, .criteria, .thresholds, .document:
      return (wanted(reference).map { part($0) } + itemParts(reference))
    }
  }

  /// Several items need a place each; one is answered by the whole page.
  private func itemParts(_ reference: Reference) -> [DraftPart] {
    let items = answers.compactMap { id in reference.catalogue.item(id).map { (id, $0.item, $0.duty) } }
    guard items.count > 1 else { return [] }
    return items.map { id, item, duty in
      DraftPart(item.title, "\(item.ask). (\(duty.citation), \(item.cite))", item: id)
    }
  }

  private func wanted(_ reference: Reference) -> [Facet] {
    let asked = Set(duties(reference).flatMap(\.check.requires))
    let all = Self.order.filter { asked.contains($0) || usual.contains($0) }
    return all.filter {
      !saidByCouncil.contains($0) && !($0.isFact && kind == .service) && $0 != .checkedOn && $0 != .reviewBy
    }
  }

  /// The duties that the page answers something of.
  func duties(_ reference: Reference) -> [Duty] {
    var duties: [Duty] = []
    for id in answers {
      guard let duty = reference.catalogue.item(id)?.duty ?? reference.catalogue[id],
        !duties.contains(where: { $0.id == duty.id })
      else { continue }
      duties.append(duty)
    }
    return duties
  }

  /// As the catalogue has them, but that a no stands beside the tests.
  private static let order: [Facet] = {
    var order = Facet.allCases.filter { $0 != .notFor }
    order.insert(.notFor, at: (order.firstIndex(of: .criteria) ?? 0) + 1)
    return order
  }()

  /// What families look for on a page of this kind, whatever it answers.
  private var usual: [Facet] {
    switch kind {
    case .service: [.what, .whoFor, .notFor, .howToAsk, .howDecided, .timescale, .aims, .progress]
    case .criteria: [.criteria, .howToAsk, .howDecided, .timescale, .appeal]
    case .offer: [.what, .howToAsk]
    case .document: [.what]
    case .council: Facet.saidOnce
    case .reply, .thresholds: []
    }
  }
}

extension Facet {
  /// Whether a service tells it best as a fact at its top.
  var isFact: Bool {
    switch self {
    case .cost, .when, .where, .contact, .provider: true
    default: false
    }
  }
}
