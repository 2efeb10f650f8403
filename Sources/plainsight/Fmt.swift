import ArgumentParser
import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts the facts at the top of pages in order. Their meaning, their comments and all words stay.",
    discussion: """
      The order is that of docs/writing-content.md. Comments go with the fact below them. A page that cannot be read is left as \
      it is. Exit code 0: all are in order. 1, with --check: some are not. 2: it could not run.
      """)

  @Argument(help: "Pages, such as content/councils/x/services/y.md. Without any, all pages of all councils.")
  var files: [String] = []

  @Flag(help: "Change nothing, and list the pages that are not in order.")
  var check = false

  @OptionGroup var site: SiteOptions

  func run() throws {
    var changed = 0
    try orTrouble {
      let reference = try neededReference(site.content)
      let shapes = PageShape.all(reference)
      for (path, source) in try pagesOnDisk(in: site.content, only: files) {
        let kind = PageShape.Kind(path.kind)
        guard let shape = shapes.first(where: { $0.kind == kind }),
          case .inOrder(let text) = FrontMatterOrder.put(source, as: shape)
        else { continue }
        changed += 1
        if check {
          try Terminal.print("Not in order: \(source.path.safeToShow)\n")
        } else {
          try replaceText(of: source, with: text)
          Terminal.mention("Put in order: \(source.path.safeToShow)\n")
        }
      }
    }
    if check, changed > 0 { throw ExitCode(1) }
  }
}
