import Diagnostics
import Pages

/// What keeps the site from being made again, in full, at the top of every page.
struct StopView: View {
  let notes: [NoteView]
  /// One sentence about the machine.
  let trouble: String?
  /// Whether there are pages from before, which stay.
  let hasPages: Bool

  static let slots = Slots<StopView>()
    .flag("has-pages") { $0.hasPages }
    .flag("is-one") { $0.notes.count == 1 }
    .text("count") { "\($0.notes.count)" }
    .flag("has-notes") { !$0.notes.isEmpty }
    .each("notes", NoteView.self) { $0.notes }
    .optionalText("trouble") { $0.trouble }

  init(_ stops: [Diagnostic], hasPages: Bool) {
    // A page that was begun today has one hint after another: what is the same of each is said once.
    notes = zip([nil] + stops.map(Optional.some), stops).map { last, stop in
      NoteView(stop, namesFile: true, isAgain: last.map { $0.says(theSameAs: stop) } ?? false)
    }
    trouble = nil
    self.hasPages = hasPages
  }

  init(trouble: String, hasPages: Bool) {
    notes = []
    self.trouble = trouble.safeToShow
    self.hasPages = hasPages
  }
}

struct NoSiteView: View {
  let stop: StopView?

  static let slots = Slots<NoSiteView>().group("stop", StopView.self) { $0.stop }
}

extension Diagnostic {
  fileprivate func says(theSameAs other: Diagnostic) -> Bool {
    (rule, what, why, instead) == (other.rule, other.what, other.why, other.instead)
  }
}
