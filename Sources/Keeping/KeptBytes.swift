/// Values on their way to bytes, one after the other.
package struct KeptBytes {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add<each Value: Keepable>(_ value: repeat each Value) {
    repeat (each value).keep(in: &self)
  }

  /// Small numbers take one byte, seven bits in each.
  mutating func add(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(word: UInt64) {
    withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
  }

  /// As they are, and how many they are.
  package mutating func add(bytes more: some Collection<UInt8>) {
    add(number: UInt64(more.count))
    bytes.append(contentsOf: more)
  }

  /// Which of several things it is, for the cases of an enum.
  package mutating func add(case number: UInt8) {
    bytes.append(number)
  }

  /// What has no order of its own, in the order of its bytes.
  mutating func add(unordered values: [[UInt8]]) {
    add(number: UInt64(values.count))
    for value in values.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes.append(contentsOf: value) }
  }
}
