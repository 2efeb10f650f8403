import Diagnostics
import Markup

/// The file that says in which order the duties stand, whom they bind, and what stands beside them.
struct CatalogueHeader {
  let source: SourceText
  /// nil where the file does not tell what day the law was read.
  let edition: Day?
  let groups: [(id: String, label: String, order: [Located<String>])]
  /// The kinds of council, with what people call each.
  let types: [(id: String, label: String)]
  /// The kinds of council in each named set.
  let sets: [String: [String]]
  let watched: [Catalogue.Watched]
  let leftOut: [Catalogue.LeftOut]
  let help: [Signpost]
  let complaints: [Signpost]
  let partners: [Signpost]

  static func read(_ source: SourceText, bindsDuties: Bool, noting found: inout [Diagnostic]) -> CatalogueHeader? {
    guard isReadable(source, noting: &found) else { return nil }
    let map = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
    var form = Form(map, in: source)
    let header = CatalogueHeader(&form, source)
    if map.isWhole, form.node("edition") == nil, !form.isEmpty("edition") {
      form.note(
        .missing("edition", "It says what day the law was read.", "edition: 2026-11-22", at: .nowhere, in: source))
    }
    if map.isWhole, bindsDuties, form.isNone("authority-sets") {
      form.note(
        .missing(
          "authority-sets", "Without it no duty binds any council, and nothing is checked.",
          "authority-sets: [{id: all, types: [unitary, county]}]", at: .nowhere, in: source))
    }
    form.finish(noting: &found)
    return header
  }

  private init(_ form: inout Form, _ source: SourceText) {
    self.source = source
    edition = form.day("edition")?.value
    _ = form.text("jurisdiction")
    _ = form.text("language")
    groups = form.groups("groups") { form in
      let id = form.needed("id", because: "Duties name their group by its id.", example: "id: send")
      let label = form.needed("label", because: "Families see the label.", example: "label: Special needs")
      let order = form.texts("duties")
      return id.flatMap { id in label.map { (id: id.value, label: $0.value, order: order) } }
    }
    types = form.groups("authority-types") { form in
      let label = form.text("label")
      let id = form.needed("id", because: "Councils name their type by its id.", example: "id: unitary")
      return id.map { (id: $0.value, label: label?.value ?? $0.value) }
    }
    let known = types.map(\.id)
    var sets: [String: [String]] = [:]
    _ = form.groups("authority-sets") { form in
      let id = form.needed("id", because: "Duties name the set by its id.", example: "id: all")
      let members = form.texts("types")
      for member in members where !known.contains(member.value) {
        form.note(.unknownWord(member, "`types`", known: known, in: source))
      }
      if let id { sets[id.value] = members.map(\.value) }
      return ()
    }
    self.sets = sets
    watched = form.groups("watch") { form in
      _ = form.text("id")
      let texts = ["what", "source", "state"].map { form.text($0)?.value ?? "" }
      return Catalogue.Watched(what: texts[0], source: texts[1], state: texts[2])
    }
    leftOut = form.groups("left-out") { form in
      let texts = ["what", "cite", "why"].map { form.text($0)?.value ?? "" }
      return Catalogue.LeftOut(what: texts[0], cite: texts[1], why: texts[2])
    }
    help = form.groups("help", Signpost.read)
    complaints = form.groups("complaints", Signpost.read)
    partners = form.groups("partners", Signpost.read)
  }

  /// A duty must bind a set that there is. A body that stands in for a council must stand in for a kind that there is, and that the
  /// duty does not bind.
  func check(_ duty: Duty, noting found: inout [Diagnostic]) {
    let binds = duty.appliesTo
    if !sets.isEmpty, sets[binds.value] == nil {
      found.append(
        .unknownWord(binds, "`applies-to`", known: sets.keys.sorted(), in: duty.source, listed: source.path))
    }
    let known = types.map(\.id)
    for type in duty.otherwise.flatMap(\.types) {
      if !known.contains(type.value) {
        found.append(.unknownWord(type, "`types`", known: known, in: duty.source, listed: source.path))
      } else if sets[binds.value, default: []].contains(type.value) {
        found.append(
          .wrongForm(
            type, "`otherwise`",
            "The duty binds a council of this type itself. Take the type out, or choose another set for `applies-to`.",
            in: duty.source))
      }
    }
  }

  /// No items: they are not all known.
  func checkSignposts(items: [String]?, noting found: inout [Diagnostic]) {
    for signpost in help + complaints + partners {
      signpost.check(items: items, groups: groups.map(\.id), in: source, noting: &found)
    }
  }
}
