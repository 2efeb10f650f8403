import Pages
import Testing

struct TemplateAddressTests {
  @Test(arguments: [
    "https://www.alderbrook.example", "http://alderbrook.example:8080/a?b=c:d#e", "HTTPS://ALDERBROOK.EXAMPLE",
    "mailto:families@alderbrook.example?subject=Short%20breaks", "tel:+441632960123", "sms:01632960123", "/", "/a/b:c",
    "a/",
    "../services/short-breaks/", "./a:b", "#how-to-get-it", "?page=2", "#a:b", "/caf\u{E9}/", "javascript/",
    "/javascript:alert(1)",
  ])
  func thisIsSafeToFollow(written: String) {
    #expect(Address(written)?.text == written)
  }

  @Test(arguments: [
    "", " ", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "javascript:\u{301}alert(1)",
    "javascript\u{301}:alert(1)", "j\u{430}vascript:alert(1)", "vbscript:a", "data:text/html,<script>",
    "file:///etc/passwd",
    "ftp://alderbrook.example", "//elsewhere.example", "//\u{301}elsewhere.example", "/\\elsewhere.example",
    "\\\\elsewhere.example", "/\t/elsewhere.example", "https:elsewhere.example", "https:/elsewhere.example", "https://",
    "https:///a", "https://:80", "https://www.gov.uk@elsewhere.example", "mailto:", "tel:", "01632 960123", ":a", "a:b",
    "https://alderbrook.example/a b", "/a\u{7F}",
  ])
  func thisIsNotSafeToFollow(written: String) {
    #expect(Address(written) == nil)
  }

  @Test func aPlaceOnTheSiteThatLeavesItIsOurMistake() async {
    #expect(Address(site: "/councils/").text == "/councils/")
    await #expect(processExitsWith: .failure) { _ = Address(site: "https://elsewhere.example") }
    await #expect(processExitsWith: .failure) { _ = Address(site: "//elsewhere.example") }
  }
}
