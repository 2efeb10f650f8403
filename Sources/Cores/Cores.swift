import Dispatch
import Glibc
import Synchronization

/// How many of the machine's cores a run may use.
package enum Cores: Sendable {
  case one
  case all

  /// Makes one thing of each of several, and gives them in the order of what they were made from, whatever order they were
  /// done in. After the first trouble nothing more is begun.
  ///
  /// `several` are done at a time: what is small by itself is not worth calling a core for.
  package func map<Input: Sendable, Output: Sendable, Trouble: Error>(
    _ inputs: [Input], by several: Int = 1, _ work: @escaping @Sendable (Input) throws(Trouble) -> Output
  ) throws(Trouble) -> [Output] {
    guard self == .all, inputs.count > several, Self.canBeShared else { return try inputs.map(work) }
    let starts = Array(stride(from: 0, to: inputs.count, by: several))
    let done = Mutex(Done<Output, Trouble>(outputs: Array(repeating: [], count: starts.count)))
    DispatchQueue.concurrentPerform(iterations: starts.count) { index in
      guard done.withLock({ $0.trouble == nil }) else { return }
      do throws(Trouble) {
        let outputs = try inputs[starts[index]..<min(starts[index] + several, inputs.count)].map(work)
        done.withLock { $0.outputs[index] = outputs }
      } catch {
        done.withLock { $0.trouble = $0.trouble ?? error }
      }
    }
    let all = done.withLock { $0 }
    if let trouble = all.trouble { throw trouble }
    return all.outputs.flatMap { $0 }
  }

  /// Whether the system surely gives this process a thread for each core. Where it does not, Dispatch asks again every second, for
  /// ever, and the run would never end.
  private static let canBeShared: Bool = {
    var addresses = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &addresses) == 0, addresses.rlim_cur >= enough else {
      return false
    }
    return canStart(threads: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1))
  }()

  /// In bytes of addresses. With less, there may be threads at first, and none when the rest of it is taken.
  private static let enough: rlim_t = 2 << 30

  /// All at one time, as Dispatch wants them.
  private static func canStart(threads count: Int) -> Bool {
    let end = DispatchSemaphore(value: 0)
    var threads: [pthread_t] = []
    defer {
      for _ in threads { end.signal() }
      for thread in threads { pthread_join(thread, nil) }
    }
    for _ in 0..<count {
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { end in
          end.map { Unmanaged<DispatchSemaphore>.fromOpaque($0).takeUnretainedValue() }?.wait()
          return nil
        }, Unmanaged.passUnretained(end).toOpaque())
      guard status == 0 else { return false }
      threads.append(thread)
    }
    return true
  }

  private struct Done<Output: Sendable, Trouble: Error>: Sendable {
    var outputs: [[Output]]
    var trouble: Trouble?
  }
}
