import Diagnostics
import Markup

extension Duty {
  static func read(_ document: Document, noting found: inout [Diagnostic]) -> Duty? {
    let source = document.source
    var own: [Diagnostic] = []
    defer { found += own }
    var form = Form(document.facts, in: source)
    if document.lacksFacts { form.note(.noFacts(document)) }
    let why = "A duty that cannot be read is not checked for any council."
    let title = form.needed("title", because: why, example: "title: Short breaks for disabled children")
    let summary = form.needed("summary", because: why, example: "summary: What your council must tell you.")
    let group = form.needed("group", because: why, example: "group: send")
    let level = form.choice("level", of: DutyLevel.self)
    let kind = form.choice("kind", of: DutyKind.self)
    let web = form.choice("web", of: WebNamed.self)
    let status = form.choice("status", of: DutyStatus.self)
    let inForce = form.day("in-force")
    let holder = form.choice("duty-holder", of: DutyHolder.self)
    let appliesTo = form.needed("applies-to", because: why, example: "applies-to: all")
    let otherwise = form.groups("otherwise", OtherBody.read)
    let citation = form.needed("citation", because: why, example: "citation: Children Act 1989 s.17")
    let note = form.text("note")
    let evidence = form.choice("evidence", of: Evidence.self)
    let review = form.group("review", readReview)
    let check = form.group("check", readCheck)
    let familiesLookFor = form.texts("families-look-for")
    // Where the duty's own words are missing, the items are read all the same, for what is wrong in them.
    let items = form.groups("items") {
      readItem(&$0, level?.value ?? .must, kind?.value ?? .publish, evidence?.value ?? .recall)
    }
    let parts = readParts(&form, items)
    form.finish(noting: &own)
    guard let title, let summary, let group, let level, let kind, let web, let status, let holder, let appliesTo,
      let citation, let evidence, let review, let check, !items.isEmpty
    else {
      if own.isEmpty, document.facts.isWhole { own.append(incomplete(source)) }
      return nil
    }
    return Duty(
      source: source, id: PagePath.name(of: source.path), title: title.value, summary: summary.value,
      group: group.value, level: level.value, kind: kind.value, web: web.value, status: status.value,
      inForce: inForce?.value, holder: holder.value, appliesTo: appliesTo, otherwise: otherwise,
      citation: citation.value,
      note: note?.value, evidence: evidence.value, review: review, check: check,
      familiesLookFor: familiesLookFor.map(\.value), items: items, parts: parts,
      prose: Prose(document.body, of: source.name, headings: .none))
  }

  private static func incomplete(_ source: SourceText) -> Diagnostic {
    .fact(
      "duty-incomplete", .nowhere, in: source, "This duty lacks one of its facts",
      "A duty has title, summary, group, level, kind, web, status, duty-holder, applies-to, citation, evidence, review, check and items."
    )
  }

  /// Each part reaches to where the next one begins. What stands before the first is a part without a title of its own.
  private static func readParts(_ form: inout Form, _ items: [DutyItem]) -> [DutyPart] {
    let starts: [(title: String?, first: Int)] = form.groups("parts") { form in
      let from = form.needed("from", because: "The part begins with this item.", example: "from: health-services")
      let title = form.needed("title", because: "Families look for it.", example: "title: Health")
      guard let from, let title else { return nil }
      guard let first = items.firstIndex(where: { $0.id == from.value }) else {
        form.note(.unknownWord(from, "`from`", known: items.map(\.id), in: form.source))
        return nil
      }
      return (title.value, first)
    }
    var sorted = starts.sorted { $0.first < $1.first }
    if sorted.first?.first != 0 { sorted.insert((nil, 0), at: 0) }
    let ends = sorted.dropFirst().map(\.first) + [items.count]
    return zip(sorted, ends).map { DutyPart(title: $0.title, items: $0.first..<$1) }
  }

  /// A hundred years: a day is counted from it, and the calendar ends with the year 9999.
  private static let months = 1...1200

  private static func readReview(_ form: inout Form) -> DutyReview? {
    let rule = form.needed("rule", because: "It says how often the duty comes round.", example: "rule: Every year")
    let cite = form.text("cite")
    let months = form.number("months", within: Self.months)
    let suggested = form.number("suggested-months", within: Self.months)
    let fixed = form.daysOfYear("fixed-dates")
    guard let rule else { return nil }
    return DutyReview(
      rule: rule.value, cite: cite?.value, months: months?.value, suggestedMonths: suggested?.value,
      fixedDates: fixed)
  }

  private static func readCheck(_ form: inout Form) -> DutyCheck? {
    let kind = form.choice("kind", of: CheckKind.self)
    let requires = form.choices("requires", of: Facet.self)
    let rules = form.texts("rules")
    let askedOf = form.choice("asked-of", of: AskedOf.self)
    guard let kind else { return nil }
    return DutyCheck(
      kind: kind.value, requires: requires, rules: rules.map(\.value), askedOf: askedOf?.value ?? .answers)
  }

  private static func readItem(
    _ form: inout Form, _ level: DutyLevel, _ kind: DutyKind, _ evidence: Evidence
  ) -> DutyItem? {
    let why = "An item that cannot be read is not checked for any council."
    let id = form.needed("id", because: why, example: "id: sb-daytime")
    let title = form.needed("title", because: why, example: "title: Daytime care")
    let cite = form.needed("cite", because: why, example: "cite: reg 5(1)(a)")
    let ask = form.needed("ask", because: "Families read it.", example: "ask: Care during the day")
    let ownLevel = form.choice("level", of: DutyLevel.self)
    let ownEvidence = form.choice("evidence", of: Evidence.self)
    let ownKind = form.choice("kind", of: DutyKind.self)
    let isAskedOfEach = form.flag("per-service") ?? false
    let mayBeNone = form.flag("may-be-none") ?? false
    let mayBeWithheld = form.flag("may-be-withheld") ?? false
    let part = form.entryPart("facet")
    let months = form.number("months", within: Self.months)
    guard let id, let title, let cite, let ask else { return nil }
    guard PagePath.isGoodName(id.value) else {
      form.note(
        .wrongForm(
          id, "an item's `id`",
          "Use small letters, digits and hyphens, such as `sb-daytime`: it becomes part of an address.", in: form.source
        ))
      return nil
    }
    return DutyItem(
      id: id.value, title: title.value, cite: cite.value, ask: ask.value, level: ownLevel?.value ?? level,
      evidence: ownEvidence?.value ?? evidence, kind: ownKind?.value ?? kind, isAskedOfEach: isAskedOfEach,
      mayBeNone: mayBeNone, mayBeWithheld: mayBeWithheld, part: part, months: months?.value)
  }
}

extension Form {
  fileprivate mutating func entryPart(_ name: String) -> EntryPart? {
    guard let text = text(name) else { return nil }
    if text.value == "title" { return .title }
    if let facet = Facet(rawValue: text.value) { return .facet(facet) }
    note(
      .unknownWord(
        text, "`\(name)`", known: ["title"] + Facet.allCases.map(\.rawValue), in: source,
        listed: "vocabulary/headings.yml"))
    return nil
  }
}
