import Checks
import Content
import Diagnostics
import Pages

/// What an editor sees beside each page while writing: what is wrong on it, what the council still lacks, and what keeps the
/// site from being made. It is put in by the server of one's own machine, and never published.
package struct EditorsDesk: Sendable {
  /// What is wrong, by the address of the page that shows it.
  private let problems: [String: [Diagnostic]]
  private let stops: [Diagnostic]
  private let gaps: [String: CouncilGaps]
  /// What the machine, not the content, keeps the program from doing.
  private let trouble: String?
  private let places: SiteAddresses
  /// The file that a page is made from, by the page's address.
  private let files: [String: String]

  /// `pages` are the names of the content files that became pages; `isPublished` is false when what was found keeps the pages
  /// as they were.
  package init(
    _ report: Report, of pages: [String], at places: SiteAddresses, below content: String, isPublished: Bool
  ) {
    self.places = places

    trouble = nil
    let above = content == "." ? "" : content.hasSuffix("/") ? content : content + "/"
    files = Dictionary(pages.map { (places.address(of: $0), above + $0) }, uniquingKeysWith: { first, _ in first })
    // A gap that no page fills stands on the desk once, under the council, and not as a fault of some page.
    let onPages = report.diagnostics.filter { $0.rule != Rule.silence }
    problems = Dictionary(grouping: onPages) { places.address(of: ContentName($0.place.path, below: content).name) }
    stops = isPublished ? [] : report.diagnostics.filter(\.stopsPublishing)
    gaps = CouncilGaps.all(in: report, below: content, at: places)
  }

  package init(trouble: String) {
    self.trouble = trouble
    places = SiteAddresses(alone: nil)
    (problems, stops, gaps, files) = ([:], [], [:], [:])
  }

  /// The page with the desk put into it. `version` is that of the site of which the page was read, or an older one: what came
  /// between is asked for again, and what is newer is never taken for known.
  package func page(_ bytes: [UInt8], at path: String, version: Int) -> [UInt8] {
    ServedPage(bytes).adding(style: "/.plainsight/desk.css", top: stop, end: panel(at: path), version: version)
  }

  /// What is shown while there is no site yet.
  package func pageWithoutSite(version: Int) -> [UInt8] {
    PlainPage(
      title: "There is no site to see yet", body: DeskTemplates.render(NoSiteView(stop: stopView(hasPages: false))),
      version: version
    ).bytes
  }

  private var stop: [UInt8] { stopView(hasPages: true).map { DeskTemplates.render($0).bytes } ?? [] }

  private func stopView(hasPages: Bool) -> StopView? {
    if let trouble { return StopView(trouble: trouble, hasPages: hasPages) }
    return stops.isEmpty ? nil : StopView(stops, hasPages: hasPages)
  }

  private func panel(at path: String) -> [UInt8] {
    let council = places.alone ?? ContentName(String(path.dropFirst()), below: "").council
    let found = problems[path] ?? []
    let file = files[path] ?? found.first?.place.path
    let view = PanelView(
      found, file: file, isStopped: stopView(hasPages: true) != nil,
      gaps: council.flatMap { gaps[$0]?.seen(from: path) })
    return DeskTemplates.render(view).bytes
  }
}

extension SiteAddresses {
  /// Where an editor sees what a file says. What belongs to the whole site is shown at its front door.
  func address(of name: String) -> String {
    if PagePath(name) != nil || ContentName(name, below: "").duty != nil {
      return place(PagePath.address(ofFile: name))
    }
    return "/"
  }
}
