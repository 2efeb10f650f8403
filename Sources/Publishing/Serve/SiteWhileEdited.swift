import Desk
import Dispatch
import Synchronization

/// A site that is made again whenever something is saved. What was saved is shown before that: also while the site is still made
/// of what was saved before, which takes minutes when a large site is copied for the first time.
package final class SiteWhileEdited: Sendable {
  /// What is known after the site was made, or could not be.
  package struct Outcome: Sendable {
    let desk: EditorsDesk
    package let root: String?
    let preview: Preview?

    package init(desk: EditorsDesk, root: String?, preview: Preview?) {
      self.desk = desk
      self.root = root
      self.preview = preview
    }
  }

  private struct State {
    var preview: Preview?
    /// What was saved since the build began that left the preview. nil where it may be anything.
    var sincePreview: Set<String>? = []
    /// The same since the newest build began.
    var sinceBegun: Set<String>? = []
    /// What was shown early since then: newer than the site that this build makes.
    var shownSinceBegun: [EarlyPage] = []

    mutating func add(_ saved: Set<String>?) {
      sincePreview = saved.flatMap { sincePreview?.union($0) }
      sinceBegun = saved.flatMap { sinceBegun?.union($0) }
    }

    /// What troubles the preview troubles the build, which tells of it.
    var earlyPages: [EarlyPage] {
      guard let preview, let sincePreview, !sincePreview.isEmpty else { return [] }
      return (try? preview.pages(saved: sincePreview)) ?? []
    }
  }

  private let server: SiteServer
  private let make: @Sendable () -> Outcome
  private let state: Mutex<State>
  private let isWanted = DispatchSemaphore(value: 0)

  /// `first` is how the site was made before.
  package init(_ server: SiteServer, first: Outcome, makingAgain make: @escaping @Sendable () -> Outcome) {
    self.server = server
    self.make = make
    state = Mutex(State(preview: first.preview))
    server.show(first.desk, below: first.root)
  }

  package func follow(_ watch: ChangeWatch) -> Never {
    DispatchQueue(label: "making the site").async { [self] in
      while true {
        isWanted.wait()
        makeAgain()
      }
    }
    while true {
      showEarly(watch.wait())
      isWanted.signal()
    }
  }

  /// Some files were saved. nil where anything may be otherwise.
  func showEarly(_ saved: Set<String>?) {
    // Nobody else shows anything meanwhile: what is newer must not be shown before what is older.
    state.withLock { state in
      state.add(saved)
      let pages = state.earlyPages
      state.shownSinceBegun += pages
      server.showEarly(pages)
    }
  }

  func makeAgain() {
    let saved = state.withLock { state in
      defer {
        state.sinceBegun = []
        state.shownSinceBegun = []
      }
      return state.sinceBegun
    }
    // Nothing, where a build that has ended took in what several had saved.
    if let saved, saved.isEmpty { return }
    let made = make()
    state.withLock { state in
      // One that could not be made leaves none. What the older one takes to be as it was still is, but for what was saved since.
      if let preview = made.preview {
        state.preview = preview
        state.sincePreview = state.sinceBegun
      }
      // Where more has been saved than a preview can show, what is shown already must not go back to older words.
      let pages = state.earlyPages
      server.show(made.desk, below: made.root, early: state.shownSinceBegun + pages)
    }
  }
}
