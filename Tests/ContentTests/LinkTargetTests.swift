import Content
import Diagnostics
import Testing

struct LinkTargetTests {
  private let page = "councils/alderbrook/services/short-breaks.md"

  @Test(
    arguments: [
      ("young-carers.md", "councils/alderbrook/services/young-carers.md", nil),
      ("./young-carers.md", "councils/alderbrook/services/young-carers.md", nil),
      ("../council.md", "councils/alderbrook/council.md", nil),
      ("../offers/send.md#what-it-is", "councils/alderbrook/offers/send.md", "what-it-is"),
      ("../../../entitlements/thresholds.md", "entitlements/thresholds.md", nil),
      ("../../thornmere/council.md", "councils/thornmere/council.md", nil),
      ("young-carers.md#", "councils/alderbrook/services/young-carers.md", nil),
      ("short-breaks.md", "councils/alderbrook/services/short-breaks.md", nil),
      ("a%20b.md", "councils/alderbrook/services/a b.md", nil),
      ("caf%C3%A9.md#%C3%A9t%C3%A9", "councils/alderbrook/services/café.md", "été"),
      ("%2e%2e/council.md", "councils/alderbrook/council.md", nil),
      ("..%2Fcouncil.md", "councils/alderbrook/council.md", nil),
      ("a%ZZb.md", "councils/alderbrook/services/a%ZZb.md", nil),
      ("a%2.md", "councils/alderbrook/services/a%2.md", nil),
      ("a%+5b.md", "councils/alderbrook/services/a%+5b.md", nil),
      ("a//b.md", "councils/alderbrook/services/a/b.md", nil),
      ("young-carers.md#a#b", "councils/alderbrook/services/young-carers.md", "a#b"),
      ("x/../young-carers.md", "councils/alderbrook/services/young-carers.md", nil),
    ] as [(String, String, String?)])
  func aLinkFromFileToFileFindsThePage(destination: String, path: String, fragment: String?) {
    #expect(LinkTarget(destination, from: page) == .page(path, fragment: fragment))
  }

  @Test(arguments: [
    ("#how-to-get-it", "how-to-get-it"), ("#", ""), ("#%C3%A9", "é"), ("short-breaks.md#how", "how"),
    ("../services/short-breaks.md#how", "how"),
  ])
  func aLinkWithinThePageIsAFragment(destination: String, fragment: String) {
    #expect(LinkTarget(destination, from: page) == .fragment(fragment))
  }

  @Test(arguments: [
    ("../files/plan.pdf", "councils/alderbrook/files/plan.pdf"), ("../../../files/map.png", "files/map.png"),
    ("plan.pdf#page=2", "councils/alderbrook/services/plan.pdf"),
    ("young-carers.md?a=b", "councils/alderbrook/services/young-carers.md?a=b"),
    ("young-carers", "councils/alderbrook/services/young-carers"), ("..", "councils/alderbrook"),
    ("notes.MD", "councils/alderbrook/services/notes.MD"),
  ])
  func whatIsNoPageIsAFile(destination: String, path: String) {
    #expect(LinkTarget(destination, from: page) == .file(path))
  }

  @Test(arguments: [
    "https://www.example/a.md#b", "http://www.example", "HTTPS://www.example", "mailto:team@council.example",
    "tel:01632960123", "sms:01632960123", "javascript:alert(1)",
    "a:b.md", "data:text/html,x",
  ])
  func whatHasASchemeLeadsOutside(_ destination: String) {
    #expect(LinkTarget(destination, from: page) == .outside(destination))
  }

  @Test(arguments: ["a/b:c.md", "a?b:c", "b.md#c:d"])
  func aColonAfterASlashAQuestionMarkOrAFragmentMakesNoScheme(_ destination: String) {
    if case .outside = LinkTarget(destination, from: page) { Issue.record("\(destination) leads outside") }
  }

  @Test(arguments: [
    "../../../../site.yml", "../../../../a.md#b", "../../../..", "%2e%2e/../../../a.md", "x/../../../../../a.md",
  ])
  func aLinkThatClimbsAboveTheContentSaysSo(_ destination: String) {
    #expect(LinkTarget(destination, from: page) == .aboveContent)
  }

  @Test func aPageKnowsWhichOfItsLinksLeadToAFile() throws {
    let words = """
      Read [the plan](../files/plan.pdf), [another](https://www.example/Plan.PDF), [the page](young-carers.md), [a site](https://www.example/),
      [below](#more), and ring [us](tel:01632960123).

      ## More

      ![A map of the park](../files/map.png)
      """
    let page = try goodPage("title: A", words: words)
    let links = page.prose.links
    #expect(links.map(\.isFile) == [true, true, false, false, false, false, true])
    #expect(links.map(\.isImage) == [false, false, false, false, false, false, true])
    #expect(links[2].target == .page("councils/alderbrook/services/young-carers.md", fragment: nil))
    #expect(page.source.text(links[0].span) == "[the plan](../files/plan.pdf)")
    #expect(page.prose.sections.map(\.links.count) == [1] && page.prose.intro.links.count == 6)
  }
}
