import ArgumentParser
import Checks
import Content
import Diagnostics
import OpenReferral
import Pages
import Publishing

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what a rule looks for, or what a duty asks of a council.",
    discussion: "The name of the rule stands in brackets at the end of each problem; without a name, all are listed.")

  @Argument(help: "A rule, such as broken-link, or a duty, such as short-breaks-statement.")
  var name: String?

  @OptionGroup var site: SiteOptions

  func run() throws {
    guard let name else {
      Terminal.print(Rule.all.map { "\($0.id): \($0.name)." }.joined(separator: "\n") + "\n")
      return
    }
    if let rule = Rule[id: name] {
      Terminal.print(rule.explanation)
      return
    }
    if let why = ImportRule(rawValue: name)?.why ?? TemplateRule(rawValue: name)?.why {
      Terminal.print("Rule: `\(name)`.\n\n\(why)\n")
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
}
