#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Adds up what each phase costs the processors. Time on the clock would also count what else the machine does.
struct Stopwatch {
  /// In the order in which they were first measured.
  private(set) var phases: [(name: String, seconds: Double)] = []

  mutating func measure<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
    let started = Self.used()
    defer { add(Self.used() - started, to: name) }
    return try work()
  }

  private mutating func add(_ seconds: Double, to name: String) {
    if let index = phases.firstIndex(where: { $0.name == name }) {
      phases[index].seconds += seconds
    } else {
      phases.append((name, seconds))
    }
  }

  /// What this program has used so far, its calls into the system included.
  private static func used() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
