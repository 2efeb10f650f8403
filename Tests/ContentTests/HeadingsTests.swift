import Content
import Diagnostics
import Testing

struct HeadingsTests {
  private func headings(_ text: String) -> (read: Headings, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    return (Headings.read(Small.source("vocabulary/headings.yml", text), noting: &found), found)
  }

  private static let two = """
    - {id: what, label: What it is, means: The service., headings: {en: [About us, "Overview"], cy: [Beth yw]}}
    - {id: complaint, label: If you’re not happy, headings: [Complaints]}
    - {id: cost, label: What it costs, headings: Cost}
    """

  @Test(arguments: [
    ("What it is", Facet.what), ("what it is", .what), ("WHAT IT IS", .what), ("  What   it is ", .what),
    ("What it is:", .what), ("What it is?", .what), ("What it is ?", .what),
    ("What it is...", .what), ("What it is!?", .what), ("About us", .what), ("Overview", .what), ("Beth yw", .what),
    ("If you're not happy", .complaint), ("If you’re not happy.", .complaint),
    ("Complaints", .complaint), ("Cost", .cost), ("What it costs", .cost),
  ])
  func aHeadingCountsWhateverItsCapitalsAndEndMarks(heading: String, facet: Facet) {
    #expect(headings(Self.two).read.facet(of: heading) == facet)
  }

  @Test(arguments: [
    "یہ کیا ہے", "یہ کیا ہے؟", "یہ کیا ہے ؟", "یہ کیا ہے۔", "یہ کیا ہے؟\u{200F}", "یہ کیا ہے:", "یہ کیا ہے！",
    "یہ کیا ہے।",
  ])
  func endMarksOfOtherLanguagesDoNotMatterEither(_ heading: String) {
    let read = headings("- {id: what, label: What it is, headings: {ur: [یہ کیا ہے]}}").read
    #expect(read.facet(of: heading) == .what && read.facet(of: "؟") == nil)
  }

  /// Whoever translates the words of the site has named the parts already.
  @Test func whatTheWordsAroundAPageCallAPartCountsToo() throws {
    var found: [Diagnostic] = []
    let words = "What it is: وہ\nCost: خرچ؟\nComplaints: Beth yw\nAges: عمر\n"
    let urdu = Phrases.read(Small.source("vocabulary/interface.ur.yml", words), language: "ur", noting: &found)
    let read = headings(Self.two).read.counting([try #require(urdu)])
    #expect(found.isEmpty && read.facet(of: "وہ؟") == .what && read.facet(of: "خرچ") == .cost)
    // It was the heading of something else already.
    #expect(read.facet(of: "Beth yw") == .what && read.facet(of: "عمر") == nil)
    #expect(read.facet(of: "About us") == .what && read.label(.cost) == "What it costs")
  }

  @Test(arguments: ["", "What", "What is it", "What it is for", "¿What it is", "What-it-is", "Costs", "?"])
  func anyOtherHeadingCountsForNothing(_ heading: String) {
    #expect(headings(Self.two).read.facet(of: heading) == nil)
  }

  @Test func eachFacetHasALabel() {
    let (read, found) = headings(Self.two)
    #expect(
      found.isEmpty && read.label(.what) == "What it is" && read.label(.complaint) == "If you’re not happy"
        && read.label(.offlineCopy) == "offline-copy")
  }

  @Test(arguments: [
    FactCase("- ↓{label: A}", .missing("id", "id: who-for", why: "The catalogue names the part by its id.")),
    FactCase("- ↓{id: what}", .missing("label", "label: Who it is for", why: "Families see the label.")),
    FactCase(
      "- {id: ↓somebody↑, label: A}",
      .word(
        "somebody", "part of a page",
        "Use one of `what`, `who-for`, `criteria`, `how-to-ask`, `how-decided`, `timescale`, `cost`, `when` and 16 more."
      )),
    FactCase("- {id: ↓whofor↑, label: A}", .meant("whofor", "part of a page", "who-for")),
    FactCase(
      "- {id: what, label: A, headings: [B]}\n- {id: cost, label: C, headings: [↓b?↑]}",
      FactSaid("heading-counts-twice", "“b?” already counts for `what`", "Keep it under one of the two.")),
    FactCase(
      "- {id: what, label: A}\n- {id: cost, label: ↓A↑}",
      FactSaid("heading-counts-twice", "“A” already counts for `what`", "Keep it under one of the two.")),
    FactCase(
      "- {id: what, label: A, headings: {en: [↓[b]↑]}}",
      .shape("Each entry of `headings`", should: "one text", is: "a list")),
  ])
  func aFaultInTheHeadingsIsNamed(_ example: FactCase) {
    example.check(headings(withoutMarks(example.marked)).found, at: "content/vocabulary/headings.yml")
  }
}
