import Diagnostics
import Markup
import Testing

/// Only addresses that families can trust become links.
struct MarkdownLinkTests {
  @Test(arguments: [
    ("https://a.example/b?c=d#e", MarkdownLink.Kind.web), ("HTTP://a.example", .web), ("mailto:a@b.example", .mail),
    ("tel:01632960123", .telephone), ("sms:01632960123", .textMessage), ("../services/play.md#who", .file),
    ("play.md", .file), ("./play.md?x:y", .file), ("#who", .fragment), ("a/b:c", .file), ("caf%C3%A9.md", .file),
    ("été.md", .file),
  ])
  func anAllowedAddressKeepsItsKind(_ address: String, _ kind: MarkdownLink.Kind) {
    let page = Parsed("[x](\(address))")
    #expect(page.body.links.map(\.kind) == [kind])
    #expect(page.found.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "ftp://a.example",
    "blob:x", "about:blank", "//a.example/x", "/absolute", "/", "https:a.example", "https:/a.example", "https://",
    "https:///x", "https://:80/", "https://good.example@evil.example/", "mailto:", "tel:", "sms:", "x:y",
    "java&#115;cript:x", "java&Tab;script:x", "java&NewLine;script:x", "&#1;javascript:x", "javascript&colon;x",
    "java&#x0A;script&#58;x", "https:\\\\a.example", "\\\\\\\\a.example", "<java script:x>", "< javascript:x>",
    "<a b.md>", "<a\tb.md>", "a&nbsp;b.md", "a&#x202E;b.md", "a&ZeroWidthSpace;b.md", "a&#65535;b.md", "&#0;x.md",
    "12:30",
  ])
  func anyOtherAddressIsRefused(_ address: String) {
    let page = Parsed("[x](\(address))")
    #expect(page.body.links.map(\.kind) == [.refused])
    #expect(page.rules == ["link-not-allowed"])
  }

  @Test(arguments: ["<javascript:alert(1)>", "<data:x>", "<made-up-scheme://x>", "<irc://a.example>"])
  func anAddressInAngleBracketsIsJudgedToo(_ text: String) {
    #expect(Parsed(text).rules == ["link-not-allowed"])
  }

  @Test(arguments: ["[x][r]\n\n[r]: javascript:x", "[r]\n\n[r]: <javascript:x>", "[x][]\n\n[x]: data:x 'title'"])
  func anAddressThatIsWrittenElsewhereIsJudgedToo(_ text: String) {
    #expect(Parsed(text).rules == ["link-not-allowed"])
  }

  @Test(arguments: ["[x]()", "[x](<>)", "[x](#)", "[](<> 'y')"])
  func aLinkToNowhereIsNamed(_ text: String) {
    #expect(Parsed(text).rules == ["empty-link"])
  }

  @Test(arguments: [
    ("https://a.example/b.png", "remote-image"), ("http://a.example/b.png", "remote-image"),
    ("//a.example/b", "remote-image"),
    ("data:image/png;base64,AA", "link-not-allowed"), ("/files/b.png", "link-not-allowed"),
    ("mailto:a@b.example", "link-not-allowed"),
    ("#x", "link-not-allowed"), ("?x", "link-not-allowed"), ("", "empty-link"),
  ])
  func aPictureMustBeAFileBesideThePage(_ address: String, _ rule: String) {
    #expect(Parsed("![x](\(address))").rules == [rule])
  }

  @Test func aPictureFileIsAllowed() {
    let page = Parsed("![A *red* door](../files/door.jpg \"Our door\")")
    #expect(page.found.isEmpty)
    #expect(page.body.links.map { page.body.string($0.words) } == ["A red door"])
    #expect(page.body.links.map { page.body.string($0.title) } == ["Our door"])
    #expect(page.body.links.map(\.isImage) == [true])
  }

  @Test func aPictureWithoutADescriptionCanBeTold() {
    #expect(Parsed("![](door.jpg)").body.links.map { $0.words.isEmpty } == [true])
  }

  @Test func pathAndFragmentAreKeptApart() {
    let page = Parsed("[a](b.md#c) [a](#d) [a](b.md) [a](b.md#)")
    #expect(page.body.links.map { page.body.string($0.path) } == ["b.md", "", "b.md", "b.md"])
    #expect(page.body.links.map { $0.fragment.map(page.body.string) } == ["c", "d", nil, ""])
  }

  @Test(arguments: [
    ("See https://a.example/b_c?d=e&f.", "https://a.example/b_c?d=e&f"),
    ("(http://a.example/x(y))", "http://a.example/x(y)"),
    ("www.a.example!", "http://www.a.example"), ("WWW.A.EXAMPLE", "http://WWW.A.EXAMPLE"),
    ("write to a.b-c+d@e.example.", "mailto:a.b-c+d@e.example"), ("mailto:a@e.example", "mailto:a@e.example"),
    ("“https://a.example/x”", "https://a.example/x"), ("https://a.example/x؟", "https://a.example/x"),
    ("https://a.example/a\\_b", "https://a.example/a_b"),
    ("https://a.example/?a=1&amp;b=2", "https://a.example/?a=1&b=2"),
    ("first\\_last@a.example", "mailto:first_last@a.example"), ("**https://a.example**", "https://a.example"),
    ("| a |\n|---|\n| https://a.example |", "https://a.example"), ("[https://a.example]", "https://a.example"),
    ("'a@e.example'", "mailto:a@e.example"), ("_a@e.example", "mailto:a@e.example"),
  ])
  func aBareAddressBecomesALink(_ text: String, _ destination: String) {
    let page = Parsed(text)
    #expect(page.body.links.map { page.body.string($0.destination) } == [destination])
    #expect(page.found.isEmpty)
  }

  @Test(arguments: [
    "xhttps://a.example", "https://", "https://a", "https://a_b.c_d", "www.", "wwww.a.example", "ftp://a.example",
    "a@b", "a@b.c_",
    "@b.example", "o'neil@a.example", "renée@a.example", "**jo**.b@a.example", "`https://a.example`",
    "https\\://a.example",
    "<span>", "a@b@c.example", "x/y@z", "javascript://a.example",
  ])
  func whatIsNoAddressStaysText(_ text: String) {
    #expect(Parsed(text).body.links.isEmpty)
  }

  @Test func thereIsNoLinkInALink() {
    let page = Parsed("[see https://a.example or a@b.example](c.md) ![www.a.example](d.png)")
    #expect(page.body.links.map { page.body.string($0.destination) } == ["c.md", "d.png"])
  }

  @Test func aLinkInAngleBracketsWithinAnotherIsNamed() {
    let page = Parsed("[see <https://a.example> too](c.md)")
    #expect(page.body.links.map(\.kind) == [.file, .refused])
    #expect(page.found.map(\.what) == ["This link stands within the words of another: “https://a.example”"])
  }
}
