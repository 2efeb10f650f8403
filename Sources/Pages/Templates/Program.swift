/// A compiled template: markup to copy and slots to ask, in the order of the page.
struct Program: Sendable {
  private enum Step: Sendable {
    case markup(Range<Int>)
    case print(Slot.Print, level: Int)
    case when(Slot.Test, level: Int, wanted: Bool, Program)
    case each(NestedViews.Visit, level: Int, Program)
  }

  private var markup: [UInt8] = []
  private var steps: [Step] = []

  mutating func add(markup bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = markup.count
    markup += bytes
    if case .markup(let before) = steps.last {
      steps[steps.count - 1] = .markup(before.lowerBound..<markup.count)
    } else {
      steps.append(.markup(start..<markup.count))
    }
  }

  /// A slot of the view that is `level` views inside the page's own.
  mutating func add(print: @escaping Slot.Print, level: Int) {
    steps.append(.print(print, level: level))
  }

  mutating func add(_ inside: Program, when test: @escaping Slot.Test, is wanted: Bool, level: Int) {
    steps.append(.when(test, level: level, wanted: wanted, inside))
  }

  mutating func add(_ inside: Program, forEach visit: @escaping NestedViews.Visit, level: Int) {
    steps.append(.each(visit, level: level, inside))
  }

  /// `views` are the page's own view and those inside it that are being shown, the innermost last.
  func run(_ views: inout [ViewPointer], into html: inout HTML) {
    for index in steps.indices {
      switch steps[index] {
      case .markup(let range):
        markup.withUnsafeBufferPointer { html.append(template: UnsafeBufferPointer(rebasing: $0[range])) }
      case .print(let print, let level):
        print(views[level], &html)
      case .when(let test, let level, let wanted, let inside):
        if test(views[level]) == wanted { inside.run(&views, into: &html) }
      case .each(let visit, let level, let inside):
        visit(views[level]) { view in
          views.append(view)
          inside.run(&views, into: &html)
          views.removeLast()
        }
      }
    }
  }
}
