/// Fits a description's own headings under the section they stand in, without gaps: the first is level 3, and no
/// heading lies more than one level below the one before.
enum HeadingLevels {
  static func fitted(_ blocks: [Block]) -> [Block] {
    var open: [Int] = []
    return blocks.map { block in
      guard case .heading(let level, let runs) = block else { return block }
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      return .heading(level: min(2 + open.count, 6), runs)
    }
  }
}
