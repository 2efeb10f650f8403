import ArgumentParser
import Content
import Diagnostics
import Publishing

struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a document to print of all that a council offers, or of all about one need.",
    discussion: """
      The document has contents with page numbers, each service once, the tests for help, and how to complain. It is a PDF \
      file that screen readers can read, made by WeasyPrint (docs/printing.md says how to install it). It reads nothing but \
      the site's own files. About 150 services make 300 pages and take two minutes.

      Exit code 0: the file is there, whole. 1: it is not, and the report says what must be fixed. 2: it could not be made.
      """)

  @Option(help: "The council to print, by its folder in `councils`.")
  var council: String

  @Option(help: "One need alone: a word from vocabulary/needs.yml, such as childcare.")
  var need: String?

  @Option(help: "The file to write, or with --html the folder. Without it: named after the council and the need.")
  var output: String?

  @Flag(help: "In letters of 18 points, for people who do not see well.")
  var largePrint = false

  @Flag(help: "A folder with a page to print from a browser, instead of a PDF file.")
  var html = false

  @Option(help: "WeasyPrint, if it is not among the programs of this machine: its file, or its virtual environment.")
  var weasyprint = "weasyprint"

  @Option(help: "The folder with the templates and the style sheet.")
  var templates = "templates"

  @OptionGroup var site: SiteOptions

  func run() throws {
    let job = PrintJob(
      content: site.content, templates: templates, council: council, need: need, isLarge: largePrint,
      today: site.today, clock: .onTheClock)
    switch try orTrouble({ try prepare(job) }) {
    case .stopped(let report):
      Terminal.mention(TextReport(colour: Terminal.wantsColour(1)).render(report))
      Terminal.say("Nothing was printed: what is above must be fixed first.")
      throw ExitCode(1)
    case .ready(let edition):
      let path = output ?? edition.name + (html ? "-print" : ".pdf")
      try orTrouble {
        try keepOutOfSites(path)
        if html { return try edition.write(toFolder: path) }
        try edition.write(pdf: WeasyPrint(weasyprint).pdf(of: edition), to: path)
      }
      Terminal.say("Made \(path): \(edition.services == 1 ? "1 service" : "\(edition.services) services").")
    }
  }
}
