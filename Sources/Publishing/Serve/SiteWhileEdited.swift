import Content
import Desk
import Dispatch
import Synchronization

/// A site that is made again whenever something is saved. What was saved is shown before that: also while the site is still made
/// of what was saved before, which takes minutes when a large site is copied for the first time.
package final class SiteWhileEdited: Sendable {
  /// What is known after the site was made, or could not be.
  package struct Outcome: Sendable {
    let desk: EditorsDesk
    /// nil where it was not published.
    package let root: String?
    let preview: Preview?
    /// The clock's day when its making began. nil where the site has a day of its own, and where nobody knows.
    let day: Day?
    /// Up to where the site shows its history. nil where it shows none.
    let commit: Commit?
    /// What the machine kept from being done, in words. It may pass, and nothing need be saved for it.
    let trouble: String?
    /// Whether it was only that another build had the folder.
    let wasKeptOut: Bool

    package init(desk: EditorsDesk, root: String?, preview: Preview?, day: Day? = nil, commit: Commit? = nil) {
      (self.desk, self.root, self.preview, self.day, self.commit) = (desk, root, preview, day, commit)
      (trouble, wasKeptOut) = (nil, false)
    }

    /// It could not be made.
    package init(trouble: any Error) {
      (desk, root, preview, day, commit) = (EditorsDesk(trouble: "\(trouble)"), nil, nil, nil, nil)
      self.trouble = "\(trouble)"
      wasKeptOut = (trouble as? MachineTrouble)?.isAnotherBuild ?? false
    }
  }

  private struct State {
    var preview: Preview?
    /// What was saved since the build began that left the preview. nil where it may be anything.
    var sincePreview: Set<String>? = []
    /// The same since the newest build began.
    var sinceBegun: Set<String>? = []
    var isBeingMade = false
    /// What is shown early, by path, and is on no site that was published.
    var early: [String: EarlyPage] = [:]
    /// Which of them were shown since the newest build began: newer than the site that it makes.
    var earlySinceBegun: Set<String> = []
    /// The day that the site is made for or is to be made for, by the clock. nil where it has one of its own.
    var day: Day?
    /// Up to where the site shows its history.
    var commit: Commit?
    /// What has been told of what keeps the site from being made, since it last was.
    var told: Set<String> = []
    /// How many seconds until it is tried again.
    var pause = Self.shortestPause

    /// Another build is gone in a moment. A disk that is full may be so for hours, in which each attempt is work for nothing.
    private static let shortestPause = 2
    private static let longestPause = 30

    /// False where it is told already.
    mutating func note(_ made: Outcome) -> Bool {
      let isAgain = !told.isEmpty && !made.wasKeptOut
      pause = isAgain ? min(2 * pause, Self.longestPause) : Self.shortestPause
      guard let trouble = made.trouble else {
        told = []
        return true
      }
      return told.insert(trouble).inserted
    }

    mutating func add(_ saved: Set<String>?) {
      sincePreview = saved.flatMap { sincePreview?.union($0) }
      sinceBegun = saved.flatMap { sinceBegun?.union($0) }
    }

    /// Makes the pages of what was saved, as far as they can be shown before the rest. What troubles the preview troubles the
    /// build, which tells of it.
    mutating func makeEarly(on clock: Day) -> [EarlyPage] {
      guard let preview, let sincePreview, !sincePreview.isEmpty else { return [] }
      let pages = (try? preview.pages(saved: sincePreview, on: clock)) ?? []
      for page in pages { early[page.path] = page }
      earlySinceBegun.formUnion(pages.map(\.path))
      return pages
    }
  }

  private let server: SiteServer
  private let clock: @Sendable () -> Day
  private let say: @Sendable (String) -> Void
  private let make: @Sendable () -> Outcome
  private let state: Mutex<State>
  private let isWanted = DispatchSemaphore(value: 0)

  /// `first` is how the site was made before; `say` is told once what keeps it from being made again.
  package init(
    _ server: SiteServer, first: Outcome, clock: @escaping @Sendable () -> Day,
    say: @escaping @Sendable (String) -> Void = { _ in }, makingAgain make: @escaping @Sendable () -> Outcome
  ) {
    self.server = server
    self.clock = clock
    self.say = say
    self.make = make
    state = Mutex(State(preview: first.preview, day: first.day, commit: first.commit))
    server.show(first.desk, below: first.root)
  }

  package func follow(_ watch: ChangeWatch) -> Never {
    DispatchQueue(label: "making the site").async { [self] in
      while true {
        isWanted.wait()
        // Somebody who saves meanwhile need not wait for the pause to end.
        while makeAgain() { _ = isWanted.wait(timeout: .now() + .seconds(state.withLock { $0.pause })) }
      }
    }
    while true {
      showEarly(watch.wait(orUntil: isOfAnotherDay, orAtALook: isOfAnotherCommit, unless: isBusy))
      isWanted.signal()
    }
  }

  /// True once, where the day that it is made for has ended: what has passed and what is near is otherwise on the next.
  func isOfAnotherDay() -> Bool {
    let now = clock()
    return state.withLock { state in
      guard let day = state.day, day != now else { return false }
      state.day = now
      return true
    }
  }

  /// Whether the history that it shows has gone on.
  func isOfAnotherCommit() -> Bool { state.withLock { $0.commit }?.isPast ?? false }

  /// Whether the site is being made, or is to be: in a moment, or when what keeps it from being made has passed.
  func isBusy() -> Bool { state.withLock { $0.isBeingMade || $0.sinceBegun?.isEmpty != true } }

  /// Some files were saved. nil where anything may be otherwise.
  func showEarly(_ saved: Set<String>?) {
    // Nobody else shows anything meanwhile: what is newer must not be shown before what is older.
    state.withLock { state in
      state.add(saved)
      server.showEarly(state.makeEarly(on: clock()))
    }
  }

  /// True where it must be tried again in a moment.
  func makeAgain() -> Bool {
    let saved = state.withLock { state in
      defer {
        state.sinceBegun = []
        state.earlySinceBegun = []
      }
      state.isBeingMade = state.sinceBegun?.isEmpty != true
      return state.sinceBegun
    }
    // Nothing, where a build that has ended took in what several had saved.
    if let saved, saved.isEmpty { return false }
    let made = make()
    return state.withLock { state in
      state.isBeingMade = false
      // One that could not be made leaves none. What the older one takes to be as it was still is, but for what was saved since.
      if let preview = made.preview {
        state.preview = preview
        state.sincePreview = state.sinceBegun
      }
      // Where a day has begun meanwhile, the site of that one is asked for already.
      if made.trouble == nil {
        state.day = made.day.map { state.day ?? $0 }
        state.commit = made.commit
      }
      // What is shown already must not go back to older words: not where nothing was published, and not where more has been
      // saved than a preview can show.
      if made.root != nil { state.early = state.early.filter { state.earlySinceBegun.contains($0.key) } }
      // Told again, it would bring each page that is open up to date for nothing.
      if state.note(made) {
        if let trouble = made.trouble { say(trouble) }
        _ = state.makeEarly(on: clock())
        server.show(made.desk, below: made.root, early: Array(state.early.values))
      }
      guard made.trouble != nil else { return false }
      state.sinceBegun = saved.flatMap { state.sinceBegun?.union($0) }
      return true
    }
  }
}
