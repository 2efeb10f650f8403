import ArgumentParser
import Checks
import Content
import Desk
import Diagnostics
import Dispatch
import Glibc
import Handbook
import Publishing

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes the site, shows it in your browser, and makes it again whenever you save.",
    discussion: """
      Only this machine can see it. On each page there is a desk for the editor: what must be fixed, should be fixed and could \
      be better there, with the line in the file, and what the council still lacks. It is never published. A page that is open \
      follows each save. End with Ctrl-C.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "The folder with the templates and the style sheet.")
  var templates = "templates"

  @Option(help: "The folder to publish to. A build exchanges it for a new one.")
  var output = "public"

  @Option(help: "The port to listen on.")
  var port: UInt16 = 8080

  /// As it was named: a link in it may be pointed elsewhere while the site is shown, and is followed then.
  private var content: String { site.contentAsNamed }

  func run() throws {
    let watch = try orTrouble { try ChangeWatch([content, templates]) { Terminal.say($0) } }
    let server = try orTrouble { try SiteServer(folder: output, port: port) { try? RulePages(in: nil).page(of: $0) } }
    let memory = BuildMemory(isKept: true, goesOn: true)
    let first = try orTrouble { try buildOnce(memory) }
    let edited = SiteWhileEdited(
      server, first: first, clock: { .onTheClock }, say: { Terminal.say($0) }, makingAgain: { madeAgain(memory) })
    DispatchQueue.global().async { server.run() }
    Terminal.say("See the site at http://localhost:\(server.port)\(first.root ?? "")/ and end with Ctrl-C.")
    edited.follow(watch)
  }

  private func madeAgain(_ memory: BuildMemory) -> SiteWhileEdited.Outcome {
    do {
      return try buildOnce(memory)
    } catch {
      return SiteWhileEdited.Outcome(trouble: error)
    }
  }

  private func buildOnce(_ memory: BuildMemory) throws -> SiteWhileEdited.Outcome {
    let clock = Day.onTheClock
    let plan = BuildPlan(
      content: content, templates: templates, output: output, today: site.today, clock: clock,
      waitsForDisk: false, memory: memory)
    let started = ContinuousClock.now
    let outcome = try build(plan) { _ in }
    let took = started.duration(to: .now)
    let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
    if outcome.exchange == nil {
      Terminal.mention(
        TextReport(colour: Terminal.wantsColour(1)).render(Report(outcome.report.diagnostics.filter(\.stopsPublishing)))
      )
      Terminal.say("Not published: the pages are as they were.")
    } else {
      let report = outcome.report
      let counts = Severity.allCases.map { "\(report.count($0)) \($0.rawValue)" }.joined(separator: ", ")
      Terminal.say("Published \(outcome.pages) pages in \(milliseconds) ms: \(counts). `plainsight check` tells more.")
    }
    let pages = outcome.councils.flatMap(\.pages) + outcome.duties.map { "entitlements/\($0).md" }
    let places = outcome.settings?.addresses ?? SiteAddresses(alone: nil)
    let desk = EditorsDesk(
      outcome.report, of: pages, at: places, below: content, isPublished: outcome.exchange != nil)
    // While nothing can be published, the pages stay where they were.
    return SiteWhileEdited.Outcome(
      desk: desk, root: outcome.exchange == nil ? nil : outcome.settings?.root, preview: outcome.preview,
      day: site.today == nil && outcome.settings?.today == nil ? clock : nil, commit: outcome.commit)
  }
}
