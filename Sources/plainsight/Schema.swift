import ArgumentParser
import Content
import Diagnostics
import Publishing
import Shapes

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what may stand at the top of each kind of page, for editors' tools and web editors.",
    discussion: """
      --write FOLDER writes a JSON Schema for each kind of page and for site.yml, and settings for VS Code. --cms decap prints the configuration \
      of a web editor that keeps its pages in git, Decap CMS or Sveltia CMS, with a form for each kind of page: put it in \
      `admin/config.yml`. Words that councils can choose from are those of this site, so write both again when they change.
      """)

  @Argument(
    help: "Prints one schema: \(JSONSchema.kinds.joined(separator: ", ")).")
  var kind: String?

  @Option(help: "Writes all schemas to this folder.")
  var write: String?

  @Option(help: "Prints the configuration of a web editor instead: decap.")
  var cms: String?

  @OptionGroup var site: SiteOptions

  func validate() throws {
    guard [kind, write, cms].compactMap({ $0 }).count == 1 else {
      throw ValidationError("Name a kind of page, or give --write FOLDER, or --cms decap.")
    }
    if let cms, cms != "decap" { throw ValidationError("“\(cms)” is not a web editor that is known here. Use decap.") }
    if let kind, !JSONSchema.kinds.contains(kind) {
      throw ValidationError("“\(kind)” is not a kind of page. Use one of \(JSONSchema.kinds.joined(separator: ", ")).")
    }
  }

  func run() throws {
    try orTrouble {
      let reference = try neededReference(site.content)
      if cms != nil {
        let councils = try councilNames(in: site.content)
        try Terminal.print(DecapConfig.text(councils, content: site.content, reference))
      } else if let write {
        let index = (name: "README.md", beginning: "# Schemas\n")
        let files = [(index.name, JSONSchema.about)] + JSONSchema.all(reference).map { ($0.name, $0.text) }
        let settings = JSONSchema.settings(in: write, content: site.content)
        _ = try TextFolder(write, index: index).write(files + [("vscode-settings.json", settings)])
      } else {
        for schema in JSONSchema.all(reference) where schema.name.hasPrefix("\(kind ?? "").") {
          try Terminal.print(schema.text)
        }
      }
    }
  }
}
