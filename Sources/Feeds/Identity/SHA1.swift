/// SHA-1, as RFC 3174 has it. For ids alone: it keeps no secret and guards nothing.
struct SHA1 {
  typealias Digest = (UInt32, UInt32, UInt32, UInt32, UInt32)

  private var state: Digest = (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0)

  /// The twenty bytes, as five numbers.
  static func digest(of message: some Collection<UInt8>) -> Digest {
    let size = (message.count + 8) / 64 * 64 + 64
    var padded: [UInt8] = []
    padded.reserveCapacity(size)
    padded += message
    padded.append(0x80)
    padded += repeatElement(0, count: size - padded.count)
    let bits = UInt64(message.count) * 8
    for place in 0..<8 { padded[size - 1 - place] = UInt8(truncatingIfNeeded: bits >> UInt64(place * 8)) }
    var sha = SHA1()
    padded.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: size, by: 64) {
        sha.take(UnsafeBufferPointer(rebasing: bytes[start..<start + 64]))
      }
    }
    return sha.state
  }

  private mutating func take(_ block: UnsafeBufferPointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
      for index in 0..<16 {
        let at = index * 4
        let (one, two) = (UInt32(block[at]) << 24, UInt32(block[at + 1]) << 16)
        words[index] = one | two | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
      }
      for index in 16..<80 {
        words[index] = turned(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], by: 1)
      }
      mix(UnsafeBufferPointer(words))
    }
  }

  private mutating func mix(_ words: UnsafeBufferPointer<UInt32>) {
    var (a, b, c, d, e) = state
    for (index, word) in words.enumerated() {
      let (choice, constant): (UInt32, UInt32) =
        switch index {
        case 0..<20: ((b & c) | (~b & d), 0x5A82_7999)
        case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case 40..<60: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      (a, b, c, d, e) = (turned(a, by: 5) &+ choice &+ e &+ constant &+ word, a, turned(b, by: 30), c, d)
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
  }
}

private func turned(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
