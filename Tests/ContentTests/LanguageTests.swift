import Content
import Testing

struct LanguageTests {
  @Test(arguments: [
    "ur", "ar", "fa", "prs", "ps", "pnb", "phr", "ks", "ckb", "sd", "ug", "he", "yi", "dv", "rhg", "haz", "ur-pk",
    "ar-sy", "ku-arab", "ku-iq", "ku-arab-iq", "rhg-arab", "rhg-rohg", "pa-arab", "pa-pk", "uz-af", "UR-PK", "ur-aran",
  ])
  func theseRunFromTheRight(_ code: String) {
    #expect(Language.runsFromRight(code))
  }

  @Test(arguments: [
    "en", "en-gb", "ku", "kmr", "pa", "pa-in", "ur-latn", "ur-latn-pk", "ks-deva", "rhg-latn", "so", "uz", "bfi", "xx",
    "", "arab",
  ])
  func theseRunFromTheLeft(_ code: String) {
    #expect(!Language.runsFromRight(code))
  }

  @Test(arguments: [
    ("ur", ["ur"]), ("ur-pk", ["ur-pk", "ur"]), ("pt-br", ["pt-br", "pt"]), ("ur-latn", ["ur-latn"]),
    ("ku-arab-iq", ["ku-arab-iq", "ku-arab"]), ("pa-pk", ["pa-pk"]), ("zh-hant", ["zh-hant"]),
  ])
  func aCountryIsLeftOutAndAScriptIsNot(_ code: String, _ codes: [String]) {
    #expect(Language.widening(code) == codes)
  }
}
