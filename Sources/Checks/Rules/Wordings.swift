/// Phrases to look for among words, whatever their capitals, and never inside another word. All of them are looked for at
/// once: every rule reads every page, and hardly any page has any of them.
struct Wordings: ExpressibleByArrayLiteral, Sendable {
  private let phrases: [[UInt8]]
  /// By the first two letters, folded to five bits each, which phrases may begin there.
  private let starts: [[Int]]
  private let mayStart: [Bool]

  /// In small letters.
  init(_ texts: [String]) {
    phrases = texts.map { Array($0.utf8) }
    var starts = Array(repeating: [Int](), count: Self.kinds)
    for (index, phrase) in phrases.enumerated() {
      precondition(phrase.count >= 2, "a phrase of one letter stands everywhere")
      starts[Self.kind(phrase[0], phrase[1])].append(index)
    }
    self.starts = starts
    mayStart = starts.map { !$0.isEmpty }
  }

  init(arrayLiteral texts: String...) { self.init(texts) }

  static func + (one: Wordings, other: Wordings) -> Wordings {
    Wordings((one.phrases + other.phrases).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Where the first of them stands.
  func first(in bytes: [UInt8], _ stretch: Range<Int>? = nil) -> Range<Int>? {
    var found: Range<Int>?
    each(in: bytes, stretch, isWhole: true) { range, _ in
      found = range
      return false
    }
    return found
  }

  func stand(in bytes: [UInt8], _ stretch: Range<Int>? = nil) -> Bool { first(in: bytes, stretch) != nil }

  func stand(in text: String) -> Bool { stand(in: Array(text.utf8)) }

  /// Whether any stands anywhere, inside other words too: for a quick look before a close one.
  func areAnywhere(in bytes: [UInt8]) -> Bool {
    var isFound = false
    each(in: bytes, nil, isWhole: false) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Gives each place with the phrase's number in the list, until the answer is false.
  func each(
    in bytes: [UInt8], _ stretch: Range<Int>? = nil, isWhole: Bool = true,
    _ give: (Range<Int>, _ phrase: Int) -> Bool
  ) {
    let stretch = stretch ?? 0..<bytes.count
    guard stretch.count >= 2 else { return }
    bytes.withUnsafeBufferPointer { bytes in
      mayStart.withUnsafeBufferPointer { mayStart in
        var next = bytes[stretch.lowerBound]
        for start in stretch.lowerBound..<(stretch.upperBound - 1) {
          let first = next
          next = bytes[start + 1]
          let kind = Self.kind(first, next)
          guard mayStart[kind] else { continue }
          for phrase in starts[kind] {
            let end = start + phrases[phrase].count
            guard end <= stretch.upperBound, isSame(phrases[phrase], start, in: bytes),
              !isWhole || Self.isWhole(start..<end, in: bytes)
            else { continue }
            if !give(start..<end, phrase) { return }
          }
        }
      }
    }
  }

  private static let kinds = 1024

  /// Capitals and small letters fold to the same five bits.
  private static func kind(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  private func isSame(_ phrase: [UInt8], _ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in phrase.indices where Letter.small(bytes[start + index]) != phrase[index] { return false }
    return true
  }

  private static func isWhole(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    let opens = start == 0 || !Letter.isInWord(bytes[start - 1]) || !Letter.isInWord(bytes[start])
    let closes = end == bytes.count || !Letter.isInWord(bytes[end]) || !Letter.isInWord(bytes[end - 1])
    return opens && closes
  }
}

/// What rules ask of one byte of a text.
enum Letter {
  static func small(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
  /// Letters beyond A to Z count; most of the signs that count with them stand in words too.
  static func isInWord(_ byte: UInt8) -> Bool { isSmall(small(byte)) || isDigit(byte) || byte >= 0x80 }
}
