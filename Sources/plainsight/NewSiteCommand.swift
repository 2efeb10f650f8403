import ArgumentParser
import Diagnostics
import Drafts
import Publishing

struct NewSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Begins a site of your own: its settings, the catalogue of the law, the words and the design.",
    discussion: """
      The catalogue, the vocabularies and the templates are copied from --content and --templates, such as those of another site. \
      Without these, from the folders content and templates where you are, or from those installed with the program: in \
      share/plainsight beside the bin that the program stands in, in /usr/share/plainsight or in /usr/local/share/plainsight. \
      They are yours from then on.
      """)

  @Argument(help: "The folder of the new site. It may be empty, or not there yet.")
  var folder: String?

  @Option(help: "The name of the site, as it stands at the top of each page.")
  var title: String?

  @Option(help: "Where the site will stand, such as https://families.alderbrook.example.")
  var address: String?

  @Option(help: "The content to take the catalogue and the words from.")
  var content: String?

  @Option(help: "The templates to take the design from.")
  var templates: String?

  func run() throws {
    let folder = try orTrouble { () throws -> String in
      let questions = Questions()
      guard
        let folder = self.folder
          ?? questions.ask("Which folder shall it stand in? For example families, or . for this one.")
      else { throw MachineTrouble("Say which folder it shall stand in: `plainsight new site FOLDER`.") }
      let site = try NewSite(folder)
      guard let title = self.title ?? questions.ask("What is the site called?"),
        let address = self.address ?? askedAddress(questions)
      else { throw MachineTrouble("Say the site's name with --title, and where it will stand with --address.") }
      let settings = Self.settings(title, address)
      if let fault = DraftFaults.fault(inSettings: settings) { throw MachineTrouble("\(fault.what). \(fault.instead)") }
      try site.begin(
        settings: settings, content: content ?? shared("content"), templates: templates ?? shared("templates"))
      return folder
    }
    let way = folder == "." ? "" : "`cd \(folder)`, then "
    Terminal.mention("Wrote \(folder)/content and \(folder)/templates. Go on with \(way)`plainsight new council`.\n")
  }

  private static func settings(_ title: String, _ address: String) -> String {
    "name: \(YAMLLine.text(title))\naddress: \(YAMLLine.text(address))\nlanguage: en-GB\n"
  }

  /// Most people leave out how an address begins.
  private func askedAddress(_ questions: Questions) -> String? {
    questions.ask("Where will it stand? For example https://families.alderbrook.example.") {
      answer throws(Misunderstood) in
      let address = answer.contains("://") ? answer : "https://" + answer
      if let fault = DraftFaults.fault(inSettings: Self.settings("Site", address)) {
        throw Misunderstood("\(fault.what). \(fault.instead)")
      }
      return address
    }
  }

  /// In the folder that this one is run in, or where the program is installed.
  private func shared(_ name: String) throws -> String {
    if isThere(name) { return name }
    guard let found = cameWithProgram(name) else {
      throw MachineTrouble("There is no folder \(name) here or with the program. Name one to begin with: --\(name).")
    }
    return found
  }
}
