/// What the disk told of some files, and when.
struct Observed {
  let stamp: Stamp
  let time = Stamp.now

  /// A file that changes twice within one tick of the disk's clock looks unchanged the second time. So what changed less than a
  /// moment before it was looked at is not trusted to be the same when its stamp is.
  func isSettled(after moment: Duration) -> Bool { stamp.newest < time - moment.nanoseconds }

  init(_ names: [String], of library: Library) throws {
    var stamp = Stamp()
    try library.add(names, to: &stamp)
    self.stamp = stamp
  }

  init(whatAllCouncilsAreMadeWith plan: BuildPlan, _ library: Library) throws {
    var stamp = Stamp()
    for text in [plan.content, plan.templates] { stamp.add(text) }
    // Who the neighbours are, and which postcodes are theirs, decides what some pages say of them.
    for council in library.councils { stamp.add(council.slug) }
    let own = library.councils.flatMap { council in
      ["council.md", "postcodes.csv"].map { "councils/\(council.slug)/\($0)" }
    }
    try library.add(library.shared + own, to: &stamp)
    if plan.output != nil { try stamp.add(everythingIn: plan.templates) }
    self.stamp = stamp
  }
}

extension Duration {
  fileprivate var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
