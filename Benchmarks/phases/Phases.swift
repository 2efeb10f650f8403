import Checks
import Content
import Diagnostics
import Markup
import Pages
import Publishing

/// `phases CONTENT TEMPLATES OUTPUT ROUNDS`: builds a site on one core, phase by phase, and prints for each round what each
/// phase cost, as a line of JSON. The path is that of `Publishing.build`, with every council's phases apart.
@main
struct Phases {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 5, let rounds = Int(words[4]) else {
      print("phases CONTENT TEMPLATES OUTPUT ROUNDS")
      return
    }
    for _ in 0..<rounds {
      let phases = try build(content: words[1], templates: words[2], output: words[3]).phases
      print("{" + phases.map { "\"\($0.name)\": \($0.seconds)" }.joined(separator: ", ") + "}")
    }
  }

  private static func build(content: String, templates: String, output: String) throws -> Stopwatch {
    var watch = Stopwatch()
    var found: [Diagnostic] = []
    let library = try watch.measure("load") { try Library(content, noting: &found) }
    let reference = try watch.measure("read") { try library.readReference(noting: &found) }
    let design = try watch.measure("load") { try Design.load(templates, for: reference, noting: &found) }
    guard let reference, let compiled = design.templates else { throw Stopped(found) }
    let today = reference.settings.today ?? Day(year: 2026, month: 11, day: 22)
    guard let today else { preconditionFailure("22 November 2026 is a day") }
    let folder = try OutputFolder(output, besides: [content, templates])
    let renderer = Renderer(compiled, reference, today: today, councils: library.councils.count)
    var summaries: [CouncilSummary] = []
    for council in library.councils {
      let loaded = try watch.measure("load") { try library.load(council.slug, council.files, noting: &found) }
      let documents = watch.measure("parse") { loaded.sources.map { parse($0, noting: &found) } }
      let content = watch.measure("read") {
        CouncilContent.read(
          documents, slug: council.slug, files: loaded.files, unread: loaded.unread, reference: reference,
          noting: &found)
      }
      guard let content else { throw Stopped(found) }
      let checked = watch.measure("check") { check(content, against: reference, today: today, noting: &found) }
      summaries.append(watch.measure("check") { CouncilSummary(checked) })
      var files: [OutputFile] = []
      try watch.measure("render") { try renderer.render(checked) { files.append($0) } }
      try watch.measure("write") {
        for file in files { try folder.write(file.bytes, to: file.path) }
        try folder.sweep("councils/\(council.slug)", keeping: Set(files.map(\.path)))
      }
    }
    let site = watch.measure("check") {
      check(summaries, of: library.councils.map(\.slug), against: reference, noting: &found)
    }
    // Telling what was found is a part of the check.
    _ = watch.measure("check") { TextReport(colour: false).render(Report(found)) }
    guard let site else { throw Stopped(found) }
    var files: [OutputFile] = []
    try watch.measure("render") { try renderer.render(site) { files.append($0) } }
    try watch.measure("write") {
      for file in files { try folder.write(file.bytes, to: file.path) }
      let councils = Set(library.councils.map { "councils/\($0.slug)" })
      try folder.sweep(".", keeping: Set(files.map(\.path)), passing: councils)
      _ = try folder.exchange(waitingForDisk: false)
    }
    return watch
  }
}

/// Why a site could not be built.
struct Stopped: Error, CustomStringConvertible {
  let description: String

  init(_ found: [Diagnostic]) {
    description = found.filter(\.stopsPublishing).map { "\($0.place.path): \($0.what)" }.joined(separator: "\n")
  }
}
