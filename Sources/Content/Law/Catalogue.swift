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
    guard isReadable(header, noting: &found) else { return nil }
    let map = parseYAML(header, in: Span(0, header.bytes.count), noting: &found)
    var form = Form(map, in: header)
    let edition = form.day("edition")
    _ = form.text("jurisdiction")
    _ = form.text("language")
    let groups = form.groups("groups") { form in
      let id = form.needed("id", because: "Duties name their group by its id.", example: "id: send")
      let label = form.needed("label", because: "Families see the label.", example: "label: Special needs")
      let order = form.texts("duties")
      return id.flatMap { id in label.map { (id: id.value, label: $0.value, order: order) } }
    }
    let labelled = form.groups("authority-types") { form in
      let label = form.text("label")
      let id = form.needed("id", because: "Councils name their type by its id.", example: "id: unitary")
      return id.map { (id: $0.value, label: label?.value ?? $0.value) }
    }
    let types = labelled.map(\.id)
    var sets: [String: [String]] = [:]
    _ = form.groups("authority-sets") { form in
      let id = form.needed("id", because: "Duties name the set by its id.", example: "id: all")
      let members = form.texts("types")
      for member in members where !types.contains(member.value) {
        form.note(.unknownWord(member, "`types`", known: types, in: header))
      }
      if let id { sets[id.value] = members.map(\.value) }
      return ()
    }
    let watched = form.groups("watch") { form in
      _ = form.text("id")
      let texts = ["what", "source", "state"].map { form.text($0)?.value ?? "" }
      return Watched(what: texts[0], source: texts[1], state: texts[2])
    }
    let leftOut = form.groups("left-out") { form in
      let texts = ["what", "cite", "why"].map { form.text($0)?.value ?? "" }
      return LeftOut(what: texts[0], cite: texts[1], why: texts[2])
    }
    let help = form.groups("help", Signpost.read)
    let complaints = form.groups("complaints", Signpost.read)
    if map.isWhole, form.node("edition") == nil, !form.isEmpty("edition") {
      form.note(
        .missing("edition", "It says what day the law was read.", "edition: 2026-11-22", at: .nowhere, in: header))
    }
    if map.isWhole, !all.isEmpty, form.isNone("authority-sets") {
      form.note(
        .missing(
          "authority-sets", "Without it no duty binds any council, and nothing is checked.",
          "authority-sets: [{id: all, types: [unitary, county]}]", at: .nowhere, in: header))
    }
    form.finish(noting: &found)
    for duty in all where !sets.isEmpty && sets[duty.appliesTo.value] == nil {
      found.append(
        .unknownWord(duty.appliesTo, "`applies-to`", known: sets.keys.sorted(), in: duty.source, listed: header.path))
    }
    for duty in all {
      checkOtherBodies(
        of: duty, types: types, bound: sets[duty.appliesTo.value] ?? [], listed: header.path, noting: &found)
    }
    let items = unread.isEmpty ? all.flatMap(\.items).map(\.id).sorted() : nil
    for signpost in help + complaints {
      signpost.check(items: items, groups: groups.map(\.id), in: header, noting: &found)
    }
    let arranged = arrange(all, groups, unread, header, &found)
    guard let edition else { return nil }
    return Catalogue(
      edition: edition.value, groups: arranged, unread: unread, councilTypes: types,
      typeLabels: Dictionary(labelled.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first }), sets: sets,
      watched: watched, leftOut: leftOut, help: help, complaints: complaints, noting: &found)
  }

  private init(
    edition: Day, groups: [Group], unread: Set<String>, councilTypes: [String], typeLabels: [String: String],
    sets: [String: [String]], watched: [Watched], leftOut: [LeftOut], help: [Signpost], complaints: [Signpost],
    noting found: inout [Diagnostic]
  ) {
    self.edition = edition
    self.groups = groups
    self.unread = unread
    self.councilTypes = councilTypes
    self.typeLabels = typeLabels
    self.sets = sets
    self.watched = watched
    self.leftOut = leftOut
    self.help = help
    self.complaints = complaints
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
    _ duties: [Duty], _ groups: [(id: String, label: String, order: [Located<String>])], _ unread: Set<String>,
    _ header: SourceText, _ found: inout [Diagnostic]
  ) -> [Group] {
    var left = Dictionary(duties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var arranged: [Group] = []
    for group in groups {
      let named = group.order.compactMap { name -> Duty? in
        if let duty = left.removeValue(forKey: name.value) { return duty }
        if unread.contains(name.value) { return nil }
        found.append(
          .unknownWord(
            name, "the list of duties", known: duties.map(\.id).sorted(), in: header, listed: "the folder entitlements")
        )
        return nil
      }
      arranged.append(Group(id: group.id, label: group.label, duties: named))
    }
    for duty in left.values.sorted(by: { $0.id < $1.id }) {
      found.append(
        .fact(
          "duty-not-listed", .nowhere, in: duty.source, "No group of \(header.path) lists this duty",
          "Add `\(duty.id)` to the `duties` of the group `\(duty.group)`."))
    }
    return arranged
  }
}
