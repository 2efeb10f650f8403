/// Phrases to look for among words, whatever their capitals, and never inside another word. All of them are looked for at
/// once: every rule reads every page, and hardly any page has any of them. A window as long as the shortest phrase moves over
/// the text, and its last two letters tell how far it may move at once (Wu and Manber, A fast algorithm for multi-pattern
/// searching, 1994).
struct Wordings: ExpressibleByArrayLiteral, Sendable {
  private let phrases: [[UInt8]]
  /// The length of the window, in bytes.
  private let shortest: Int
  /// By the kind of the window's last two letters, how far it may move. Where it may not, a phrase may stand in it.
  private let steps: [UInt8]
  /// By the same kind, which phrases those are.
  private let candidates: [[Int]]

  /// In small letters.
  init(_ texts: [String]) {
    let phrases = texts.map { Array($0.utf8) }
    let shortest = min(phrases.map(\.count).min() ?? 2, Int(UInt8.max))
    precondition(shortest >= 2, "a phrase of one letter stands everywhere")
    var steps = Array(repeating: UInt8(shortest - 1), count: Self.kinds)
    var candidates = Array(repeating: [Int](), count: Self.kinds)
    for (index, phrase) in phrases.enumerated() {
      for end in 1..<shortest {
        let kind = Self.kind(phrase[end - 1], phrase[end])
        steps[kind] = min(steps[kind], UInt8(shortest - 1 - end))
      }
      candidates[Self.kind(phrase[shortest - 2], phrase[shortest - 1])].append(index)
    }
    self.phrases = phrases
    self.shortest = shortest
    self.steps = steps
    self.candidates = candidates
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
    bytes.withUnsafeBufferPointer { bytes in
      steps.withUnsafeBufferPointer { steps in
        var last = stretch.lowerBound + shortest - 1
        while last < stretch.upperBound {
          let kind = Self.kind(bytes[last - 1], bytes[last])
          guard steps[kind] == 0 else {
            last += Int(steps[kind])
            continue
          }
          let start = last - shortest + 1
          for phrase in candidates[kind] {
            let end = start + phrases[phrase].count
            guard end <= stretch.upperBound, isSame(phrases[phrase], start, in: bytes),
              !isWhole || Self.isWhole(start..<end, in: bytes)
            else { continue }
            if !give(start..<end, phrase) { return }
          }
          last += 1
        }
      }
    }
  }

  private static let kinds = 1024

  /// Five bits of each: a capital and its small letter fold to the same.
  private static func kind(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  private func isSame(_ phrase: [UInt8], _ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in phrase.indices where LetterByte.small(bytes[start + index]) != phrase[index] { return false }
    return true
  }

  private static func isWhole(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    let opens = start == 0 || !LetterByte.isInWord(bytes[start - 1]) || !LetterByte.isInWord(bytes[start])
    let closes = end == bytes.count || !LetterByte.isInWord(bytes[end]) || !LetterByte.isInWord(bytes[end - 1])
    return opens && closes
  }
}
