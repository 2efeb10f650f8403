import Glibc

/// A colour of the screen, in the red, green and blue that browsers mix.
package struct Colour: Hashable, Sendable {
  package let red: Int
  package let green: Int
  package let blue: Int

  package static let white = Colour(red: 255, green: 255, blue: 255)
  package static let black = Colour(red: 0, green: 0, blue: 0)

  package init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#0b4f4a` or `#fff`.
  package init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
    guard text.hasPrefix("#"), isHex, digits.count == 3 || digits.count == 6 else { return nil }
    let step = digits.count / 3
    let parts = (0..<3).compactMap { part -> Int? in
      let own = digits[(part * step)..<(part * step + step)]
      let pair = step == 1 ? Array(own) + Array(own) : Array(own)
      return Int(String(decoding: pair, as: UTF8.self), radix: 16)
    }
    guard parts.count == 3 else { return nil }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// `#0b4f4a`.
  package var code: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// How far two colours stand apart, from 1 to 21: "contrast ratio" of WCAG 2.2.
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The nearest colour on the way to black or to white that stands apart enough from all of these; nil when there is none.
  package func moved(awayFrom others: [Colour], to ratio: Double) -> Colour? {
    for step in 0...255 {
      for end in [Colour.black, .white] {
        let moved = mixed(with: end, step)
        if others.allSatisfy({ moved.contrast(with: $0) >= ratio }) { return moved }
      }
    }
    return nil
  }

  private func mixed(with end: Colour, _ step: Int) -> Colour {
    func part(_ from: Int, _ to: Int) -> Int { from + (to - from) * step / 255 }
    return Colour(red: part(red, end.red), green: part(green, end.green), blue: part(blue, end.blue))
  }

  /// "Relative luminance" of WCAG 2.2.
  private var luminance: Double {
    let light = [red, green, blue].map { Colour.light[$0] }
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// The light of each of the 256 steps of a part.
  private static let light: [Double] = (0...255).map { step in
    let part = Double(step) / 255
    return part > 0.04045 ? pow((part + 0.055) / 1.055, 2.4) : part / 12.92
  }
}
