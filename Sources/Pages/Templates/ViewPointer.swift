/// A view that is being rendered, lent without its type.
///
/// A pointer, because a copy or a box for every view of every page would cost more than the rest of the rendering. It
/// lives no longer than the call that it is handed to, and is read only as the type that it was made of.
struct ViewPointer {
  private let address: UnsafeRawPointer
  private let type: ObjectIdentifier

  init<Owner>(_ view: UnsafePointer<Owner>) {
    address = UnsafeRawPointer(view)
    type = ObjectIdentifier(Owner.self)
  }

  func read<Owner, Value>(_ get: (Owner) -> Value) -> Value {
    precondition(type == ObjectIdentifier(Owner.self), "a template was compiled for another kind of view")
    return get(address.assumingMemoryBound(to: Owner.self).pointee)
  }
}
