import Content
import Diagnostics
import Markup

extension Rule {
  static let hardWords = Rule(
    "hard-words", "A page has words of offices, where plain ones would do", .couldImprove,
    why: "A tired parent, or one who reads English slowly, stops at each of them.",
    source: "SEND Code of Practice (January 2015) para 4.7: free of jargon; GOV.UK style guide, words to avoid",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nWe ↓utilise a hall in order to facilitate games.",
        keeps: "---\ntitle: Play club\n---\nWe use a hall to run games.")
    ],
    check: .words { words, _ in
      var found: [(word: String, plain: String, span: Span)] = []
      for paragraph in words.paragraphs where paragraph.kind == .paragraph {
        PlainWords.eachHardWord(in: paragraph.letters) { word, plain in
          let text = paragraph.text(word).lowercased()
          if !found.contains(where: { $0.word == text }) { found.append((text, plain, paragraph.span(of: word))) }
        }
      }
      guard let first = found.first else { return [] }
      let told = found.prefix(mostTold)
      let more = found.count > told.count ? " and \(found.count - told.count) more" : ""
      return [
        Finding(
          page: words.page, span: first.span,
          what: "This page says \(told.map { "“\($0.word)”" }.joined(separator: ", "))\(more)",
          instead: told.map { "For “\($0.word)” write “\($0.plain)”." }.joined(separator: " "))
      ]
    })

  private static let mostTold = 4
}

/// Words of offices, and what people say instead.
enum PlainWords {
  static func eachHardWord(in letters: [UInt8], _ give: (Range<Int>, _ plain: String) -> Void) {
    hard.each(in: letters) { range, number in
      give(range, plain[number].1)
      return true
    }
  }

  private static let hard = Wordings(plain.map(\.0))

  /// Only what has a plain word for every use: no names of teams, and none of the words that the law itself gives families.
  private static let plain: [(String, String)] = [
    ("utilise", "use"), ("utilised", "used"), ("utilising", "using"), ("utilisation", "use"), ("commence", "start"),
    ("commences", "starts"), ("commenced", "started"), ("commencing", "starting"), ("terminate", "end"),
    ("ascertain", "find out"), ("endeavour", "try"), ("endeavours", "tries"), ("facilitate", "help or run"),
    ("facilitates", "helps or runs"), ("facilitated", "run"), ("facilitating", "helping"), ("approximately", "about"),
    ("sufficient", "enough"), ("notwithstanding", "even if"), ("hereby", "now"), ("aforementioned", "this"),
    ("thereafter", "then"), ("whilst", "while"), ("amongst", "among"), ("residing", "living"), ("reside", "live"),
    ("resides", "lives"), ("holistic", "whole"), ("signpost", "tell people about"), ("signposts", "tells people about"),
    ("signposted", "told about"), ("signposting", "telling people about"), ("stakeholder", "partner"),
    ("stakeholders", "partners"), ("multidisciplinary", "of several kinds of specialist"), ("empower", "help"),
    ("empowers", "helps"), ("empowering", "helping"), ("empowerment", "help"), ("liaise", "work"), ("liaises", "works"),
    ("liaising", "working"), ("overarching", "main"), ("leverage", "use"), ("streamline", "make simpler"),
    ("streamlined", "simpler"), ("robust", "thorough"), ("expedite", "speed up"), ("pursuant", "under"),
    ("henceforth", "from now on"), ("methodology", "way"), ("proactively", "early"), ("proactive", "early"),
    ("parameters", "limits"), ("remuneration", "pay"), ("requisite", "needed"), ("necessitate", "need"),
    ("necessitates", "needs"), ("in order to", "to"), ("prior to", "before"), ("subsequent to", "after"),
    ("in respect of", "about"), ("in relation to", "about"), ("with regard to", "about"), ("with regards to", "about"),
    ("in the event that", "if"), ("in the event of", "if there is"), ("at this point in time", "now"),
    ("on a regular basis", "often"), ("service users", "people"), ("service user", "person"),
    ("going forward", "from now on"),
  ]
}
