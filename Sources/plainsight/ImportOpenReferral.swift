import ArgumentParser
import Diagnostics
import Importing
import Publishing

struct ImportOpenReferral: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open-referral",
    abstract: "Makes service pages from Open Referral UK records, version 1 or 3, or from those of Outpost.",
    discussion: """
      Run it again with a newer feed, and only what changed is written. A page that a person has edited is never \
      overwritten: the report says what differs, and --beside writes the feed's version next to it.

      From an address, the pages of the feed are fetched one after another with a pause between them, and kept in the folder \
      that --pages names. Run it again after a break, and it goes on where it stopped.
      """,
    aliases: ["outpost"])

  @Argument(
    help: "JSON files, folders of them, or the address of a feed's list, such as https://data.council.example/services."
  )
  var files: [String]

  @Option(help: "For an address: the folder in which the fetched pages are kept.")
  var pages: String?

  @Option(help: "For an address: the seconds to wait between two pages.")
  var pause = 1.0

  @OptionGroup var options: ImportOptions

  private var addresses: [String] { files.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") } }

  func validate() throws {
    guard !addresses.isEmpty else { return }
    guard files.count == 1 else { throw ValidationError("Name one address alone, or only files and folders.") }
    guard pages != nil else {
      throw ValidationError("Say with --pages in which folder the fetched pages are to be kept.")
    }
    guard (0...3600).contains(pause) else { throw ValidationError("--pause is a number of seconds, up to 3600.") }
  }

  func run() throws {
    try options.run(from: addresses.isEmpty ? files : [pages].compactMap { $0 }) { found in
      if let address = addresses.first, let pages { try fetch(address, into: pages) }
      return Importing.Import.read(try loadFeed(addresses.isEmpty ? files : [pages ?? ""]), noting: &found)
    }
  }

  private func fetch(_ address: String, into pages: String) throws {
    try fetchFeed(
      FeedAddress(address), into: pages, pause: pause, as: "plainsight/\(Plainsight.configuration.version)"
    ) { Terminal.say($0) }
  }
}
