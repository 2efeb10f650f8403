/// How many bytes the character that begins here has, or none if it is not one of Unicode's.
///
/// Strict: no overlong forms, no halves of pairs, nothing above U+10FFFF.
func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  func isNext(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
    index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
  }
  switch bytes[index] {
  case 0..<0x80: return 1
  case 0xC2...0xDF: return isNext(1) ? 2 : nil
  case 0xE0: return isNext(1, from: 0xA0) && isNext(2) ? 3 : nil
  case 0xED: return isNext(1, to: 0x9F) && isNext(2) ? 3 : nil
  case 0xE1...0xEF: return isNext(1) && isNext(2) ? 3 : nil
  case 0xF0: return isNext(1, from: 0x90) && isNext(2) && isNext(3) ? 4 : nil
  case 0xF4: return isNext(1, to: 0x8F) && isNext(2) && isNext(3) ? 4 : nil
  case 0xF1...0xF3: return isNext(1) && isNext(2) && isNext(3) ? 4 : nil
  default: return nil
  }
}
