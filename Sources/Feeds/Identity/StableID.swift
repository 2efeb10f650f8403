import Keeping

/// An id that is the same in every build and on every host: a UUID as RFC 9562 has it.
package struct StableID: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// What every id of this program is made in. It was drawn once, and stays: with another one, all ids would be new.
  package static let plainsight = StableID(high: 0x4F0C_8A5E_7C31_4D6B, low: 0x9A52_E1B7_30D4_C68F)

  /// Version 5: made from a name, in the space of another id.
  package init(_ name: String, in space: StableID) {
    let digest = SHA1.digest(of: space.bytes + name.utf8)
    let (high, low) = (UInt64(digest.0) << 32 | UInt64(digest.1), UInt64(digest.2) << 32 | UInt64(digest.3))
    self.high = high & ~0xF000 | 0x5000
    self.low = low & ~(0xC0 << 56) | 0x80 << 56
  }

  /// `ac148810-d857-441c-9679-408f346de14b`, of whatever version, in capitals or not.
  package init?(_ written: some StringProtocol) {
    let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [8, 4, 4, 4, 12] else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for byte in parts.joined() {
      guard let digit = Self.digit(byte) else { return nil }
      (high, low) = (high << 4 | low >> 60, low << 4 | digit)
    }
    self.init(high: high, low: low)
  }

  package var text: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var at = 0
      for index in 0..<32 {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          buffer[at] = UInt8(ascii: "-")
          at += 1
        }
        let half = index < 16 ? high : low
        buffer[at] = Self.letter(UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 0x0F)
        at += 1
      }
      return at
    }
  }

  private var bytes: [UInt8] {
    [high, low].flatMap { half in withUnsafeBytes(of: half.bigEndian) { Array($0) } }
  }

  private static func letter(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt64((byte | 0x20) - 0x57)
    default: nil
    }
  }
}

extension StableID: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(high, low)
  }

  package init(_ kept: inout KeptReading) throws {
    high = try kept.read()
    low = try kept.read()
  }
}
