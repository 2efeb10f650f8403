import ArgumentParser

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes service pages from records that another system holds.",
    subcommands: [ImportOpenReferral.self, ImportTable.self])
}
