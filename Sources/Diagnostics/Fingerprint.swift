/// Sixteen hexadecimal digits that stand for a text: the hash of Fowler, Noll and Vo, 1a. It is the same on every machine, and
/// not meant to keep a secret.
package func fingerprint(of text: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
