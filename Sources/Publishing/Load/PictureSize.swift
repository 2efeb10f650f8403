/// How many pixels a picture has, by what its first bytes say. A browser unpacks every pixel, however small the file is.
struct PictureSize: Equatable {
  let width: Int
  let height: Int

  /// As many as the cameras that people have. Unpacked they are 280 megabytes.
  static let most = 70_000_000

  var isTooLarge: Bool { width.multipliedReportingOverflow(by: height).overflow || width * height > Self.most }

  /// nil for what is no picture of these kinds, or does not say.
  init?(_ bytes: [UInt8]) {
    let header = Header(bytes: bytes)
    let says = [
      header.png, header.gif, header.webpInOneForm, header.webpInTheOther, header.webpInMany, header.jpeg,
    ]
    guard let (width, height) = says.lazy.compactMap({ $0 }).first else { return nil }
    (self.width, self.height) = (width, height)
  }
}

private struct Header {
  let bytes: [UInt8]

  /// PNG 3rd edition, section 11.2.1.
  var png: (Int, Int)? {
    guard says("IHDR", at: 12), let width = number(16, 4), let height = number(20, 4) else { return nil }
    return (width, height)
  }

  /// GIF 89a, section 18.
  var gif: (Int, Int)? {
    guard says("GIF8", at: 0), let width = little(6, 2), let height = little(8, 2) else { return nil }
    return (width, height)
  }

  /// With losses: RFC 6386, section 9.1.
  var webpInOneForm: (Int, Int)? {
    guard isWebP("VP8 "), let width = little(26, 2), let height = little(28, 2) else { return nil }
    return (width & 0x3FFF, height & 0x3FFF)
  }

  /// Without: WebP Lossless Bitstream Specification, section 3.
  var webpInTheOther: (Int, Int)? {
    guard isWebP("VP8L"), let bits = little(21, 4) else { return nil }
    return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
  }

  /// With more about it: WebP Container Specification, “Extended File Format”.
  var webpInMany: (Int, Int)? {
    guard isWebP("VP8X"), let width = little(24, 3), let height = little(27, 3) else { return nil }
    return (width + 1, height + 1)
  }

  /// ITU-T T.81, annex B: the first frame header, past whatever stands before it.
  var jpeg: (Int, Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var at = 2
    while at + 3 < bytes.count, bytes[at] == 0xFF {
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame, let height = number(at + 5, 2), let width = number(at + 7, 2) { return (width, height) }
      guard let length = number(at + 2, 2) else { return nil }
      at += 2 + length
    }
    return nil
  }

  private func isWebP(_ form: String) -> Bool { says("WEBP", at: 8) && says(form, at: 12) }

  private func says(_ word: String, at: Int) -> Bool { bytes.dropFirst(at).starts(with: word.utf8) }

  private func number(_ at: Int, _ count: Int) -> Int? { read(at, count)?.reduce(0) { $0 << 8 | Int($1) } }

  private func little(_ at: Int, _ count: Int) -> Int? { read(at, count)?.reversed().reduce(0) { $0 << 8 | Int($1) } }

  private func read(_ at: Int, _ count: Int) -> ArraySlice<UInt8>? {
    at + count <= bytes.count ? bytes[at..<(at + count)] : nil
  }
}
