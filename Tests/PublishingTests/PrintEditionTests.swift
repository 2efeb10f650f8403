import Content
import Foundation
import Publishing
import Testing

/// What is printed says what the pages say.
struct PrintEditionTests {
  @Test(arguments: ["alderbrook", "thornmere"])
  func everyWordOfAServiceStandsInTheEdition(_ council: String) throws {
    let site = try TemporarySite.built(councils: [council])
    let edition = try site.page("councils/\(council)/print/index.html")
    let folders = ["services", "eligibility", "offers"]
    for name in try site.tree(site.content).keys.sorted() where name.hasSuffix(".md") {
      let parts = name.split(separator: "/").map(String.init)
      guard parts.count == 4, folders.contains(parts[2]), !parts[3].dropLast(3).contains(".") else { continue }
      let article = try article("\(parts[2])_\(parts[3].dropLast(3))", in: edition)
      let body = try site.text(name).components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
      let told = Dictionary(words(inHTML: article).map { ($0, 1) }, uniquingKeysWith: +)
      for (word, count) in Dictionary(words(in: plain(body)).map { ($0, 1) }, uniquingKeysWith: +) {
        #expect(told[word, default: 0] >= count, "\(name): \(word)")
      }
    }
  }

  @Test func everyLinkOfAnEditionApartLeadsToAPlaceInItOrToTheSite() throws {
    let site = try TemporarySite(councils: ["alderbrook"])
    for need in [nil, "short-breaks"] {
      guard case .ready(let edition) = try prepare(job(site, need)) else {
        Issue.record("nothing was prepared")
        return
      }
      let folder = site.folder.appending(path: "edition-\(need ?? "whole")")
      try edition.write(toFolder: folder.path)
      let page = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
      let ids = values(of: "id", in: page)
      #expect(Set(ids).count == ids.count)
      for link in values(of: "href", in: page) where link != "print.css" {
        let isKnown = ["https://", "http://", "tel:", "sms:", "mailto:"].contains { link.hasPrefix($0) }
        #expect(isKnown || link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
      }
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: "print.css").path))
    }
  }

  @Test func whatIsAboutDangerStandsApartAndInNoList() throws {
    let site = try TemporarySite.built(councils: ["alderbrook"])
    let edition = try site.page("councils/alderbrook/print/index.html")
    let place = "services_domestic-abuse-support"
    #expect(edition.contains("id=\"\(place)\""))
    let lists = edition.components(separatedBy: "<li><a href=\"#\(place)\"").count - 1
    #expect(lists == 0)
    #expect(try site.page("councils/alderbrook/print/domestic-abuse/index.html").contains("class=\"leave\""))
  }

  @Test func aCouncilOfManyServicesHasEditionsByNeedAlone() throws {
    let site = try TemporarySite()
    try site.write(Self.council, to: "councils/manyfold/council.md")
    for number in 0...100 {
      let need = number < 3 ? "sleep" : "childcare"
      try site.write(
        "---\ntitle: Club \(number)\nneeds: [\(need)\(number == 3 ? ", sleep" : "")\(number == 0 ? ", childcare" : "")]\n---\nWords.",
        to: "councils/manyfold/services/club-\(number).md")
    }
    try site.build()
    let whole = try site.page("councils/manyfold/print/index.html")
    #expect(!whole.contains("<article"))
    #expect(whole.contains("There is too much for one page"))
    let sleep = try site.page("councils/manyfold/print/sleep/index.html")
    #expect(sleep.components(separatedBy: "<h3 id=\"services_").count - 1 == 4)
    #expect(try site.page("councils/manyfold/print/childcare/index.html").contains("Club 100"))
    guard case .ready(let edition) = try prepare(job(site, nil, council: "manyfold")) else {
      Issue.record("nothing was prepared")
      return
    }
    #expect(edition.services == 101)
  }

  /// A page is made once for all editions, but not where its links lead elsewhere.
  @Test func aLinkLeadsToThePlaceInAnEditionThatHasThePageAndToTheSiteInOthers() throws {
    let site = try TemporarySite()
    try site.write(Self.council, to: "councils/manyfold/council.md")
    let pages = ["club": ("sleep, childcare", "See [the nest](nest.md)."), "nest": ("sleep", "Words.")]
    for (name, (needs, words)) in pages {
      try site.write(
        "---\ntitle: The \(name)\nneeds: [\(needs)]\n---\n\(words)", to: "councils/manyfold/services/\(name).md")
    }
    try site.build()
    for (edition, address) in [
      ("", "#services_nest"), ("sleep/", "#services_nest"), ("childcare/", "/councils/manyfold/services/nest/"),
    ] {
      let page = try site.page("councils/manyfold/print/\(edition)index.html")
      #expect(try article("services_club", in: page).contains("<a href=\"\(address)\">the nest</a>"), "\(edition)")
    }
  }

  private static let council = """
    ---
    title: Manyfold Council
    type: unitary
    contact: {team: Family Team, phone: 01632 960001}
    ---
    Words about the council.
    """

  private func job(_ site: TemporarySite, _ need: String?, council: String = "alderbrook") throws -> PrintJob {
    PrintJob(
      content: site.content.path, templates: site.folder.appending(path: "templates").path, council: council,
      need: need, isLarge: false, today: nil, clock: try #require(Day("2026-11-22")))
  }

  private func article(_ id: String, in page: String) throws -> String {
    let start = try #require(page.range(of: "<h3 id=\"\(id)\">"), "\(id)")
    let end = try #require(page.range(of: "</article>", range: start.upperBound..<page.endIndex))
    return String(page[start.lowerBound..<end.lowerBound])
  }

  private func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap { part in
      part.components(separatedBy: "\"").first
    }
  }

  /// Without the addresses of links, which no reader sees.
  private func plain(_ markdown: String) -> String {
    var text = ""
    var rest = markdown[...]
    while let start = rest.range(of: "](") {
      text += rest[..<start.lowerBound]
      guard let end = rest.range(of: ")", range: start.upperBound..<rest.endIndex) else { break }
      rest = rest[end.upperBound...]
    }
    // Numbers of list items are made by the browser.
    return (text + rest).replacingOccurrences(of: #"(?m)^\s*\d+\. "#, with: " ", options: .regularExpression)
  }
}
