/// Bytes that were kept, on their way to values.
package struct KeptReading {
  private let bytes: [UInt8]
  private var next = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { next == bytes.count }

  /// The next value, of the kind that is asked for.
  package mutating func read<Value: Keepable>() throws -> Value { try Value(&self) }

  package mutating func readCase() throws -> UInt8 { try byte() }

  package mutating func readBytes() throws -> [UInt8] { Array(try slice()) }

  mutating func byte() throws -> UInt8 {
    guard next < bytes.count else { throw NotKept() }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func word() throws -> UInt64 {
    guard bytes.count - next >= 8 else { throw NotKept() }
    defer { next += 8 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: next, as: UInt64.self) }
  }

  mutating func number() throws -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
    }
    throw NotKept()
  }

  /// How many values follow. Each has a byte at least.
  mutating func count() throws -> Int {
    let count = try number()
    guard count <= UInt64(bytes.count - next) else { throw NotKept() }
    return Int(count)
  }

  mutating func slice() throws -> ArraySlice<UInt8> {
    let count = try count()
    defer { next += count }
    return bytes[next..<next + count]
  }
}
