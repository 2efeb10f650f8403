/// Makes broken copies of files: the same ones at every run.
struct Breaking {
  private let seeds: [[UInt8]]
  private var state: UInt64

  init(_ seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    state = seed
  }

  mutating func next() -> [UInt8] {
    var bytes = seeds[roll(seeds.count)]
    for _ in 0...roll(4) {
      let (start, end) = (roll(bytes.count + 1), roll(bytes.count + 1))
      let range = min(start, end)..<min(max(start, end), min(start, end) + 40)
      switch roll(5) {
      case 0: bytes.removeSubrange(range)
      case 1: bytes.insert(contentsOf: bytes[range], at: start)
      case 2: bytes.insert(UInt8(roll(256)), at: start)
      case 3: bytes.insert(contentsOf: Self.pieces[roll(Self.pieces.count)].utf8, at: start)
      default:
        let other = seeds[roll(seeds.count)]
        bytes = Array(bytes[..<start] + other[roll(other.count)...].prefix(400))
      }
    }
    return bytes
  }

  private static let pieces = [
    "\u{301}", "\u{200D}", "\u{FEFF}", "\u{85}", "\r", "\t", "\"", "'", "<", ">", "&", "{", "}", "[", "]", "|", "`",
    "*", "_",
    "\\", "\n---\n", "\n===\n", "{{", "}}", "&#0;", "javascript:", "<script>", "<!--", "[^1]", "](", "- ", ": ", ",",
    "\u{1B}[31m",
  ]

  /// SplitMix64.
  private mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(max(sides, 1)))
  }
}
