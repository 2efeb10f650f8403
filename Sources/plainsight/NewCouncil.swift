import ArgumentParser
import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

struct NewCouncil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council", abstract: "Begins a council: its own page, under which all others stand.")

  @Argument(help: "The council's folder, such as alderbrook.")
  var council: String

  @Option(help: "The council's name, such as \"Alderbrook Council\".")
  var title: String?

  @Option(help: "county, unitary, metropolitan, london-borough, city-of-london or isles-of-scilly.")
  var type: String?

  @Option(
    name: .customLong("fact"),
    help:
      "Any other fact as it is written at the top of a page, such as \"gss: E06000001\". Can be said again for more.")
  var facts: [String] = []

  @OptionGroup var site: SiteOptions

  func run() throws {
    let path = try orTrouble {
      guard PagePath.isGoodName(council) else {
        throw MachineTrouble("“\(council)” cannot be a council's folder: use small letters, digits and hyphens.")
      }
      let reference = try neededReference(site.content)
      let questions = NewPageQuestions(kind: .council, council: council, reference: reference)
      let types = reference.catalogue.councilTypes.joined(separator: ", ")
      guard let title = title ?? (questions.ask("title", as: "What is the council's name?")),
        let type = type ?? (questions.ask("type", as: "Which kind of council is it? \(types)."))
      else { throw MachineTrouble("Say the council's name with --title, and its kind with --type.") }
      var draft = Draft(.council, title: title)
      draft.facts = [("type", type)] + (try facts.map(NewPageOptions.fact))
      return try DraftFile(draft: draft, name: "council", council: council, site: site).write(reference)
    }
    Terminal.print(
      "Wrote \(path). Write your own words where it says “[Write here: …]”. Then `plainsight new service --council \(council)`.\n"
    )
  }
}
