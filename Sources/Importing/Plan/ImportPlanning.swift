import Content
import Diagnostics

extension Import {
  /// Compares the records with what the council's services folder holds today, file name by text, and says what to do.
  /// `folder` is what messages call that folder.
  package static func plan(
    _ feed: Feed, existing: [String: String], council: String, in folder: String? = nil, _ setting: ImportSetting,
    noting found: inout [Diagnostic]
  ) -> ImportPlan {
    let folder = folder ?? "content/councils/\(council)/services"
    var planning = Planning(existing: existing, folder: folder, setting)
    found += RecordPatterns.notes(feed.records)
    for record in feed.records { planning.add(record) }
    planning.findGone(feed)
    found += planning.found
    return planning.plan
  }
}

private struct Planning {
  let folder: String
  private let setting: ImportSetting
  private(set) var plan = ImportPlan()
  private(set) var found: [Diagnostic] = []
  private var names: FileNames
  /// Pages imported before, by the id of their record.
  private var pages: [String: (name: String, page: StampedPage)] = [:]
  private var handWritten: Set<String> = []
  private var people: [String: (count: Int, place: Place)] = [:]
  private var seen: Set<String> = []
  private var wordless: [ServiceRecord] = []

  init(existing: [String: String], folder: String, _ setting: ImportSetting) {
    self.folder = folder
    self.setting = setting
    names = FileNames(taken: existing.keys)
    for name in existing.keys.sorted() where Self.isPage(name) {
      guard let text = existing[name] else { continue }
      remember(name, StampedPage(text))
    }
  }

  /// A translation carries the facts of the page it was made from, its stamp too, and is not the page.
  private static func isPage(_ name: String) -> Bool {
    name.hasSuffix(".md") && name.dropLast(3).allSatisfy { $0 != "." }
  }

  private mutating func remember(_ name: String, _ page: StampedPage) {
    guard let stamp = page.stamp else {
      handWritten.insert(name)
      guard page.hasBrokenStamp else { return }
      note(
        .stamp, .file("\(folder)/\(name)"), "The `imported` line of this page cannot be read",
        "Put back the line as the last import wrote it, or delete it to keep the page as your own.")
      return
    }
    if let other = pages[stamp.id] {
      note(
        .stamp, .file("\(folder)/\(name)"),
        "This page and \(other.name) both say that they come from record \(stamp.id)",
        "Delete the `imported` line of the one that is your own.")
      return
    }
    pages[stamp.id] = (name, page)
  }

  mutating func add(_ record: ServiceRecord) {
    var people: [String] = []
    let page = ServicePage.make(record, setting, noting: &found, people: &people)
    if page.hasNoDescription { wordless.append(record) }
    for field in people { self.people[field, default: (0, record.place)].count += 1 }
    seen.insert(record.id)
    if let old = pages[record.id] {
      let new = page.imported(as: old.name, record.id, setting)
      if fits(new, of: record) { compare(old.page, at: old.name, with: new, once: page.fingerprintAsFound) }
    } else {
      let name = names.take(for: page.title, id: record.id)
      let new = page.imported(as: name, record.id, setting)
      guard fits(new, of: record) else { return }
      plan.created.append(new)
      let plain = FileNames.slug(page.title) + ".md"
      if name != plain, handWritten.contains(plain) {
        note(
          .name, .file("\(folder)/\(plain)"),
          "“\(record.name)” was written to \(name), because \(plain) is not from a feed",
          "If both are the same service, keep one: move what you want to keep, and delete the other.")
      }
    }
  }

  /// A page that is too large would stop the whole site from being published.
  private mutating func fits(_ page: ImportedPage, of record: ServiceRecord) -> Bool {
    guard page.text.utf8.count > Page.largest else { return true }
    note(
      .record, record.place,
      "“\(record.name)” has \(page.text.utf8.count / 1024) kilobytes of words, more than a page may have (\(Page.largest / 1024)), so no page was written of it",
      "Put its long documents where families can fetch them, and say in the record where that is. Then import it again."
    )
    return false
  }

