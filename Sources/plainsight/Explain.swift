import ArgumentParser
import Checks
import Content
import Diagnostics
import Handbook
import Publishing

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what a rule looks for, or what a duty asks of a council.",
    discussion: "The name of the rule stands in brackets at the end of each problem; without a name, all are listed.")

  @Argument(help: "A rule, such as broken-link, or a duty, such as short-breaks-statement.")
  var name: String?

  @Option(help: "Writes the page of every rule, and a list of them, to this folder.")
  var writePages: String?

  @OptionGroup var site: SiteOptions

  func run() throws {
    if let writePages { return try orTrouble { try write(to: writePages) } }
    guard let name else {
      Terminal.print(Rule.all.map { "\($0.id): \($0.name)." }.joined(separator: "\n") + "\n")
      return
    }
    if let page = try page(of: name) {
      Terminal.print(page)
      return
    }
    let catalogue = try orTrouble { try loadReference(site.content)?.catalogue }
    if let duty = catalogue?[name] ?? catalogue?.duty(ofItem: name) {
      Terminal.print(duty.explanation)
      return
    }
    let near = nearestName(
      to: name, among: Rule.all.map(\.id) + (catalogue?.duties.map(\.id) ?? []) + (catalogue?.itemIDs ?? []))
    Terminal.say("There is no rule or duty called `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? ""))
    throw ExitCode(2)
  }

  /// A page without what the program says is better than none: the content may be what is broken.
  private func page(of rule: String) throws -> String? {
    if let page = try? RulePages(in: exampleSite()).page(of: rule) { return page }
    return try RulePages(in: nil).page(of: rule)
  }

  private func write(to folder: String) throws {
    guard let site = try exampleSite() else {
      throw MachineTrouble("The content in \(site.content) cannot be read: `plainsight check` says why.")
    }
    let others = try TextFolder(folder, index: RulePages.index).write(RulePages(in: site).files())
    for name in others { Terminal.say("\(folder)/\(name) is no rule's page.") }
  }

  private func exampleSite() throws -> ExampleSite? {
    try ExampleSite(content: site.content, today: site.today, clock: .onTheClock)
  }
}
