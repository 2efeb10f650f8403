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
    check: .page { page, _ in
      guard page.isInEnglish else { return [] }
      var found: [(word: String, plain: String, span: Span)] = []
      page.prose.eachParagraph { paragraph in
        guard paragraph.kind == .paragraph else { return }
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
          page: page, span: first.span,
          what: "This page says \(told.map { "“\($0.word)”" }.joined(separator: ", "))\(more)",
          instead: told.map { "For “\($0.word)” write “\($0.plain)”." }.joined(separator: " "))
      ]
    })

  private static let mostTold = 4
}

/// Words of offices, and what people say instead.
enum PlainWords {
  /// Only what has a plain word for every use: no names of teams, and none of the words that the law itself gives families.
  private static let plain: [String: String] = [
    "utilise": "use", "utilised": "used", "utilising": "using", "utilisation": "use", "commence": "start",
    "commences": "starts", "commenced": "started", "commencing": "starting", "terminate": "end",
    "ascertain": "find out",
    "endeavour": "try", "endeavours": "tries", "facilitate": "help or run", "facilitates": "helps or runs",
    "facilitated": "run", "facilitating": "helping", "approximately": "about", "sufficient": "enough",
    "notwithstanding": "even if", "hereby": "now", "aforementioned": "this", "thereafter": "then", "whilst": "while",
    "amongst": "among", "residing": "living", "reside": "live", "resides": "lives", "holistic": "whole",
    "signpost": "tell people about", "signposts": "tells people about", "signposted": "told about",
    "signposting": "telling people about", "stakeholder": "partner", "stakeholders": "partners",
    "multidisciplinary": "of several kinds of specialist", "empower": "help", "empowers": "helps",
    "empowering": "helping", "empowerment": "help", "liaise": "work", "liaises": "works", "liaising": "working",
    "overarching": "main", "leverage": "use", "streamline": "make simpler", "streamlined": "simpler",
    "robust": "thorough", "expedite": "speed up", "pursuant": "under", "henceforth": "from now on",
    "methodology": "way", "proactively": "early", "proactive": "early", "parameters": "limits",
    "remuneration": "pay", "requisite": "needed", "necessitate": "need", "necessitates": "needs",
  ]
  private static let phrases: [(Wording, String)] = [
    ("in order to", "to"), ("prior to", "before"), ("subsequent to", "after"), ("in respect of", "about"),
    ("in relation to", "about"), ("with regard to", "about"), ("with regards to", "about"), ("in the event that", "if"),
    ("in the event of", "if there is"), ("at this point in time", "now"), ("on a regular basis", "often"),
    ("service users", "people"), ("service user", "person"), ("going forward", "from now on"),
  ]

  static func eachHardWord(in letters: [UInt8], _ give: (Range<Int>, _ plain: String) -> Void) {
    letters.withUnsafeBufferPointer { buffer in
      Sentences.eachWord(in: buffer, 0..<buffer.count) { word in
        guard word.count >= fewestLetters, starts[Int(Letter.small(buffer[word.lowerBound]))] else { return }
        if let plain = plain[String(decoding: buffer[word].lazy.map(Letter.small), as: UTF8.self)] { give(word, plain) }
      }
    }
    for (phrase, plain) in phrases { if let range = phrase.first(in: letters) { give(range, plain) } }
  }

  private static let fewestLetters = 6
  /// The letters with which hard words begin: most words are told apart by that alone.
  private static let starts: [Bool] = plain.keys.reduce(into: Array(repeating: false, count: 256)) { starts, word in
    if let first = word.utf8.first { starts[Int(first)] = true }
  }
}
