import ArgumentParser
import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

struct NewCouncil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council", abstract: "Begins a council: its own page, under which all others stand.")

  @Argument(help: "The council's folder, such as alderbrook. Without it, its name in short.")
  var council: String?

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
    let (path, council) = try orTrouble { () throws -> (String, String) in
      let reference = try neededReference(site.content)
      if let named = self.council { try expectNew(named) }
      let questions = NewPageQuestions(kind: .council, council: self.council ?? "new", reference: reference)
      let types = reference.catalogue.councilTypes.joined(separator: ", ")
      guard let title = self.title ?? questions.ask("title", as: "What is the council's name?"),
        let type = self.type ?? questions.ask("type", as: "Which kind of council is it? \(types).")
      else { throw MachineTrouble("Say the council's name with --title, and its kind with --type.") }
      var draft = Draft(.council, title: title)
      let council = self.council ?? askedFolder(questions.questions, instead: draft.councilFolder)
      try expectNew(council)
      draft.facts = [("type", type)] + (try facts.map(NewPageOptions.fact))
      let path = try DraftFile(draft: draft, name: "council", council: council, site: site).write(reference)
      return (path, council)
    }
    Terminal.mention(
      """
      Wrote \(path). Write your own words where it says “[Write here: …]”. Then \
      `plainsight new service --council \(council)`.

      """)
  }

  private func askedFolder(_ questions: Questions, instead usual: String) -> String {
    guard self.title == nil else { return usual }
    let question = "What shall its folder be called? It is part of each address. Leave it empty for \(usual):"
    let answer = questions.ask(question) { answer throws(Misunderstood) in
      if let fault = fault(of: answer) { throw Misunderstood(fault) }
      return answer
    }
    return answer ?? usual
  }

  private func expectNew(_ council: String) throws {
    if let fault = fault(of: council) { throw MachineTrouble(fault) }
  }

  private func fault(of council: String) -> String? {
    guard PagePath.canBeCouncil(council) else {
      return PagePath.whyNoCouncil(council)
    }
    let file = "\(site.content)/councils/\(council)/council.md"
    return isThere(file) ? "There is a file \(file) already, so nothing was written." : nil
  }
}
