import Checks
import Content
import Cores
import Diagnostics
import Feeds
import Pages

/// What a build leaves for the pages that are saved before the next is done, so that somebody who writes one sees it before the rest
/// of the site is made: just as the whole site will have it, and only when nothing stops it.
package struct Preview: Sendable {
  private let plan: BuildPlan
  private let work: CouncilWork
  /// As the build found it.
  private let content: Library
  private let press: Once<Press?>
  /// What was found outside the councils.
  private let found: [Diagnostic]
  private let councils: [(slug: String, made: Made)]

  /// nil where nothing is remembered.
  init?(
    _ plan: BuildPlan, _ library: Library, _ work: CouncilWork, _ knownCouncils: [CouncilWork.Known], _ made: [Made],
    _ found: [Diagnostic]
  ) {
    guard let memory = work.memory else { return nil }
    self.plan = plan
    var reading = work
    // Whoever holds the folder keeps the next build out of it.
    reading.output = nil
    // The next build may begin while this is asked, and forget what it remembers: what is read here is read for this alone.
    reading.memory = nil
    reading.pages = work.pages?.copy()
    self.work = reading
    content = library
    let (known, reference, today) = (memory.press, work.reference, work.today)
    press = Once {
      var unheard: [Diagnostic] = []
      let press = try? known ?? Press(plan, library, reference, today, nil, noting: &unheard)
      return unheard.letPublish(reference) ? press : nil
    }
    self.found = found
    councils = zip(knownCouncils, made).map { ($0.slug, $1) }
  }

  /// The pages of some files, by the paths at which they were saved. None where the files are anything but pages of one council:
  /// then the site shows what has become of them. Everything else is taken to be as the build found it, but for the day: on another,
  /// every page may be another.
  package func pages(saved paths: Set<String>, on clock: Day) throws -> [EarlyPage] {
    guard (plan.today ?? work.reference.settings.today ?? clock) == work.today else { return [] }
    let names = Set(paths.compactMap(name))
    guard let council = council(of: names), let press = press.value else { return [] }
    let others = councils.filter { $0.slug != council.slug }
    let (reference, slugs) = (work.reference, content.councils.map(\.slug))
    guard (found + others.flatMap(\.made.found)).letPublish(reference) else { return [] }
    var found: [Diagnostic] = []
    guard let read = try work.read(council.slug, council.files, changed: names, &found), read.content.unread.isEmpty
    else { return [] }
    let checked = work.check(read, for: .whatStopsPublishing, &found)
    guard found.letPublish(reference),
      mayPublish(checked, among: others.compactMap(\.made.summary), of: slugs, against: reference)
    else { return [] }
    return press.renderer.pages(named: names, of: checked).map {
      EarlyPage(path: press.openData.places.place($0.path), bytes: $0.bytes)
    }
  }

  /// In the content folder. nil for what editors leave there for a moment, or keep for themselves.
  private func name(of path: String) -> String? {
    let folder = plan.content + "/"
    guard path.hasPrefix(folder) else { return path }
    let name = String(path.dropFirst(folder.count))
    let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
    return isHidden || !isThere(path) && !content.holds(name) ? nil : name
  }

  /// nil where a name is not of a page that was there and is, or is one that pages of other councils tell of.
  private func council(of names: Set<String>) -> (slug: String, files: [String])? {
    let pages = names.compactMap(PagePath.init)
    guard let slug = pages.first?.council, pages.count == names.count,
      pages.allSatisfy({ $0.council == slug && $0.kind != .council }),
      names.allSatisfy({ content.holds($0) && isThere(plan.content + "/" + $0) })
    else { return nil }
    return content.councils.first { $0.slug == slug }
  }
}

/// A page that is shown before the site that it belongs to is made.
package struct EarlyPage: Sendable {
  package let path: String
  package let bytes: [UInt8]
}