  /// `once` is the fingerprint of the same record as imports wrote it before they put facts in order: such a page has not changed.
  private mutating func compare(_ old: StampedPage, at name: String, with new: ImportedPage, once: String) {
    let fresh = StampedPage(new.text)
    let (then, now, wanted) = (old.stamp?.fingerprint, old.fingerprint, fresh.fingerprint)
    if now == wanted && then == wanted || now == once && then == once {
      plan.unchanged.append(name)
    } else if now == wanted || now == then {
      plan.changed.append(new)
    } else {
      keep(old, new, fresh, feedChanged: then != wanted && then != once)
    }
  }

  private mutating func keep(_ old: StampedPage, _ new: ImportedPage, _ fresh: StampedPage, feedChanged: Bool) {
    let differences = PageParts.differences(file: old.rest, feed: fresh.rest)
    plan.keptBecauseAPersonEdited.append(
      .init(fileName: new.fileName, id: new.id, feedChanged: feedChanged, differences: differences, offered: new))
    // A page edited on purpose, of a record that has not moved, is nothing to report at every import.
    guard feedChanged else { return }
    let parts = differences.map(\.part.inWords).joined(separator: ", ")
    note(
      .edited, .file("\(folder)/\(new.fileName)"),
      "This page was edited since it was imported, and its record changed too. It was left alone. They differ in \(parts)",
      "Ask the import for the new version beside it. Take over what you want, and then its `imported` line.")
  }

  /// Each by itself while they are few. A table without that column would else be told row by row.
  private mutating func noteWordless(of count: Int) {
    let advice = "Say in the directory what the service is, for families who do not know it."
    guard wordless.count > 3, wordless.count * 10 > count, let first = wordless.first else {
      for record in wordless {
        let row = record.row.map { ", " + $0.inWords(nil) } ?? ""
        note(.record, record.place, "“\(record.name)”\(row): the record has no description", advice)
      }
      return
    }
    let rows = wordless.compactMap(\.row?.number).inRanges
    let which = rows.isEmpty ? "“\(first.name)” is the first" : "rows \(rows)"
    note(.record, first.place, "\(wordless.count) of the \(count) records have no description: \(which)", advice)
  }

  mutating func findGone(_ feed: Feed) {
    noteWordless(of: feed.records.count)
    for (field, times) in people.sorted(by: { $0.key < $1.key }) {
      note(
        .person, times.place.withoutExcerpt,
        "`\(field)` names a person, and was left out of \(times.count == 1 ? "one record" : "\(times.count) records")",
        "Nothing to do. To name who to ask for, put a role in the feed.")
    }
    guard feed.isWhole else { return }
    for (id, page) in pages.sorted(by: { $0.value.name < $1.value.name }) where !seen.contains(id) && feed.mayOwn(id) {
      plan.gone.append(.init(fileName: page.name, id: id))
      note(
        .status, .file("\(folder)/\(page.name)"), "The record of this page is no longer in the feed",
        "See whether the service has stopped. If it has, delete the page; if not, delete its `imported` line.")
    }
  }

  private mutating func note(_ rule: ImportRule, _ place: Place, _ what: String, _ instead: String) {
    found.append(rule.diagnostic(at: place, what, instead))
  }
}

extension [Int] {
  /// “6 to 28, 30”.
  fileprivate var inRanges: String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    return words.prefix(12).joined(separator: ", ") + (words.count > 12 ? " and others" : "")
  }
}

extension Place {
  /// The line itself may hold the name.
  fileprivate var withoutExcerpt: Place { Place(path: path, line: line, column: column, length: 1, excerpt: "") }
}

extension ServicePage {
  fileprivate func imported(as fileName: String, _ id: String, _ setting: ImportSetting) -> ImportedPage {
    let fingerprint = StampedPage(text(facts, in: setting.factOrder)).fingerprint
    var stamped = facts
    stamped.add(ImportStamp(id: id, on: setting.today, fingerprint: fingerprint))
    return ImportedPage(fileName: fileName, id: id, text: text(stamped, in: setting.factOrder))
  }

  fileprivate var fingerprintAsFound: String { StampedPage(text(facts, in: [])).fingerprint }

  private func text(_ facts: FrontMatter, in order: [String]) -> String {
    (["---"] + facts.lines(in: order) + ["---", ""]).joined(separator: "\n") + "\n" + body
  }
}
