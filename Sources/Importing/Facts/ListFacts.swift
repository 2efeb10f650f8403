import Content
import Diagnostics

/// Where families must live, the languages of the help, and what they must bring.
extension PageDraft {
  mutating func takeArea() {
    var places: [String] = []
    var whole: Taken?
    let council = council
    func isNamed(_ place: String) -> Bool { places.contains { $0.lowercased() == place.lowercased() } }
    fields.eachGroup(in: "service_areas", noting: &notes) { area, notes in
      // Which wards or postcodes are meant is for a person to read.
      guard area.peek("extent") == nil, let name = area.takeText("name", "service_area", noting: &notes) else { return }
      let words = name.oneLine(noting: &notes)
      if Placeholder.isWord(words) {
        area.putBack(placeholder: name, noting: &notes)
      } else if let council, words == "The whole area of \(council)" {
        if !isNamed("whole council") { places.append("whole council") }
        whole = whole ?? name
        area.removeAll()
      } else if !isNamed(words) {
        places.append(words)
        if Area.saysWhole(words) { whole = whole ?? name }
      }
    }
    if let whole, places.map({ $0.lowercased() }) != ["whole council"] {
      // Without it the other places would promise too little.
      more.add("Area covered", [.paragraph([Run(places.joined(separator: "; "))])])
      notes.note(
        .fact, at: whole.span, "“\(whole.text.shortened)” in `\(whole.name)` does not fit a page's `area`",
        "If it is the whole area of the council, write `whole council`, whatever kind of council it is.")
    } else if places == ["whole council"] {
      facts.add("area", "whole council")
    } else {
      facts.add("area", words: places)
    }
  }

  mutating func takeLanguages() {
    var languages: [String] = []
    fields.eachGroup(in: "languages", noting: &notes) { group, _ in
      // With a note it may be the language of a leaflet alone.
      guard group.peek("note") == nil, let name = group.peek("name") ?? group.peek("language") ?? group.peek("code"),
        let written = name.text, let language = Language(written.trimmingSpaces)
      else { return }
      if !languages.contains(language.name) { languages.append(language.name) }
      for key in ["name", "language", "code"] {
        guard let value = group.peek(key), let text = value.text, Language(text.trimmingSpaces) == language else {
          continue
        }
        group.remove(key, value)
      }
    }
    facts.add("languages", words: languages)
  }

  mutating func takeDocuments() {
    var documents: [String] = []
    fields.eachGroup(in: "required_documents", noting: &notes) { group, notes in
      guard let document = group.takeText("document", noting: &notes) else { return }
      let words = document.oneLine(noting: &notes)
      if Placeholder.isWord(words) {
        group.putBack(placeholder: document, noting: &notes)
      } else if !documents.contains(words) {
        documents.append(words)
      }
    }
    facts.add("documents-needed", words: documents)
  }

  /// The day on which somebody last made sure of the record.
  mutating func takeAssurance() {
    guard let text = fields.takeText("assured_date", noting: &notes) else { return }
    let written = text.oneLine(noting: &notes)
    if let day = Day(String(written.prefix(10))), day.code <= today {
      facts.add("checked", [.init("on", verbatim: day.code)])
    } else {
      more.addLast("Last assured in the feed on \(written)")
    }
  }
}
