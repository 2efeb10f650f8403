/// Something that can be kept as bytes until the next build, and read from them again.
///
/// The bytes have no names and no version: only the program that wrote them reads them. The same value gives the same bytes, so
/// that two values can be told apart by the fingerprints of their bytes.
package protocol Keepable {
  func keep(in kept: inout KeptBytes)
  init(_ kept: inout KeptReading) throws
}

/// What was kept is not what was to be read: something else has written there.
package struct NotKept: Error {
  package init() {}
}

extension Keepable {
  /// The bytes of this value alone.
  package var kept: [UInt8] {
    var kept = KeptBytes()
    keep(in: &kept)
    return kept.bytes
  }

  /// Reads a value whose bytes these are, and no more.
  package init(kept bytes: [UInt8]) throws {
    var kept = KeptReading(bytes)
    try self.init(&kept)
    guard kept.isAtEnd else { throw NotKept() }
  }
}
