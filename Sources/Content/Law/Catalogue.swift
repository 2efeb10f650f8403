import Diagnostics
import Markup

/// The law as content: every duty, its items, and what was looked at and left out.
package struct Catalogue: Sendable {
  package struct Group: Sendable {
    package let id: String
    package let label: String
    package let duties: [Duty]
  }

  package struct Watched: Sendable {
    package let what: String
    package let source: String
    package let state: String
  }

  package struct LeftOut: Sendable {
    package let what: String
    package let cite: String
    package let why: String
  }

  package let edition: Day
  /// In the order of the catalogue, each with its duties in that order.
  package let groups: [Group]
  /// The duties whose files could not be read: what seems to be unknown may stand there.
  package let unread: Set<String>
  package let councilTypes: [String]
  /// What people call each kind of council.
  package let typeLabels: [String: String]
  /// The kinds of council in each named set.
  package let sets: [String: [String]]
  package let watched: [Watched]
  package let leftOut: [LeftOut]
  /// Who can help a family that asks.
  package let help: [Signpost]
  /// How to complain, the first that is for a duty's group.
  package let complaints: [Signpost]
  /// What those who refer a family look for first.
  package let partners: [Signpost]
  private let dutyOfItem: [String: String]
  private let dutiesByID: [String: Duty]

  package var duties: [Duty] { groups.flatMap(\.duties) }

  package var itemIDs: [String] { dutyOfItem.keys.sorted() }

  package subscript(id: String) -> Duty? { dutiesByID[id] }

  package func duty(ofItem id: String) -> Duty? { dutyOfItem[id].flatMap { dutiesByID[$0] } }

  /// Whether the duty binds a council of this type at all.
  package func applies(_ duty: Duty, to type: String) -> Bool { sets[duty.appliesTo.value]?.contains(type) ?? false }

  package static func read(
    _ header: SourceText, _ duties: [Document], unread: [String] = [], noting found: inout [Diagnostic]
  ) -> Catalogue? {
    var all: [Duty] = []
    var unread = Set(unread)
    for document in duties {
      if let duty = Duty.read(document, noting: &found) {
        all.append(duty)
      } else {
        unread.insert(PagePath.name(of: document.source.path))
      }
    }
    guard let header = CatalogueHeader.read(header, bindsDuties: !all.isEmpty, noting: &found) else { return nil }
    for duty in all { header.check(duty, noting: &found) }
    header.checkSignposts(items: unread.isEmpty ? all.flatMap(\.items).map(\.id).sorted() : nil, noting: &found)
    let groups = arrange(all, unread, header, &found)
    return header.edition.map { Catalogue(header, edition: $0, groups, unread, noting: &found) }
  }

  private init(
    _ header: CatalogueHeader, edition: Day, _ groups: [Group], _ unread: Set<String>,
    noting found: inout [Diagnostic]
  ) {
    self.edition = edition
    self.groups = groups
    self.unread = unread
    councilTypes = header.types.map(\.id)
    typeLabels = Dictionary(header.types.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    sets = header.sets
    watched = header.watched
    leftOut = header.leftOut
    help = header.help
    complaints = header.complaints
    partners = header.partners
    let duties = groups.flatMap(\.duties)
    var dutyOfItem: [String: String] = [:]
    for duty in duties {
      for item in duty.items {
        if let other = dutyOfItem[item.id] {
          found.append(
            .fact(
              "repeated-item", .nowhere, in: duty.source, "The item `\(item.id)` is also in \(other)",
              "Give each item an id of its own: pages name it by its id alone."))
        }
        dutyOfItem[item.id] = duty.id
      }
    }
    self.dutyOfItem = dutyOfItem
    dutiesByID = Dictionary(duties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func arrange(
    _ duties: [Duty], _ unread: Set<String>, _ header: CatalogueHeader, _ found: inout [Diagnostic]
  ) -> [Group] {
    var left = Dictionary(duties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var arranged: [Group] = []
    for group in header.groups {
      let named = group.order.compactMap { name -> Duty? in
        if let duty = left.removeValue(forKey: name.value) { return duty }
        if unread.contains(name.value) { return nil }
        found.append(
          .unknownWord(
            name, "the list of duties", known: duties.map(\.id).sorted(), in: header.source,
            listed: "the folder entitlements"))
        return nil
      }
      arranged.append(Group(id: group.id, label: group.label, duties: named))
    }
    for duty in left.values.sorted(by: { $0.id < $1.id }) {
      found.append(
        .fact(
          "duty-not-listed", .nowhere, in: duty.source, "No group of \(header.source.path) lists this duty",
          "Add `\(duty.id)` to the `duties` of the group `\(duty.group)`."))
    }
    return arranged
  }
}
