/// The known name that a mistyped one most likely means, or none when nothing is near.
package func nearestName(to written: String, among known: some Sequence<String>) -> String? {
  let wanted = Array(written.lowercased().utf8)
  // Farther than this, a suggestion misleads more often than it helps.
  let farthest = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for name in known {
    let candidate = Array(name.lowercased().utf8)
    guard abs(candidate.count - wanted.count) <= farthest else { continue }
    let distance = editDistance(wanted, candidate)
    guard distance <= farthest else { continue }
    if let best, (best.distance, best.name) <= (distance, name) { continue }
    best = (name, distance)
  }
  return best?.name
}

private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var previous = Array(0...other.count)
  for (row, byte) in one.enumerated() {
    var current = [row + 1]
    for (column, against) in other.enumerated() {
      current.append(min(previous[column + 1] + 1, current[column] + 1, previous[column] + (byte == against ? 0 : 1)))
    }
    previous = current
  }
  return previous[other.count]
}
