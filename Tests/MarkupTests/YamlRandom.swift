/// SplitMix64: the same texts at every run.
struct YamlRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func bytes(most: Int) -> [UInt8] {
    let common = Array("-: \n\r\t#\"'[]{}|>&*!?,ab%@`\\".utf8)
    return (0..<Int.random(in: 0...most, using: &self)).map { _ in
      Int.random(in: 0..<12, using: &self) == 0
        ? UInt8.random(in: 0...255, using: &self) : common[Int.random(in: 0..<common.count, using: &self)]
    }
  }

  private static let pieces = [
    "a: ", "b: ", "title: ", "\n", "\n", "\n", "  ", " ", "\t", "- ", "[", "]", "{", "}", ", ", ": ", "\"", "'", "#",
    " # ", "|", ">", "&a ", "*a",
    "!x ", "? ", "---", "...", "%", "@", "`", "\\", "\\n", "\\u00e9", "é", "漢", "😀", "\u{FEFF}", "\u{85}", "\u{2028}",
    "\r", "\r\n", "\u{1}",
    "\u{7F}", "\u{FFFE}", "words", "2026-11-22", "<<: ", "~", "''", "\"\"", "- - - - - - - - - - - - - ",
    "[[[[[[[[[[[[[[", "\n  b: c", "\n- d",
  ]

  mutating func facts() -> String {
    (0..<Int.random(in: 0...16, using: &self)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
    }.joined()
  }

  mutating func breakSomething(in bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &self)
    let end = min(bytes.count, at + Int.random(in: 1...12, using: &self))
    switch Int.random(in: 0..<6, using: &self) {
    case 0: bytes.removeSubrange(at..<end)
    case 1:
      bytes.insert(contentsOf: Array(Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)].utf8), at: at)
    case 2: bytes[at] = UInt8.random(in: 0...255, using: &self)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &self))
    case 4: bytes.removeSubrange(at...)
    default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &self))
    }
  }
}
