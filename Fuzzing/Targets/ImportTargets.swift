import Content
import Diagnostics
import Importing
import Markup

/// A table, a line `===`, and its mapping; the mapping that the program itself proposes where there is none.
func tryTable(_ bytes: [UInt8], _ site: FuzzSite) throws {
  let (rows, lines) = bytes.cut(at: "\n===\n")
  let table = SourceText(path: "clubs.csv", bytes: Array(rows))
  var found: [Diagnostic] = []
  var mapping = SourceText(path: "clubs.yml", bytes: Array(lines))
  if lines.isEmpty {
    mapping = SourceText(path: mapping.path, Import.proposal(for: table, noting: &found)?.text(for: "clubs.csv") ?? "")
  }
  let feed = Import.read(table: table, by: mapping, noting: &found)
  for file in [table, mapping] { try promiseTold(found.filter { $0.place.path == file.path }, in: file) }
  try promisePages(of: feed, in: table, site)
}

func tryFeed(_ bytes: [UInt8], _ site: FuzzSite) throws {
  let file = SourceText(path: "feed.json", bytes: bytes)
  var found: [Diagnostic] = []
  let feed = Import.read([file], noting: &found)
  try promiseTold(found, in: file)
  try promisePages(of: feed, in: file, site)
}

/// The bytes as the description of a record, whose other fields are as they should be.
func tryDescription(_ bytes: [UInt8], _ site: FuzzSite) throws {
  let description = JSONWriter.quoted(String(decoding: bytes, as: UTF8.self))
  let record = "{\"id\": \"a1\", \"name\": \"Play club\", \"status\": \"active\", \"description\": \(description)}"
  var found: [Diagnostic] = []
  let file = SourceText(path: "feed.json", record)
  let feed = Import.read([file], noting: &found)
  try promise(feed.records.count == 1, "A record is lost")
  try promisePages(of: feed, in: file, site)
}

/// Every record becomes a page that can be read and published, and a second import finds nothing to do.
private func promisePages(of feed: Feed, in file: SourceText, _ site: FuzzSite) throws {
  var found: [Diagnostic] = []
  let plan = Import.plan(feed, existing: [:], council: "alderbrook", site.importing, noting: &found)
  try promiseTold(found.filter { $0.place.path == file.path }, in: file)
  try promise(plan.created.count == feed.records.count, "Not every record has a page")
  for page in plan.created {
    let name = "councils/alderbrook/services/" + page.fileName
    guard let path = PagePath(name) else { throw BrokenPromise("\(name) is no page") }
    let source = SourceText(path: "content/" + name, name: name, bytes: Array(page.text.utf8))
    var faults: [Diagnostic] = []
    let document = parse(source, noting: &faults)
    _ = Page.read(document, at: path, site.reference, noting: &faults)
    let fault = faults.first(where: \.stopsPublishing)
    try promise(fault == nil, "An imported page cannot be published: \(fault.map { "\($0)" } ?? "")\n\(page.text)")
  }
  let existing = Dictionary(plan.created.map { ($0.fileName, $0.text) }, uniquingKeysWith: { first, _ in first })
  try promise(existing.count == plan.created.count, "Two records have one page")
  let again = Import.plan(feed, existing: existing, council: "alderbrook", site.importing, noting: &found)
  try promise(
    again.unchanged.count == plan.created.count && again.gone.isEmpty,
    "A second import of the same records changes pages")
}
