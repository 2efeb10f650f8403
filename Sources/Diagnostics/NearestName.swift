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

/// How many slips turn one word into the other. Two letters that changed places are one slip, the commonest there is.
package func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var (beforeLast, last, current) = (Array(0...other.count), Array(0...other.count), Array(0...other.count))
  for row in one.indices {
    current[0] = row + 1
    for column in other.indices {
      let same = one[row] == other[column]
      var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current[column + 1] = least
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[other.count]
}
