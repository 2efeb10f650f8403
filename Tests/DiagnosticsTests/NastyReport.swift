import Diagnostics
import Testing

/// Texts that mean something else to the systems that read reports: quotes, ends of lines, signs of control, formulas.
let nastyTexts =
  [
    "\"quoted\", and 'quoted'", "a quote with a mark: \"\u{301}, {\u{301} ]\u{301}(", "one\ntwo\r\nthree\rfour", "\n",
    "100%, %0A, %25, %3A%2C", "::error file=x.md,line=1::hacked", "##[error]hacked", "a:b,c::d", "]]> <![CDATA[ ]]>",
    "<script>alert(1)</script> &amp; &#0;", "=HYPERLINK(\"https://elsewhere.example\",\"Click\")", "+1+1", "-2+3",
    "@SUM(A1)",
    "\t=1+1", "\r=1+1", "  =1+1", "＝1+1", "{0} and {{1}} and }", "[a link](https://elsewhere.example)", "a; b; 'c", "",
    " ", "\\ \\n \\u0041", "café – “naïve” 日本語 👩‍👩‍👧", "\u{202E}turned\u{2066}", "\u{FFFE}\u{FFFF}\u{10FFFF}", "a\u{FEFF}b",
    "../../etc/passwd", "C:\\council.md", "./a b.md",
  ] + ((0...0x1F).map { $0 } + (0x7F...0x9F).map { $0 }).compactMap { Unicode.Scalar($0) }.map { "a\(String($0))b" }

extension Report {
  /// A problem and an item of the law for each of them, with the text in every field that a person could have filled.
  static let nasty = Report(
    nastyTexts.enumerated().map { number, text in
      Diagnostic(
        rule: "wrong-form", severity: Severity.allCases[number % 3],
        place: Place(
          path: "content/councils/nasty/\(text)", line: number + 1, column: 1, length: 3, excerpt: text), what: text,
        why: text, instead: text, item: number % 2 == 0 ? "duty/\(text)" : nil)
    },
    coverage: nastyTexts.map { text in
      CoverageLine(
        council: "nasty", councilName: text, duty: "duty", dutyTitle: text, item: text, ask: text, source: text,
        level: "must", result: "weak", because: text,
        evidence: [
          EvidenceLine(file: text, title: text, address: text, place: text, has: [text], thin: [text], lacks: [text])
        ])
    })
}

extension Report: CustomTestStringConvertible {
  public var testDescription: String { "\(diagnostics.count) problems" }
}
