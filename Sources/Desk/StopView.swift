import Diagnostics
import Pages

/// What keeps the site from being made again, in full, at the top of every page.
struct StopView: View {
  let notes: [NoteView]
  /// One sentence about the machine.
  let trouble: String?

  static let slots = Slots<StopView>()
    .flag("is-one") { $0.notes.count == 1 }
    .text("count") { "\($0.notes.count)" }
    .flag("has-notes") { !$0.notes.isEmpty }
    .each("notes", NoteView.self) { $0.notes }
    .optionalText("trouble") { $0.trouble }

  init(_ stops: [Diagnostic]) {
    notes = stops.map { NoteView($0, namesFile: true) }
    trouble = nil
  }

  init(trouble: String) {
    notes = []
    self.trouble = trouble.safeToShow
  }
}

struct NoSiteView: View {
  let stop: StopView?

  static let slots = Slots<NoSiteView>().group("stop", StopView.self) { $0.stop }
}
