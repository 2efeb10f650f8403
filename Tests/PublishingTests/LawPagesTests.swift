import Checks
import Content
import Foundation
import Publishing
import Testing

/// The public pages about the law: there is one for each thing, and none that says more than was read.
struct LawPagesTests {
  @Test func everyItemHasAPageAndEveryDutyWithAGapHasALetter() throws {
    let site = try TemporarySite(councils: ["alderbrook", "thornmere"])
    let outcome = try site.build()
    let pages = Set(try site.tree(site.output).keys)
    let council = try #require(outcome.councils.first)
    for item in council.coverage.duties.flatMap(\.items) {
      #expect(pages.contains("entitlements/\(item.duty)/\(item.item)/index.html"), "\(item.item)")
    }
    for council in outcome.councils {
      for duty in council.coverage.duties {
        let hasLetter = pages.contains("councils/\(council.slug)/coverage/\(duty.duty)/index.html")
        #expect(hasLetter == (duty.count(\.isGap) > 0), "\(council.slug): \(duty.duty)")
      }
    }
  }

  /// One council cannot be compared: no page of that kind, and no link to one.
  @Test func aSiteOfOneCouncilComparesNothing() throws {
    let site = try TemporarySite.built(councils: ["thornmere"])
    for (name, bytes) in try site.tree(site.output) where name.hasSuffix(".html") || name.hasSuffix(".xml") {
      #expect(!name.hasPrefix("compare/"), "\(name)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("/compare/"), "\(name)")
    }
  }

  @Test func everyPageOfCriteriaLeadsToTheTestsOfOtherCouncils() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let page = try site.page("councils/thornmere/eligibility/short-breaks/index.html")
    #expect(page.contains("href=\"/compare/short-breaks-statement/\""))
    for page in ["index.html", "councils/index.html"] {
      #expect(try site.page(page).contains("href=\"/compare/\""), "\(page)")
    }
    #expect(
      try site.page("entitlements/short-breaks-statement/index.html").contains(
        "href=\"/compare/short-breaks-statement/\""))
  }

  /// What is asked of every service brings all sorts together: there is no page that compares it, and no link to one.
  @Test func everyLinkToAComparisonLeadsToOne() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let tree = try site.tree(site.output)
    #expect(tree["compare/send-local-offer/eligibility-criteria/index.html"] == nil)
    for (name, bytes) in tree where name.hasSuffix(".html") {
      for rest in String(decoding: bytes, as: UTF8.self).components(separatedBy: "href=\"/compare/").dropFirst() {
        let page = "compare/" + rest.prefix { $0 != "\"" && $0 != "#" } + "index.html"
        #expect(tree[page] != nil, "\(name): \(page)")
      }
    }
  }

  /// The council of the example that has no page of criteria for it says on its service's page who can get it.
  @Test func testsInWordsStandBesideOthers() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    let subjects = [
      "home-to-school-travel", "send-local-offer/request-ehc-assessment", "care-leavers-local-offer/cl-health",
    ]
    for subject in subjects {
      let page = try site.page("compare/\(subject)/index.html")
      #expect(page.contains("#who-can-get-it\">Who can get it</a>"), "\(subject)")
      #expect(!page.contains("Ask the council what its tests are"), "\(subject)")
    }
  }

  /// A source that nobody has read is never shown to families as law.
  @Test func whatWasNotReadIsNotShownAsLaw() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    var found: [String] = []
    let catalogue = try #require(try loadReference(site.content.path)).catalogue
    for duty in catalogue.duties {
      for item in duty.items where item.evidence == .recall {
        let page = try site.page("entitlements/\(duty.id)/\(item.id)/index.html")
        #expect(page.contains("ave not read the source"), "\(item.id)")
        #expect(!page.contains("The law says that") && !page.contains("guidance says that"), "\(item.id)")
        found.append(item.id)
      }
      if duty.evidence == .recall {
        let page = try site.page("entitlements/\(duty.id)/index.html")
        #expect(page.contains("e have not read the source"), "\(duty.id)")
        for claim in ["<dd>The law", "<dd>Statutory guidance", "In force", "yet. Must", "yet. Should"] {
          #expect(!page.contains(claim), "\(duty.id): \(claim)")
        }
      }
    }
    #expect(found.count > 20)
  }

  /// Law that has not started is told as what will be.
  @Test func whatHasNotStartedIsNotToldAsInForce() throws {
    let site = try TemporarySite(councils: ["alderbrook", "thornmere"])
    let budgets = site.content.appending(path: "entitlements/send-personal-budgets.md")
    let text = try String(contentsOf: budgets, encoding: .utf8)
    let later = text.replacing("in-force: 2014-09-01", with: "in-force: 2027-03-01")
    try later.write(to: budgets, atomically: true, encoding: .utf8)
    try site.build()
    let catalogue = try #require(try loadReference(site.content.path)).catalogue
    for id in ["care-leavers-local-offer-new-duties", "send-personal-budgets"] {
      let duty = try #require(catalogue[id])
      let whole = try site.page("entitlements/\(id)/index.html")
      #expect(!whole.contains("In force") && whole.contains("not started yet"), "\(id)")
      for item in duty.items {
        let page = try site.page("entitlements/\(id)/\(item.id)/index.html")
        #expect(!page.contains("law says that") && !page.contains("guidance says that"), "\(item.id)")
      }
    }
    #expect(try site.page("entitlements/send-personal-budgets/index.html").contains("Starts on 1 March 2027"))
    #expect(
      try site.page("entitlements/care-leavers-local-offer-new-duties/cl26-money/index.html").contains(
        "This law has not started yet. When it does, councils must publish this."))
  }

  /// A program can see that something is said. It cannot say that a law is kept or not.
  @Test func noPageAboutTheLawJudges() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    for (name, bytes) in try site.tree(site.output) where name.hasSuffix(".html") {
      let isAboutLaw = name.contains("coverage/") || name.hasPrefix("compare/") || name.hasPrefix("entitlements/")
      guard isAboutLaw || name == "councils/index.html" else { continue }
      let page = String(decoding: bytes, as: UTF8.self).lowercased()
      for word in ["compliant", "compliance", "unlawful", "in breach", "ranked", "best council"] {
        #expect(!page.contains(word), "\(name)")
      }
    }
  }
}
