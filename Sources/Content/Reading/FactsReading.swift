import Diagnostics
import Markup

/// What the facts of every page are read against.
package final class Reference: Sendable {
  package let settings: Settings
  package let vocabularies: Vocabularies
  package let glossary: Glossary
  package let catalogue: Catalogue
  package let districts: PostcodeDistricts
  /// The files that any council's pages may link to.
  package let files: [AttachedFile]
  /// The words of the pages' frame, by language.
  package let phrases: [String: Phrases]

  package init(
    settings: Settings, vocabularies: Vocabularies, glossary: Glossary, catalogue: Catalogue,
    districts: PostcodeDistricts = .none, files: [AttachedFile],
    phrases: [String: Phrases] = [:]
  ) {
    self.settings = settings
    self.vocabularies = vocabularies
    self.glossary = glossary
    self.catalogue = catalogue
    self.districts = districts
    self.files = files
    self.phrases = phrases
  }

  /// For a page in the language of this code; those of the language where there are none for the country.
  package func frameWords(in code: String) -> Phrases? {
    Language.widening(code).lazy.compactMap { self.phrases[$0] }.first
  }
}

extension Facts {
  static func read(_ form: inout Form, _ reference: Reference) -> Facts? {
    let words = reference.vocabularies
    let title = form.needed("title", because: "Families find the page by its title.", example: "title: Short breaks")
    let summary = form.text("summary")
    let answers = form.answers(reference.catalogue)
    let contact = form.group("contact") { Contact.read(&$0) }
    let checked = form.group("checked") { Checked.read(&$0) }
    let review = form.day("review")
    let ages = form.ages("ages")
    let area = form.area("area")
    let cost = form.cost("cost")
    let provider = form.text("provider")
    let criteria = form.criteriaLink("criteria")
    let venue = form.venue("where")
    let times = form.openingTimes("when")
    let level = form.term("level", in: words.levels)
    let routes = form.terms("route", in: words.routes)
    let needs = form.terms("needs", in: words.needs)
    let waiting = form.waiting("waiting")
    let documentsNeeded = form.texts("documents-needed")
    let languages = form.languages("languages")
    let isSensitive = form.flag("sensitive")
    let entry = form.entry(reference.catalogue)
    let madeFrom = form.text("made-from")
    let imported = form.group("imported") { Imported.read(&$0) }
    guard let title else { return nil }
    return Facts(
      title: title, summary: summary, answers: answers, contact: contact, checked: checked, review: review,
      ages: ages, area: area, cost: cost, provider: provider?.value, criteria: criteria, venue: venue, times: times,
      level: level, routes: routes, needs: needs, waiting: waiting,
      documentsNeeded: documentsNeeded.map(\.value), languages: languages, isSensitive: isSensitive, entry: entry,
      madeFrom: madeFrom, imported: imported)
  }
}

extension Contact {
  static func read(_ form: inout Form) -> Contact {
    Contact(
      team: form.text("team")?.value, phone: form.text("phone"), text: form.text("text")?.value,
      email: form.email("email"), post: form.text("post")?.value, website: form.webAddress("website"),
      hours: form.text("hours")?.value, span: form.span)
  }
}

extension Checked {
  fileprivate static func read(_ form: inout Form) -> Checked? {
    if form.isEmpty("on") || form.node("on") == nil {
      form.note(
        .missing(
          "on", "Families and inspectors use the date to judge whether the page is still true.",
          "checked: {on: 2026-10-01, by: Short Breaks Manager}", at: form.span, in: form.source))
      _ = form.text("by")
      return nil
    }
    let on = form.day("on")
    let by = form.text("by")
    return on.map { Checked(on: $0, by: by) }
  }
}

extension Imported {
  fileprivate static func read(_ form: inout Form) -> Imported? {
    let why = "Without it a second import cannot find the page again."
    let id = form.needed("id", because: why, example: "id: \"…\"")
    let on = form.day("on")
    let fingerprint = form.needed("fingerprint", because: why, example: "fingerprint: \"…\"")
    guard let id, let fingerprint else { return nil }
    return Imported(id: id.value, on: on?.value, fingerprint: fingerprint.value)
  }
}

