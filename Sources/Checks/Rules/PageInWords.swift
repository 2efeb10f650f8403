import Content
import Diagnostics

/// A page with its words put together, for the rules that read all of them.
struct PageInWords {
  let page: Page
  let paragraphs: [Paragraph]
  /// Of its paragraphs, without headings and cells.
  let sentences: [Sentence]

  struct Sentence {
    /// Its index in `paragraphs`.
    let paragraph: Int
    let letters: Range<Int>
    let words: Int
  }

  init(_ page: Page) {
    self.page = page
    var paragraphs: [Paragraph] = []
    var sentences: [Sentence] = []
    page.prose.eachParagraph { paragraph in
      if paragraph.kind == .paragraph {
        Sentences.each(in: paragraph.letters) { letters, words in
          sentences.append(Sentence(paragraph: paragraphs.count, letters: letters, words: words))
        }
      }
      paragraphs.append(paragraph.kept)
    }
    self.paragraphs = paragraphs
    self.sentences = sentences
  }

  func span(of sentence: Sentence) -> Span { paragraphs[sentence.paragraph].span(of: sentence.letters) }

  /// As much of it as a message needs.
  func quote(_ sentence: Sentence) -> String { paragraphs[sentence.paragraph].quote(sentence.letters) }

  func isList(_ sentence: Sentence) -> Bool {
    let separators = Sentences.separators(in: paragraphs[sentence.paragraph].letters[sentence.letters])
    return Sentences.isList(separators: separators, words: sentence.words)
  }
}
