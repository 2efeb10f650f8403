/// Latin letters without their accents, so that whoever types "cafe" or "Sian" finds "café" and "Siân".
///
/// The tables hold what Unicode's canonical decomposition leaves of a letter once its marks are gone, and a dot where it leaves
/// the letter as it is. Swift's own library does not offer that decomposition.
enum LatinFolding {
  /// The plain letter, or nil for one that has none.
  static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    let letter: UInt8
    switch scalar.value {
    case 0x00C0...0x024F: letter = first[Int(scalar.value) - 0x00C0]
    case 0x1E00...0x1EFF: letter = second[Int(scalar.value) - 0x1E00]
    default: return nil
    }
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  /// U+00C0 to U+024F.
  private static let first = Array(
    """
      aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y \
      aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll. \
      ...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz. \
      ................................oo.............uu............... \
      .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa.... \
      aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............ \
      ................
    """.utf8.filter { $0 != UInt8(ascii: " ") })

  /// U+1E00 to U+1EFF.
  private static let second = Array(
    """
      aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm \
      mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv \
      wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee \
      eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8.filter { $0 != UInt8(ascii: " ") })
}
