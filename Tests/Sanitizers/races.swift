// What the thread sanitizer must say of itself first: nothing of what a Mutex guards, and something of what nothing guards.

import Dispatch
import Synchronization

final class Counted: @unchecked Sendable {
  let guarded = Mutex(0)
  var unguarded = 0
}

let counted = Counted()
let races = CommandLine.arguments.contains("race")
DispatchQueue.concurrentPerform(iterations: 64) { _ in
  for _ in 0..<2_000 {
    counted.guarded.withLock { $0 += 1 }
    if races { counted.unguarded += 1 }
  }
}
