import Synchronization

/// A value that is made when somebody first asks for it, and not again. Who asks meanwhile waits.
package final class Once<Value: Sendable>: Sendable {
  private enum State {
    case wanted(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  package init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.wanted(make))
  }

  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .wanted(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