extension Form {
  mutating func ages(_ name: String) -> Located<AgeRange>? {
    guard let text = text(name) else { return nil }
    if let ages = AgeRange(text.value) { return Located(ages, at: text.span) }
    note(
      .wrongForm(
        text, "`\(name)`",
        "Write `5 to 17`, `under 5`, `16 and over` or `any age`; put anything finer in the words below.",
        in: source))
    return nil
  }

  /// `about 6 weeks, checked 2026-10-01`.
  fileprivate mutating func waiting(_ name: String) -> Waiting? {
    guard let text = text(name) else { return nil }
    if let waiting = Waiting(text.value) { return waiting }
    note(.wrongForm(text, "`\(name)`", "Write `about 6 weeks, checked 2026-10-01`.", in: source))
    return nil
  }

  fileprivate mutating func area(_ name: String) -> Area? {
    let places = texts(name)
    guard let first = places.first else { return nil }
    if places.count == 1, first.value.lowercased() == "whole council" { return .wholeCouncil }
    // "Whole borough" would be a place of that name, and the service in no list of those for everybody.
    for place in places where Area.saysWhole(place.value) {
      let advice =
        places.count == 1
        ? "Write `whole council`, whatever kind of council it is."
        : "Write `\(name): whole council` and no place beside it, or the places alone."
      note(.wrongForm(place, "`\(name)`", advice, in: source))
    }
    return .places(places.map(\.value))
  }

  fileprivate mutating func cost(_ name: String) -> Cost? {
    if case .scalar(let scalar)? = node(name) {
      if scalar.text == "free" { return .free(help: nil) }
      note(
        .wrongForm(
          Located(scalar.text, at: scalar.span), "`\(name)`",
          "Write `free`, or `{amount: 4.50, unit: a session}`, or `{note: \"\(scalar.text)\"}`.", in: source))
      return nil
    }
    return group(name) { form in
      let isFree = form.flag("free") ?? false
      let amount = form.text("amount")
      let unit = form.text("unit")?.value
      let written = form.text("note")?.value
      let help = form.text("help")?.value
      if isFree {
        if let amount { form.note(.freeWithAmount(amount, in: form.source)) }
        return .free(help: help ?? written)
      }
      if let amount {
        guard let pounds = amountInPounds(amount.value) else {
          form.note(.wrongForm(amount, "`amount`", "Write pounds and pence, such as `4.50`.", in: form.source))
          return nil
        }
        return .amount(pounds, unit: unit, note: written, help: help)
      }
      if let written { return .inWords(written, help: help) }
      if form.isEmpty("amount") { return nil }
      form.note(
        .missing(
          "amount", "Families need to know what it costs before they ask.", "cost: {amount: 4.50, unit: a session}",
          at: form.span, in: form.source))
      return nil
    }
  }

  fileprivate mutating func criteriaLink(_ name: String) -> CriteriaLink? {
    guard let text = text(name) else { return nil }
    if text.value == "open to everyone" { return .openToEveryone }
    return .page(text.map { $0.hasSuffix(".md") ? PagePath.name(of: $0) : $0 })
  }

  fileprivate mutating func venue(_ name: String) -> Venue? {
    if case .scalar(let scalar)? = node(name) {
      let isOnline = scalar.text == "online"
      return Venue(
        isOnline: isOnline, name: isOnline ? nil : scalar.text, address: nil, postcode: nil, latitude: nil,
        longitude: nil, span: scalar.span)
    }
    return group(name) { form in
      let isOnline = form.flag("online")
      let name = form.text("name")?.value
      let address = form.text("address")?.value
      let postcode = form.text("postcode")
      let point = form.point()
      return Venue(
        isOnline: isOnline ?? false, name: name, address: address, postcode: postcode, latitude: point?.latitude,
        longitude: point?.longitude, span: form.span)
    }
  }

