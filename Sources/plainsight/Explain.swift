import ArgumentParser
import Checks
import Content
import Diagnostics
import Drafts
import Handbook
import Publishing

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what a rule looks for, or what a duty asks of a council, and where this site answers it.",
    discussion: """
      The name of the rule stands in brackets at the end of each problem; without a name, all are listed. Of a duty or an \
      item, it lists what each council says today, and on which page; of a rule, where it finds something today. Words such \
      as short breaks list what the law, guidance and good practice say about them, by name.
      """)

  @Argument(
    help: """
      A rule, such as broken-link, a duty, such as short-breaks-statement, an item, such as sb-daytime, or words, such as \
      short breaks.
      """)
  var names: [String] = []

  @Flag(help: "Lists every duty, by group.")
  var duties = false

  @Option(help: "Writes the page of every rule, and a list of them, to this folder.")
  var writePages: String?

  @OptionGroup var site: SiteOptions

  func run() throws {
    if let writePages { return try orTrouble { try write(to: writePages) } }
    if duties { return try listDuties() }
    guard !names.isEmpty else {
      try Terminal.print(ExplainedRule.all(in: nil).map { "\($0.id): \($0.name).\n" }.joined())
      return
    }
    let name = names.joined(separator: " ")
    if let page = try page(of: name) {
      try Terminal.print(page)
      if let rule = Rule[id: name] { try tellOfSite { whereFound(rule, in: $0) } }
      return
    }
    let catalogue = try orTrouble { try loadReference(site.content)?.catalogue }
    if let duty = catalogue?[name] {
      try Terminal.print(duty.explanation)
      try tellOfSite { $0.report.coverage.filter { $0.duty == duty.id }.whereAnswered(on: $0.today.inWords) }
    } else if let (item, duty) = catalogue?.item(name) {
      try Terminal.print(duty.explanation(of: item))
      try tellOfSite { $0.report.coverage.filter { $0.item == item.id }.whereAnswered(on: $0.today.inWords) }
    } else if let catalogue, let listed = list(of: name, in: catalogue) {
      try Terminal.print(listed)
    } else {
      Terminal.say(unknown(name, catalogue))
      throw ExitCode(2)
    }
  }

  /// What the law lists about some words, each by its name, below its duty.
  private func list(of words: String, in catalogue: Catalogue) -> String? {
    let matches = LawInWords.matches(words, in: catalogue)
    guard !matches.isEmpty else { return nil }
    let duties = catalogue.duties.filter { duty in matches.contains { $0.duty.id == duty.id } }
    let listed = duties.map { duty in
      let items = matches.filter { $0.duty.id == duty.id }.map { "- \($0.name): \($0.title)\n" }
      return "\(duty.id): \(duty.title)\n\(items.joined())"
    }
    return listed.joined(separator: "\n")
  }

  private func listDuties() throws {
    let catalogue = try orTrouble { try neededReference(site.content) }.catalogue
    let groups = catalogue.groups.map { group in
      "\(group.label)\n" + group.duties.map { "- \($0.id): \($0.title)\n" }.joined()
    }
    try Terminal.print(groups.joined(separator: "\n"))
  }

  private func whereFound(_ rule: Rule, in outcome: BuildOutcome) -> String {
    let councils = outcome.councils.map { CouncilName(slug: $0.slug, name: $0.name) }
    return outcome.report.diagnostics.whereFound(
      by: rule.id, on: outcome.today.inWords, among: councils, below: site.content)
  }

  /// What a check of the site says. Whoever wants to know what a rule means is told, whatever state the content is in.
  private func tellOfSite(_ tell: (BuildOutcome) -> String) throws {
    let plan = BuildPlan(
      content: site.content, templates: "", output: nil, today: site.today, clock: .onTheClock)
    let outcome: BuildOutcome
    do {
      outcome = try build(plan) { _ in }
    } catch {
      Terminal.say("The site itself cannot be asked. \(error)")
      return
    }
    try Terminal.print("\n" + tell(outcome))
    if outcome.report.diagnostics.stopPublishing {
      Terminal.say("Some of this site cannot be read, and may say more: `plainsight check` tells why.")
    }
  }

  private func unknown(_ name: String, _ catalogue: Catalogue?) -> String {
    guard let catalogue else {
      return
        "There is no rule `\(name)`, and the duties in \(site.content) cannot be read: `plainsight check` says why."
    }
    if catalogue.unread.contains(name) { return "The duty `\(name)` cannot be read: `plainsight check` says why." }
    let known = ExplainedRule.all(in: nil).map(\.id) + catalogue.duties.map(\.id) + catalogue.itemIDs
    return "There is no rule or duty called `\(name)`."
      + (nearestName(to: name, among: known).map { " Did you mean `\($0)`?" } ?? "")
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
