import Checks
import Content
import Diagnostics

/// A letter that asks a council for what its pages do not tell, in plain text, so that anybody can copy, change and send it.
struct Letter {
  let subject: String
  let text: String

  /// `page` is where the council can see what is missing, and `today` the day on which it was so.
  init(
    asking council: CouncilContent, for duty: Duty, _ coverage: DutyCoverage, seenOn page: String, _ today: Day
  ) {
    subject = duty.title
    let gaps = zip(duty.items, coverage.items).filter { $0.1.result.isGap }.map { Gap($0, $1) }
    text =
      ([
        Self.address(of: council),
        "Date: [the day you send this]",
        "Dear \(council.name),",
        "About: \(duty.title)",
        """
        I cannot find all that I need about this on your pages for families. This page shows what was missing on \
        \(today.inWords):
        \(page)
        """,
      ] + Self.notYours(duty) + Self.questions(gaps, duty) + [
        gaps.count == 1
          ? "Please send me this, or tell me where I can read it. If there is none, please say so."
          : "Please send me these, or tell me where I can read them. If there is none of something, please say so.",
        "Please answer within 20 working days. If you need longer, please tell me the day when you will answer.",
        """
        I would like the answer: [choose one: by email, on paper, in large print, in Easy Read, by phone, or in this \
        language: …]
        """,
        "If you will not send it, please tell me why, and send me your complaints procedure.",
        "Yours faithfully,",
        "[Your name]\n[How to reach you]",
      ]).joined(separator: "\n\n")
  }

  private static func address(of council: CouncilContent) -> String {
    let contact = council.page.facts.contact
    if let post = contact?.post, post.contains(council.name) { return "To: \(post)" }
    return "To: " + ([contact?.team, council.name, contact?.post].compactMap { $0 }).joined(separator: ", ")
  }

  private static func notYours(_ duty: Duty) -> [String] {
    guard duty.holder != .council else { return [] }
    return ["I understand that this is for \(duty.holder.inWords). If it is not for you, please tell me whom to ask."]
  }

  /// What stands on the same ground is asked for together, the law first.
  private static func questions(_ gaps: [Gap], _ duty: Duty) -> [String] {
    var grounds: [Ground] = []
    for gap in gaps where !grounds.contains(gap.ground) { grounds.append(gap.ground) }
    grounds.sort { $0.rank < $1.rank }
    var count = 0
    return grounds.map { ground in
      let same = gaps.filter { $0.ground == ground }
      let lines = same.map { gap in
        count += 1
        return gap.line(count, duty)
      }
      return ([ground.opening(of: same.count, duty) + ":"] + lines).joined(separator: "\n")
    }
  }
}

/// Why a letter asks for something. What the law asks for is kept apart from what a family would like to know besides.
private enum Ground: Hashable {
  case standing(Standing)
  case mayBeOutOfDate
  /// The item is answered, and the page lacks what families look for on any page.
  case moreWanted

  func opening(of count: Int, _ duty: Duty) -> String {
    switch self {
    case .standing(let standing):
      standing.sentence(.council(of: duty, asking: count))
        + (standing.hasSource ? " (\(duty.citation))" : "")
    case .mayBeOutOfDate:
      count == 1
        ? "I found an answer to this, and it may be out of date. Please tell me what is true now"
        : "I found answers to these, and they may be out of date. Please tell me what is true now"
    case .moreWanted: "I found something about \(count == 1 ? "this" : "these"), and I need to know more"
    }
  }

  var rank: Int {
    switch self {
    case .standing(.law(.publish, isSecondHand: false)): 0
    case .standing(.law(_, isSecondHand: false)): 1
    case .standing(.law): 2
    case .standing(.guidance(_, isSecondHand: false)): 3
    case .standing(.guidance): 4
    case .mayBeOutOfDate: 5
    case .standing(.notRead): 6
    case .standing(.goodPractice): 7
    case .moreWanted: 8
    }
  }
}

/// An item that a council does not fully answer.
private struct Gap {
  let item: DutyItem
  let ground: Ground
  /// What was found of it, and what is missing there.
  let found: String?

  init(_ item: DutyItem, _ coverage: ItemCoverage) {
    let missing: String
    switch coverage.result {
    case .weak(let weaknesses) where !weaknesses.contains(where: \.isNoAnswer):
      ground = .moreWanted
      missing = weaknesses.forFamilies
    case .weak(let weaknesses):
      ground = .standing(item.standing)
      missing = weaknesses.filter(\.isNoAnswer).forFamilies
    case .outOfDate(let lateness):
      ground = lateness.isLegal ? .standing(item.standing) : .mayBeOutOfDate
      missing = lateness.forFamilies
    default:
      ground = .standing(item.standing)
      missing = ""
    }
    self.item = item
    found = coverage.evidence.first.map { "I found “\($0.title)”. \(missing)" }
  }

  func line(_ number: Int, _ duty: Duty) -> String {
    var line = "\(number). \(item.ask)"
    if case .standing(let standing) = ground, standing.hasSource, let cite = item.ownCite(in: duty) {
      line += " (\(cite))"
    }
    return [line, found].compactMap { $0 }.joined(separator: "\n")
  }
}

extension Letter {
  /// Opens the letter in the family's own mail program. Some programs lose a letter that is too long: it is then left to be
  /// copied, and only its subject is filled in.
  func mail(to address: String) -> (link: Address, isWhole: Bool)? {
    let start = "mailto:\(address)?subject=\(Self.encoded(subject))"
    let whole = start + "&body=" + Self.encoded(text.replacing("\n", with: "\r\n"))
    let isWhole = whole.utf8.count <= Self.longestMail
    return Address(isWhole ? whole : start).map { ($0, isWhole) }
  }

  /// Windows hands at most 2,048 characters of an address to another program.
  private static let longestMail = 2_000

  private static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~".utf8.contains(byte)
      if isPlain {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }
}
