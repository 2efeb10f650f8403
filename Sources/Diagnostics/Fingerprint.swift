import Keeping

/// Sixteen hexadecimal digits that stand for a text: the hash of Fowler, Noll and Vo, 1a. It is the same on every machine, and
/// not meant to keep a secret.
package func fingerprint(of text: String) -> String {
  let digits = String(Fingerprint(of: text).number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// The same as a number, that can be added to.
package struct Fingerprint: Hashable, Sendable {
  package private(set) var number: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package init(of text: String) {
    add(text)
  }

  package init(of bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  /// Eight bytes at a time, for what is long. It is another number than that of the same bytes one by one.
  package init(ofMany bytes: [UInt8]) {
    bytes.withUnsafeBytes { add(many: $0) }
  }

  package mutating func add(many bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    let whole = bytes.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      add(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    for byte in bytes[whole...] { add(byte) }
  }

  package mutating func add(_ other: Fingerprint) { add(other.number) }

  package mutating func add(_ word: UInt64) {
    number = (number ^ word) &* 0x100_0000_01B3
    number ^= number >> 32
  }

  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  package mutating func add(_ byte: UInt8) { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

extension Fingerprint: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(number)
  }

  package init(_ kept: inout KeptReading) throws {
    number = try kept.read()
  }
}
