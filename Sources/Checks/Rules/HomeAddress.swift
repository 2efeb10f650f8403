import Content
import Diagnostics
import Markup

extension Rule {
  static let homeAddress = Rule(
    "home-address", "A page may give away where somebody lives", .shouldFix,
    why: "What is on the web is there for everyone, for a violent partner too. People have had to move.",
    source:
      "SI 2007/3490 reg 2(2): a childminder may withhold an address; UK GDPR art 5(1)(c): no more personal data than is needed",
    examples: [
      Example(
        breaks: """
          ---
          title: Safe Haven refuge
          where: {name: Safe Haven, postcode: ↓ZZ1 1ZZ}
          ---
          A safe place to stay.
          """,
        keeps: """
          ---
          title: Safe Haven refuge
          contact: {team: Refuge line, phone: 01632 960123}
          ---
          A safe place to stay. We tell you where it is when you ring.
          """),
      Example(
        breaks: "---\ntitle: Sunny childminding\n---\nI care for babies ↓at my home, 12 Example Road.",
        keeps: "---\ntitle: Sunny childminding\n---\nI care for babies at my home. Ring me to see it."),
    ],
    check: .page { page, _ in
      guard page.isService else { return [] }
      return [refuge(page), inWords(page)].compactMap { $0 }
    })

  /// A refuge is safe as long as nobody can find it.
  private static func refuge(_ page: Page) -> Finding? {
    let isRefuge = [page.title, page.facts.provider ?? ""].contains {
      refuges.stand(in: $0)
    }
    guard isRefuge, let venue = page.facts.venue, venue.address != nil || venue.postcode != nil else { return nil }
    return Finding(
      page: page, span: venue.postcode?.span ?? page.top, what: "This page says where a refuge is",
      instead: "Take `where` off the page. Say whom to ring, and that they tell the way.", severity: .mustFix)
  }

  private static let refuges: Wordings = ["refuge", "refuges"]

  private static func inWords(_ page: Page) -> Finding? {
    guard page.isInEnglish, page.prose.mentions(homes) else { return nil }
    var found: Finding?
    page.prose.eachParagraph { paragraph in
      guard found == nil, let address = HomeInWords.first(in: paragraph.letters, after: homes) else { return }
      found = Finding(
        page: page, span: paragraph.span(of: address),
        what: "“\(paragraph.text(address))” may be where somebody lives",
        instead: "Write the town or the part of it, and how to ask for the address.")
    }
    return found
  }

  private static let homes: Wordings = [
    "at my home", "in my home", "at our home", "in our home", "at her home", "in her home", "at his home",
    "in his home", "at their home", "lives at", "living at", "live at", "home address is", "my address is",
  ]
}

/// A home, and a house number and a street after it in the same sentence.
private enum HomeInWords {
  private static let streets: Wordings = [
    "road", "street", "avenue", "close", "lane", "drive", "crescent", "gardens", "terrace", "grove", "rise", "mews",
  ]

  static func first(in letters: [UInt8], after homes: Wordings) -> Range<Int>? {
    var found: Range<Int>?
    homes.each(in: letters) { start, _ in
      let end = min(letters.count, start.upperBound + longestAddress)
      guard let number = letters[start.upperBound..<end].firstIndex(where: LetterByte.isDigit),
        let street = streets.first(in: letters, number..<end),
        !letters[start.upperBound..<street.lowerBound].contains(where: {
          $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?")
        })
      else { return true }
      found = start.lowerBound..<street.upperBound
      return false
    }
    return found
  }

  private static let longestAddress = 60
}
