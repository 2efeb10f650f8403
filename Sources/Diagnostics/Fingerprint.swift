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

  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  package mutating func add(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) { add(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  package mutating func add(_ byte: UInt8) { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

extension Fingerprint: Codable {
  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(UInt64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var kept = encoder.singleValueContainer()
    try kept.encode(number)
  }
}
