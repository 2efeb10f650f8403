import Testing

@testable import Importing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("one\n\ntwo\nthree", "one\n\ntwo\\\nthree"),
    ("one\r\n\r\n \r\ntwo", "one\n\ntwo"),
    ("*star* _line_ snake_case `code`", #"\*star\* \_line\_ snake_case \`code\`"#),
    ("# no heading", "\\# no heading"), ("#tag", "#tag"),
    ("1. no list", #"1\. no list"#), ("1) no list", #"1\) no list"#), ("1.5 miles", "1.5 miles"),
    ("- one\n- two", "\\- one\\\n\\- two"), ("+ plus", #"\+ plus"#), ("+44 20", "+44 20"),
    ("> no quote", #"\> no quote"#), ("a > b", "a > b"),
    ("---", #"\---"#), ("Title\n===", "Title\\\n\\==="), (":-:", #"\:-:"#),
    ("<under 5s> only", #"\<under 5s> only"#), ("<b and c>", #"\<b and c>"#), ("ages <5", #"ages \<5"#),
    ("<https://www.alderbrook.example>", #"\<https://www.alderbrook.example>"#),
    ("a|b", #"a\|b"#), ("[link](x)", #"\[link](x)"#), ("~~gone~~", #"\~\~gone\~\~"#),
    ("Mums &amp; Tots&nbsp;&#163;2 &lt;b&gt;", #"Mums & Tots £2 \<b>"#),
    ("R&D; and &amp;copy;", #"R\&D; and \&copy;"#),
    (#"back\slash"#, #"back\\slash"#),
    ("zero\u{200B}width\u{AD} \u{FEFF}x", "zerowidth x"),
    ("tab\tand  spaces", "tab and spaces"),
    ("cut <a href=\"https://x", #"cut \<a href="https://x"#),
    ("curly \u{92} quote", "curly ’ quote"),
  ])
  func textComesOutAsItWasWritten(_ written: String, _ expected: String) {
    #expect(markdown(written) == expected)
  }

  @Test func textOfOnlyWhiteSpaceIsNothing() {
    #expect(markdown(" \n\u{A0}\n") == "")
  }
}
