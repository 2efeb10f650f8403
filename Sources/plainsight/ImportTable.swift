import ArgumentParser
import Content
import Diagnostics
import Importing
import Publishing

struct ImportTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Makes service pages from a table (CSV or TSV) of any system.",
    discussion: """
      A mapping file says which column holds what. Without one, the import only proposes it, by the columns' names and by \
      what they hold: look at it, change what is wrong, and import with --mapping. Run it again with a newer table, and \
      only what changed is written.
      """)

  @Argument(help: "The table: a file of comma-separated or tab-separated values, as spreadsheets save it.")
  var file: String

  @Option(help: "The mapping file, which says which column holds what.")
  var mapping: String?

  @Option(help: "Without --mapping: write the proposed mapping to this file, and not to the screen.")
  var writeMapping: String?

  @OptionGroup var options: ImportOptions

  func validate() throws {
    guard mapping == nil || writeMapping == nil else {
      throw ValidationError("Name a mapping to follow, or a file for one to be proposed, not both.")
    }
  }

  func run() throws {
    guard let mapping else { return try propose() }
    try options.run(from: [file, mapping]) { found in
      Importing.Import.read(table: try loadNamedFile(file), by: try loadNamedFile(mapping), noting: &found)
    }
  }

  private func propose() throws {
    var found: [Diagnostic] = []
    let table = try orTrouble { try loadNamedFile(file) }
    guard let proposal = Importing.Import.proposal(for: table, noting: &found) else {
      // A proposal needs no site.
      let reference = try? loadReference(options.site.content)
      options.report.show(Report(found), today: options.site.day(of: reference?.settings))
      throw ExitCode(1)
    }
    let text = proposal.text(for: file.split(separator: "/").last.map(String.init) ?? file)
    if let writeMapping {
      try orTrouble {
        try keepOutOfSites(writeMapping)
        try writeNewFile(text, to: writeMapping)
      }
    } else {
      try Terminal.print(text)
    }
    Terminal.say(proposal.inWords(writtenTo: writeMapping))
  }
}

extension MappingProposal {
  fileprivate func inWords(writtenTo file: String?) -> String {
    if records == 0 {
      return
        "No row of the table holds a record: below the names of its columns nothing is written. Nothing was imported."
    }
    let placed = "\(lines.count - unplaced.count) of \(lines.count) columns were placed"
    let rest =
      unplaced.isEmpty ? "" : "; nothing known fits \(unplaced.map { "“\($0)”" }.joined(separator: ", "))"
    let next = "Nothing was imported. Look at each line, then import with --mapping \(file ?? "FILE")."
    return "\(records == 1 ? "1 record" : "\(records) records"); \(placed)\(rest).\n\(next)"
  }
}