  /// By their English names, or their codes.
  fileprivate mutating func languages(_ name: String) -> [Language] {
    words(
      name, meant: { Language($0) != nil ? $0 : nearestName(to: $0, among: Language.allNames) },
      read: { form, text in
        if let language = Language(text.value) { return language }
        form.note(
          .unknownWord(
            text, "`\(name)`",
            nearestName(to: text.value, among: Language.allNames).map { "Write `\($0)` if that is what is meant." }
              ?? "Write its name in English or its code: `Urdu` or `ur`.", in: form.source))
        return nil
      })
  }

  mutating func email(_ name: String) -> Located<String>? {
    guard let text = text(name) else { return nil }
    if isEmailAddress(text.value) { return text }
    note(.wrongForm(text, "`\(name)`", "Write one address, such as `team@council.example`.", in: source))
    return nil
  }

  mutating func webAddress(_ name: String) -> Located<String>? {
    guard let text = text(name) else { return nil }
    if isWebAddress(text.value) { return text }
    note(.wrongForm(text, "`\(name)`", "Write the whole address, beginning with `https://`.", in: source))
    return nil
  }

  mutating func emailOrWebAddress(_ name: String) -> Located<String>? {
    guard let text = text(name) else { return nil }
    if text.value.contains("/") ? isWebAddress(text.value) : isEmailAddress(text.value) { return text }
    note(
      .wrongForm(
        text, "`\(name)`",
        "Write one email address, such as `team@council.example`, or the whole address of a page, beginning with `https://`.",
        in: source))
    return nil
  }

  /// A way to another content file, or a web address.
  mutating func link(_ name: String) -> Link? {
    guard let text = text(name) else { return nil }
    let link = Link(destination: text.value, from: source.name, span: text.span)
    guard case .outside(let address) = link.target else { return link }
    if address.hasPrefix("https://") || address.hasPrefix("http://"), !address.hasSpace(or: "") {
      return link
    }
    note(
      .wrongForm(text, "`\(name)`", "Write the way to another file, such as `../documents/complaints.md`.", in: source))
    return nil
  }

  /// `answers` and `says-none`: every id must be in the catalogue, or the answer would count for nothing.
  fileprivate mutating func answers(_ catalogue: Catalogue) -> [Answer] {
    answers("answers", saysNone: false, catalogue) + answers("says-none", saysNone: true, catalogue)
  }

  private mutating func answers(_ name: String, saysNone: Bool, _ catalogue: Catalogue) -> [Answer] {
    let meant = { Self.answer(Located($0, at: .nowhere), saysNone: saysNone, catalogue) != nil ? $0 : nil }
    return words(name, meant: meant) { form, text in
      if let answer = Self.answer(text, saysNone: saysNone, catalogue) { return answer }
      if catalogue.unread.isEmpty {
        form.note(.unknownItem(text, Self.item(of: text.value), catalogue, in: form.source))
      }
      return nil
    }
  }

  /// `sb-daytime` of `short-breaks-statement/sb-daytime#days-out`.
  private static func item(of answer: String) -> String {
    let half = answer.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return half.split(separator: "/", maxSplits: 1).last.map(String.init) ?? ""
  }

  private static func answer(_ text: Located<String>, saysNone: Bool, _ catalogue: Catalogue) -> Answer? {
    let halves = text.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let place = halves.count == 2 && !halves[1].isEmpty ? halves[1] : nil
    let names = halves[0].split(separator: "/", maxSplits: 1).map(String.init)
    if let id = names.last, let duty = catalogue.duty(ofItem: id), names.count == 1 || names[0] == duty.id {
      return Answer(target: .item(id), place: place, saysNone: saysNone, span: text.span)
    }
    if names.count == 1, catalogue[names[0]] != nil {
      return Answer(target: .register(names[0]), place: place, saysNone: saysNone, span: text.span)
    }
    return nil
  }

