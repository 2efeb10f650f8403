/// What can be dialled in the United Kingdom, by Ofcom's numbering plan.
package enum TelephoneNumber {
  /// The first number of a text that can be one, as a telephone dials it. nil where the text holds none: a link to what nobody
  /// has would look like help.
  package static func toDial(_ text: String) -> String? {
    if text.split(separator: " ").contains(where: isOfSpreadsheet) { return nil }
    let numbers = all(in: text)
    let possible = numbers.filter { isPossible($0.digits, hasPlus: $0.hasPlus) }
    // A room or an hour may stand before the number.
    guard let number = possible.first(where: { $0.digits.count >= 8 }) ?? possible.first else {
      // Hours may stand behind it with nothing between.
      return numbers.lazy.map { String($0.digits.prefix(11)) }.first { $0.count == 11 && isNational($0) }
    }
    guard number.hasPlus else { return number.digits }
    // `+44 (0)1632 960123`: the 0 is for those who dial without +44.
    return number.digits.hasPrefix("44") ? "+44" + number.digits.dropFirst(2).drop { $0 == "0" } : "+" + number.digits
  }

  /// `1.63296E+09`: what spreadsheets make of long numbers.
  package static func isOfSpreadsheet(_ word: some StringProtocol) -> Bool {
    let parts = word.lowercased().split(separator: "e", maxSplits: 1)
    return parts.count == 2 && Double(parts[0]) != nil && parts[1].hasPrefix("+") && Int(parts[1]) != nil
  }

  /// Whether digits, with or without a plus sign before them, can be a number.
  package static func isPossible(_ digits: String, hasPlus: Bool) -> Bool {
    // Relay UK: for people who type because they do not hear or speak, or who speak and read the answer.
    if digits.count > 10, digits.hasPrefix("18001") || digits.hasPrefix("18002") {
      return isPossible(String(digits.dropFirst(5)), hasPlus: false)
    }
    if hasPlus { return !digits.hasPrefix("44") || isNational("0" + digits.dropFirst(2).drop { $0 == "0" }) }
    if digits.hasPrefix("0") { return digits.hasPrefix("00") || isNational(digits) }
    switch digits.count {
    case 3: return digits.hasPrefix("1") || digits.hasPrefix("9")
    case 4: return digits.hasPrefix("1")
    case 5: return true
    case 6: return true
    default: return false
    }
  }

  private static func isNational(_ digits: String) -> Bool { isNational(Array(digits.utf8)[...]) }

  /// Whether digits that begin with 0 are as many as the plan gives to a number that begins so.
  package static func isNational(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let area = digits.dropFirst().first, "1235789".utf8.contains(area) else { return false }
    return switch digits.count {
    case 11: true
    case 10: area == UInt8(ascii: "1") || digits.starts(with: "0800".utf8) || digits.starts(with: "0500".utf8)
    // Childline.
    case 8: digits.elementsEqual("08001111".utf8)
    default: false
    }
  }

  /// No one can have it: all one digit, or the digits in their order. `111` and `999` are somebody's.
  package static func isMadeUp(_ digits: String) -> Bool {
    if digits.allSatisfy({ $0 == "0" }) { return true }
    guard digits.count >= 5 else { return false }
    return Set(digits).count == 1 || digits.count >= 10 && Set(digits.dropFirst()).count == 1
      || digits.hasPrefix("0000") || inOrder.contains(digits)
  }

  private static let inOrder: Set<String> = [
    "12345", "123456789", "1234567890", "0123456789", "01234567890", "01234567891",
  ]

  /// Set aside by Ofcom for films and examples.
  package static func isForExamples(_ digits: String) -> Bool {
    digits.count == 11
      && [
        "01632960", "07700900", "0808157", "0909879", "03069990", "01134960", "01144960", "01154960", "01164960",
        "01174960", "01184960", "01214960", "01314960", "01414960", "01514960", "01614960", "02079460", "01914980",
        "02890180", "02920180",
      ].contains { digits.hasPrefix($0) }
  }

  /// The numbers that a text holds, but for extensions and options.
  package static func all(in text: String) -> [(digits: String, hasPlus: Bool)] {
    var found: [(String, Bool)] = []
    var digits = ""
    var hasPlus = false
    var word = ""
    var isExtra = false
    var before: UInt8 = 0
    func end() {
      guard !digits.isEmpty else { return }
      if !isExtra { found.append((digits, hasPlus)) }
      (digits, hasPlus, word) = ("", false, "")
    }
    for byte in Array(text.utf8) + [UInt8(ascii: ";")] {
      defer { before = byte }
      switch byte {
      case 0x30...0x39:
        if digits.isEmpty { isExtra = extras.contains(word) }
        digits.append(Character(Unicode.Scalar(byte)))
      case UInt8(ascii: "+") where digits.isEmpty: hasPlus = true
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), 0x80...:
        let isDash = byte == UInt8(ascii: "-") || byte == 0xE2
        if byte == UInt8(ascii: "(") || isDash && before == UInt8(ascii: " "), digits.count >= 10 { end() }
      default:
        end()
        hasPlus = false
        let small = byte | 0x20
        if (0x61...0x7A).contains(small) {
          word.append(Character(Unicode.Scalar(small)))
        } else {
          word = ""
        }
      }
    }
    return found
  }

  private static let extras: Set<String> = ["ext", "extension", "x", "option", "press", "exten", "then", "opt", "pin"]
}
