import Content
import Diagnostics
import Markup

extension Rule {
  static let longSentence = Rule(
    "long-sentence", "A sentence is too long to take in", .couldImprove,
    why: "A tired parent, or one who reads English slowly, loses the thread before the end.",
    source: "SI 2014/1530 reg 57; GOV.UK guidance on writing asks for 25 words at most",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ---
          Games and a snack. ↓The club is for children who live near the hall and who go to a school in the town, and it is
          open on each day of the week in term time from the end of school until six in the evening.
          """,
        keeps: """
          ---
          title: Play club
          ---
          Games and a snack. The club is for children who live near the hall. It is open on each school day until six.
          """)
    ],
    check: .words { words, _ in
      var longest: PageInWords.Sentence?
      for sentence in words.sentences where sentence.words > max(mostWords, longest?.words ?? 0) {
        if !words.isList(sentence) { longest = sentence }
      }
      return longest.map { sentence in
        [
          Finding(
            page: words.page, span: words.span(of: sentence),
            what: "A sentence has \(sentence.words) words: “\(words.quote(sentence))”",
            instead: "Make two or three sentences of it, with one thought in each, or a list.")
        ]
      } ?? []
    })

  private static let mostWords = 30
}
