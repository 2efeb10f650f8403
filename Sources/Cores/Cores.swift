import Dispatch
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
    guard self == .all, inputs.count > several else { return try inputs.map(work) }
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

  private struct Done<Output: Sendable, Trouble: Error>: Sendable {
    var outputs: [[Output]]
    var trouble: Trouble?
  }
}
