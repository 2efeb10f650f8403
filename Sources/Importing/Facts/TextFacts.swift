import Content

/// The texts of a record: what the service is called, what it is, and who runs it.
extension PageDraft {
  mutating func takeTitle() -> String {
    if let name = fields.takeText("name", noting: &notes) {
      let title = name.oneLine(noting: &notes)
      if !title.isEmpty, !Placeholder.isWord(title) { return title }
      if !title.isEmpty { fields.putBack(name) }
    }
    notes.note(
      .record, at: nil, "the record has no name", "Name the service in the directory that the feed comes from.")
    return "A service with no name"
  }

  mutating func takeDescription() -> Passage {
    guard let text = fields.takeText("description", noting: &notes) else { return Passage() }
    let rich = text.read(noting: &notes)
    if Placeholder.isWord(rich.oneLine) {
      notes.note(
        .placeholder, at: text.span, "the description is only “\(rich.oneLine)”",
        "Say in the directory what the service is.")
    }
    return Passage(rich.blocks, at: text.span)
  }

  /// A summary that repeats how the description begins says nothing new, and many are cut in the middle of a sentence.
  mutating func takeSummary(unlessIn description: [Block]) -> Passage {
    guard let text = fields.takeText("summary", "short_description", "intro", noting: &notes) else { return Passage() }
    let summary = text.oneLine(noting: &notes)
    let words = RichText.oneLine(description)
    let start = summary.trimmingEllipsis
    if !start.isEmpty, words.holds(start) {
      notes.note(
        .summary, at: text.span, "`\(text.name)` repeats words of the description, so it was left out",
        "Write a summary of one or two sentences of its own.")
    } else if summary.count > 300 || Placeholder.isWord(summary) {
      fields.putBack(text)
      notes.note(
        .fact, at: text.span, "`\(text.name)` is not a short summary, so it stands under “More information”",
        "Write one or two sentences.")
    } else {
      facts.add("summary", summary)
    }
    return Passage([.paragraph([Run(summary)])], at: text.span)
  }

  mutating func takeProvider() -> String? {
    var provider: String?
    for key in ["organization", "organisation"] {
      fields.inside(key, noting: &notes) { organisation, notes in
        guard provider == nil, let name = organisation.takeText("name", noting: &notes) else { return }
        let text = name.oneLine(noting: &notes)
        if Placeholder.isWord(text) {
          organisation.putBack(placeholder: name, noting: &notes)
        } else {
          provider = text
        }
      }
    }
    return provider
  }

  mutating func takeWaiting() {
    guard let text = fields.takeText("wait_time", noting: &notes) else { return }
    let waiting = OwnWords.waiting(text.oneLine(noting: &notes))
    if Placeholder.isWord(waiting) {
      fields.putBack(placeholder: text, noting: &notes)
    } else if Waiting(waiting) != nil {
      facts.add("waiting", waiting)
    } else {
      fields.putBack(text)
      notes.note(
        .fact, at: text.span, "“\(text.text.shortened)” in `\(text.name)` does not fit a page's `waiting`",
        "Write the day after “checked” as in `about 6 weeks, checked 2026-10-01`, or put it in other words.")
    }
  }

  mutating func takeEligibility() -> Passage {
    guard let text = fields.takeText("eligibility_description", noting: &notes) else { return Passage() }
    var blocks = text.read(noting: &notes).blocks
    if blocks.first?.plainText == CriteriaLink.openInWords {
      facts.add("criteria", "open to everyone")
      blocks.removeFirst()
    }
    return Passage(blocks, at: text.span)
  }

  /// The ways in are facts already where a feed of this program's own says them first.
  mutating func takeHowToGetIt(after waysIn: [String]) {
    var blocks: [Block] = []
    if let text = fields.takeText("application_process", noting: &notes) { blocks = text.read(noting: &notes).blocks }
    if let first = blocks.first, first.plainText == OwnWords.waysIn(waysIn) { blocks.removeFirst() }
    if let needed = fields.peek("needs_referral"), case .bool(true) = needed.value {
      fields.remove("needs_referral", needed)
      blocks.append(.paragraph([Run("You need a referral.")]))
    }
    addSection("How to get it", blocks)
  }

  mutating func takeSection(_ heading: String, from key: String) {
    guard let text = fields.takeText(key, noting: &notes) else { return }
    addSection(heading, text.read(noting: &notes).blocks)
  }

  mutating func takeAlertAndStatus() {
    if let alert = fields.takeText("alert", noting: &notes) {
      more.add("Alert", alert.read(noting: &notes).blocks)
    }
    guard let status = fields.takeText("status", noting: &notes) else { return }
    let words = status.oneLine(noting: &notes)
    if words.lowercased() == "active" { return }
    more.add("Status", [.paragraph([Run(words)])])
    notes.note(
      .status, at: status.span, "the feed says that the service is “\(words)”",
      "If it has stopped, take the page away or say on it what to do instead.")
  }

  mutating func takeAboutOrganisation(provider: String?, unlessIn description: [Block]) {
    let words = RichText.oneLine(description)
    var about: [Block] = []
    for key in ["organization", "organisation"] {
      fields.inside(key, noting: &notes) { organisation, notes in
        guard let text = organisation.takeText("description", noting: &notes) else { return }
        let rich = text.read(noting: &notes)
        // The same words twice on a page help nobody, nor does the name alone.
        if !words.holds(rich.oneLine), !rich.repeatsOnly(provider), !OwnWords.isAboutProvider(rich.oneLine) {
          about += rich.blocks
        }
      }
    }
    more.addSection(provider.map { "About \($0)" } ?? "About the organisation", about)
  }
}

extension RichText {
  fileprivate func repeatsOnly(_ name: String?) -> Bool {
    guard let name else { return false }
    return blocks.allSatisfy { $0.plainText.lines.allSatisfy { $0.trimmingSpaces == name } }
  }
}

extension String {
  fileprivate var trimmingEllipsis: String {
    var text = self[...]
    while let last = text.last, last == "." || last == "…" || last == " " { text = text.dropLast() }
    return String(text)
  }
}
