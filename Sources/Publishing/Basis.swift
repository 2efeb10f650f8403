import Content
import Diagnostics

/// What every page is read against, and what is wrong in it.
struct Basis: Sendable {
  /// nil when a part of it cannot be read.
  let reference: Reference?
  private(set) var found: [Diagnostic] = []

  init(_ library: Library) throws {
    reference = try library.readReference(noting: &found)
  }
}