  fileprivate mutating func entry(_ catalogue: Catalogue) -> [EntryFact] {
    pairs("entry").compactMap { pair in
      if catalogue.duty(ofItem: pair.name.value) != nil { return EntryFact(item: pair.name, text: pair.text) }
      if catalogue.unread.isEmpty { note(.unknownItem(pair.name, pair.name.value, catalogue, in: source)) }
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func freeWithAmount(_ amount: Located<String>, in source: SourceText) -> Diagnostic {
    .fact(
      "wrong-form", amount.span, in: source, "`cost` says both `free: true` and an amount",
      "Write one of the two, or `{amount: \(amount.value), note: \"free for …\"}` if only some pay nothing.",
      why: "Families would read “Free”, come, and be asked to pay.")
  }

  fileprivate static func unknownItem(
    _ text: Located<String>, _ id: String, _ catalogue: Catalogue, in source: SourceText
  ) -> Diagnostic {
    let advice =
      if let nearest = nearestName(to: id, among: catalogue.itemIDs + catalogue.duties.map(\.id)) {
        "Write `\(nearest)` if that is what is meant."
      } else {
        "Use an item's id from `entitlements`: `plainsight explain DUTY` lists those of a duty."
      }
    return .fact(
      "unknown-item", text.span, in: source, "The catalogue of the law has no item “\(text.value)”", advice,
      why: "What a page answers counts only when the law's item is found.")
  }
}

extension Waiting {
  /// `about 6 weeks, checked 2026-10-01`. nil where `checked` has no day after it, or nothing before it.
  package init?(_ text: String) {
    let parts = text.split(separator: ", checked ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      self.init(inWords: text, on: nil)
      return
    }
    guard !parts[0].isEmpty, let day = Day(parts[1]) else { return nil }
    self.init(inWords: parts[0], on: day)
  }
}

extension Area {
  /// `whole council`, `Whole borough`, `Whole of the county`; not `Whole of Millford`.
  package static func saysWhole(_ text: String) -> Bool {
    var words = text.lowercased().split(separator: " ")[...]
    guard words.popFirst() == "whole" else { return false }
    while let word = words.first, ["of", "the"].contains(word) { words.removeFirst() }
    let kinds = ["area", "authority", "borough", "city", "council", "county", "district", "town"]
    return !words.isEmpty && words.allSatisfy { kinds.contains(String($0)) }
  }
}

/// What a page can have as an amount among its facts, and how it is shown: `4.5` is £4.50, `20` is £20.
package func amountInPounds(_ text: String) -> String? {
  let digits = text.hasPrefix("£") ? String(text.dropFirst()) : text
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count),
    parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
  else {
    return nil
  }
  guard parts.count == 2 else { return "£\(digits)" }
  guard parts[1].count <= 2 else { return nil }
  return "£\(parts[0])." + parts[1] + (parts[1].count == 1 ? "0" : "")
}

/// What a page can have as degrees on the map: digits with a point and a sign, never `5e-05`.
package func degrees(_ text: String) -> Double? {
  guard text.utf8.allSatisfy("0123456789.-".utf8.contains), let number = Double(text), number.isFinite else {
    return nil
  }
  return number
}

/// What a page can have as a web address among its facts.
package func isWebAddress(_ text: String) -> Bool { hasHost(text) && !text.hasSpace(or: "\"<>") }

/// What a page can have as an email address among its facts.
package func isEmailAddress(_ text: String) -> Bool {
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  let isWhole = parts.allSatisfy { !$0.split(separator: ".", omittingEmptySubsequences: false).contains("") }
  return parts.count == 2 && isWhole && parts[1].utf8.contains(UInt8(ascii: ".")) && !text.hasSpace(or: "\"<>()[],;:\\")
}

/// `https://` or `http://`, and a place to go to after it.
func hasHost(_ address: String) -> Bool {
  guard let scheme = ["https://", "http://"].first(where: { address.hasPrefix($0) }),
    let first = address.dropFirst(scheme.count).first
  else { return false }
  return !"/?#:@".contains(first)
}

extension String {
  /// Whether there is a space or one of the signs in it, or a letter that nobody can see.
  fileprivate func hasSpace(or signs: StaticString) -> Bool {
    signs.withUTF8Buffer { signs in
      utf8.contains { $0 <= 0x20 || $0 == 0x7F || signs.contains($0) }
    } || (utf8.contains { $0 >= 0x80 } && contains(where: \.isWhitespace))
  }
}
