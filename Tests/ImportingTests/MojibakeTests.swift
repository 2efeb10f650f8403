import Diagnostics
import Testing

@testable import Importing

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("peopleâ€™s", "people’s"), ("Â£10", "£10"), ("cafÃ©", "café"), ("Â·", "·"), ("10amâ€“7pm", "10am–7pm"),
    ("â€œIsâ€\u{9D}", "“Is”"), ("ðŸ˜€", "😀"), ("ï¿½", "\u{FFFD}"), ("Ã¢â‚¬â„¢", "’"),
    ("highÂ quality", "high\u{A0} quality"),
    ("a\nÂ \nb", "a\n\u{A0} \nb"), ("Ù…Ø±Ø­Ø¨Ø§", "مرحبا"), ("Ã©tÃ© Ã‰", "été É"),
  ])
  func whatCertainlyWasSomethingElseIsMended(_ written: String, _ meant: String) {
    #expect(Mojibake.mend(written).text == meant)
  }

  @Test(arguments: [
    "people’s", "NESCAFÉ®", "the café…”", "“CAFɔ", "é…\u{A0}x", "Â phwy", "São Paulo", "SÃO", "naïve", "château—fort",
    "Ž™", "A Â B",
    "plain", "",
  ])
  func whatOnlyLooksOddIsLeftAlone(_ written: String) {
    #expect(Mojibake.mend(written).text == written)
    #expect(Mojibake.mend(written).mends.isEmpty)
  }

  @Test func theReportNamesTheRecordAndTheWords() {
    let found = page(#""name": "Rest", "description": "For childrenâ€™s rest.\nÂ£4 each.""#).found.of(.characters)
    #expect(
      found.map(\.what) == [
        "“Rest”: broken characters in `description` were mended: “childrenâ€™s” became “children’s”, “Â£4” became “£4”"
      ])
  }

  @Test func aLostCharacterIsReportedAndLeft() {
    let (text, found) = page(#""name": "Rest", "description": "a cafï¿½ here""#)
    #expect(text.contains("a caf\u{FFFD} here"))
    #expect(found.of(.characters).count == 2)
  }
}
