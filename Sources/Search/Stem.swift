/// What is left of an English word without the endings that make no other thing of it, so that "hits", "hitting" and "hit" find
/// each other.
///
/// Light on purpose: a stemmer that cuts more also takes "policy" for "police". `search.js` does the same, rule by rule, with
/// what a family types; Tests/Browser compares the two.
///
/// 1. Odd ones: children, people, buses, died, dying.
/// 2. Many to one: families → family, churches → church, clubs → club; not glass, bus, crisis.
/// 3. worried → worry; caring → care, hitting → hit, travelled → travel.
/// 4. assessment → assess, illness stays; educational → education, therapist and therapy → therap, advisor → adviser.
/// 5. A last e, where five letters or more stand: service and servic are one.
func stemmed(_ word: [UInt8]) -> [UInt8] {
  guard word.count >= 4, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
  if let odd = odd[word] { return odd }
  var word = word
  makeOne(&word)
  takeTimeOff(&word)
  takeEndingOff(&word)
  if word.count >= 5, word.ends("e"), !word.ends("ee") { word.removeLast() }
  return word
}

private let odd: [[UInt8]: [UInt8]] = Dictionary(
  [("children", "child"), ("people", "person"), ("buses", "bus"), ("died", "die"), ("dying", "die")].map {
    (Array($0.utf8), Array($1.utf8))
  },
  uniquingKeysWith: { first, _ in first })

private func makeOne(_ word: inout [UInt8]) {
  if word.ends("ies"), word.count > 4 {
    word.removeLast(3)
    word.append(UInt8(ascii: "y"))
  } else if ["sses", "shes", "ches", "xes", "zes"].contains(where: { word.ends($0) }) {
    word.removeLast(2)
  } else if word.ends("s"), !["ss", "us", "is"].contains(where: { word.ends($0) }) {
    word.removeLast()
  }
}

private func takeTimeOff(_ word: inout [UInt8]) {
  if word.ends("ied"), word.count > 4 {
    word.removeLast(3)
    word.append(UInt8(ascii: "y"))
    return
  }
  let ending = word.ends("ing") ? 3 : word.ends("ed") && !word.ends("eed") ? 2 : 0
  let rest = word.dropLast(ending)
  guard ending > 0, rest.count >= 3, rest.contains(where: isVowel) else { return }
  word.removeLast(ending)
  let last = word[word.count - 1]
  let isDouble = word.count > 3 && last == word[word.count - 2]
  if isDouble, "bdgmnprt".utf8.contains(last) || last == UInt8(ascii: "l") && word.count > 5 {
    word.removeLast()
  } else if word.count == 3, !isVowel(word[0]), isVowel(word[1]), !isVowel(last), !"wx".utf8.contains(last) {
    word.append(UInt8(ascii: "e"))
  }
}

private func takeEndingOff(_ word: inout [UInt8]) {
  if word.ends("ment") || word.ends("ness"), word.count >= 8 { word.removeLast(4) }
  if word.ends("ional") { word.removeLast(2) }
  if word.ends("ist"), word.count >= 7 { word.removeLast(3) }
  if word.ends("apy") || word.ends("ogy") { word.removeLast() }
  if word.ends("or"), word.count >= 6 { word[word.count - 2] = UInt8(ascii: "e") }
}

private func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

extension [UInt8] {
  fileprivate func ends(_ ending: StaticString) -> Bool {
    guard count >= ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
