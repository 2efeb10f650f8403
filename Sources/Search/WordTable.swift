/// Numbers words as they come, so that the rest can work with numbers. Capitals of ASCII count as small letters.
///
/// A table of its own: an index meets every word of every page, and a dictionary of texts would cost more than parsing does.
struct WordTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var letters: [UInt8] = []
  private var ends: [Int32] = [0]

  var count: Int { ends.count - 1 }

  /// The word with that number.
  subscript(number: Int) -> ArraySlice<UInt8> { letters[Int(ends[number])..<Int(ends[number + 1])] }

  /// The word's number; a new one if it has none yet.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWord(Int(slots[slot]), word) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    for byte in word { letters.append(Self.small(byte)) }
    ends.append(Int32(letters.count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  mutating func number(of word: some Collection<UInt8>) -> Int {
    Array(word).withUnsafeBufferPointer { number(of: $0) }
  }

  /// The numbers of all words, in the order of their bytes.
  func sorted() -> [Int] {
    (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[number])
    guard Int(ends[number + 1]) - start == word.count else { return false }
    for index in word.indices where letters[start + index] != Self.small(word[index]) { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    letters.withUnsafeBufferPointer { letters in
      for number in 0..<count {
        let word = UnsafeBufferPointer(rebasing: letters[Int(ends[number])..<Int(ends[number + 1])])
        var slot = Self.hash(word) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
      }
    }
  }

  @inline(__always) private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  @inline(__always) private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(small(byte))) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7fff_ffff)
  }
}
