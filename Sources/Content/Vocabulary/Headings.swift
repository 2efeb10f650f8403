import Diagnostics
import Keeping
import Markup

/// A part of a page that families look for, and that a duty may ask for. The first nineteen are the catalogue's facets.
package enum Facet: String, CaseIterable, Sendable {
  case what
  case whoFor = "who-for"
  case criteria
  case howToAsk = "how-to-ask"
  case howDecided = "how-decided"
  case timescale
  case cost
  case when
  case `where`
  case contact
  case provider
  case complaint
  case appeal
  case aims
  case progress
  case offlineCopy = "offline-copy"
  case feedback
  case checkedOn = "checked-on"
  case reviewBy = "review-by"
  case notFor = "not-for"
  case comment
  case reply
  case action
  case partners

  /// What a council says once, on its own page, for all pages that do not say it themselves.
  package static let saidOnce: [Facet] = [.complaint, .offlineCopy, .feedback]
}

/// Which wordings of a heading count for which facet.
package struct Headings: Sendable {
  private let facets: [String: Facet]
  private let labels: [Facet: String]
  private let meanings: [Facet: String]
  /// The wordings of each language, by its code.
  private let wordings: [Facet: [String: String]]

  package func facet(of heading: String) -> Facet? { facets[plain(heading)] }

  /// The heading to write, in the words that families read.
  package func label(_ facet: Facet) -> String { labels[facet] ?? facet.rawValue }

  /// What stands under it, in a sentence.
  package func meaning(_ facet: Facet) -> String? { meanings[facet] }

  /// The heading to write in a language. nil where the vocabulary has none yet.
  package func label(_ facet: Facet, in language: String) -> String? {
    Language.widening(language).lazy.compactMap { wordings[facet]?[$0] }.first
  }

  /// With what the words around the pages of each language call a part: it counts as its heading too, where it is no other's.
  package func counting(_ languages: [Phrases]) -> Headings {
    var more = facets
    for phrases in languages {
      for (english, _) in phrases.entries {
        guard let part = facet(of: english.value), let said = phrases.translation(of: english.value) else { continue }
        let key = plain(said)
        if !key.isEmpty, more[key] == nil { more[key] = part }
      }
    }
    return Headings(facets: more, labels: labels, meanings: meanings, wordings: wordings)
  }

  package static func read(_ source: SourceText, noting found: inout [Diagnostic]) -> Headings {
    var facets: [String: Facet] = [:]
    var labels: [Facet: String] = [:]
    var meanings: [Facet: String] = [:]
    var firstWordings: [Facet: [String: String]] = [:]
    for var form in Form.list(in: source, noting: &found) {
      let id = form.needed("id", because: "The catalogue names the part by its id.", example: "id: who-for")
      let label = form.needed("label", because: "Families see the label.", example: "label: Who it is for")
      let means = form.text("means")
      let firsts = form.firstByLanguage("headings")
      let wordings = form.textsByLanguage("headings")
      form.finish(noting: &found)
      guard let id, let label else { continue }
      guard let facet = Facet(rawValue: id.value) else {
        found.append(
          .unknownWord(id, "part of a page", known: Facet.allCases.map(\.rawValue), in: source))
        continue
      }
      labels[facet] = label.value
      meanings[facet] = means?.value
      firstWordings[facet] = firsts
      for wording in [label] + wordings {
        let key = plain(wording.value)
        if let other = facets[key], other != facet {
          found.append(
            .fact(
              "heading-counts-twice", wording.span, in: source,
              "“\(wording.value)” already counts for `\(other.rawValue)`", "Keep it under one of the two."))
        }
        facets[key] = facet
      }
    }
    return Headings(facets: facets, labels: labels, meanings: meanings, wordings: firstWordings)
  }
}

/// Capitals, end marks and the kind of apostrophe do not matter.
private func plain(_ heading: String) -> String {
  plainBytes(heading) ?? plainLetters(heading)
}

/// Nearly every heading is of plain letters, and every page has ten. nil for any other.
private func plainBytes(_ heading: String) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(heading.utf8.count)
  var isAfterSpace = false
  for byte in heading.utf8 {
    switch byte {
    case 0x80...: return nil
    case 0x09...0x0D, 0x20: isAfterSpace = true
    default:
      if isAfterSpace, !bytes.isEmpty { bytes.append(0x20) }
      isAfterSpace = false
      bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
  }
  while let last = bytes.last, ":?.! ".utf8.contains(last) { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

private func plainLetters(_ heading: String) -> String {
  var text = heading.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  while let last = text.last, endMarks.contains(last) { text.removeLast() }
  return text
}

/// Those of Arabic, Urdu, Persian, Chinese and Hindi too, and the signs without a shape that say which way a line runs.
private let endMarks: Set<Character> = [
  ":", "?", ".", "!", " ", "؟", "۔", "؛", "،", "؞", "：", "？", "。", "！", "।", "\u{061C}", "\u{200E}", "\u{200F}",
]

extension Facet: Keepable {}
