import Content
import Diagnostics
import Markup

/// A small site's vocabularies and law, so that a test shows all that it depends on.
enum Small {
  static let reference: Reference = {
    var found: [Diagnostic] = []
    guard
      let settings = Settings.read(source("site.yml", "name: Example\naddress: https://site.example"), noting: &found),
      let catalogue = Catalogue.read(source("entitlements.yml", header), duties.map(document), noting: &found)
    else { preconditionFailure("the small reference of these tests cannot be read: \(found)") }
    let reference = Reference(
      settings: settings,
      vocabularies: Vocabularies(
        needs: Vocabulary.read(source("vocabulary/needs.yml", needs), noting: &found),
        ages: Vocabulary.read(
          source("vocabulary/ages.yml", "- {id: under-5s, label: Under 5, from: 0, to: 4}"), noting: &found),
        levels: Vocabulary.read(source("vocabulary/levels-of-need.yml", levels), noting: &found),
        routes: Vocabulary.read(source("vocabulary/routes-in.yml", routes), noting: &found),
        headings: Headings.read(source("vocabulary/headings.yml", headings), noting: &found)),
      glossary: Glossary.read(
        source("glossary.yml", "- {short: DLA, means: Money for a disabled child.}"), noting: &found),
      catalogue: catalogue, files: [])
    precondition(found.isEmpty, "the small reference of these tests has faults: \(found)")
    return reference
  }()

  static let needs =
    "- {id: autism, label: Autism}\n- {id: sleep, label: Sleep}\n- {id: short-breaks, label: Short breaks}\n"
  static let levels = "- {id: universal, label: Help for everyone}\n- {id: targeted, label: Early help}\n"
  static let routes =
    "- {id: just-turn-up, label: Just turn up}\n- {id: self-referral, label: Ask for yourself}\n- {id: gp, label: Your doctor}\n"
  static let headings = """
    - {id: what, label: What it is, headings: [About us]}
    - {id: who-for, label: Who it is for}
    - {id: cost, label: What it costs}
    """
  static let header = """
    edition: 2026-11-22
    groups:
      - {id: social-care, label: Extra help, duties: [short-breaks-statement]}
      - {id: early-years, label: Childcare, duties: [childcare-listings]}
    authority-types: [{id: unitary, label: Unitary}, {id: county, label: County}]
    authority-sets: [{id: all, types: [unitary, county]}, {id: counties, types: [county]}]
    """
  static let duties = [
    (
      "short-breaks-statement",
      "items: [{id: sb-daytime, title: Daytime, cite: reg 5, ask: By day}, {id: sb-criteria, title: Tests, cite: reg 5, ask: Tests, may-be-none: true}]"
    ),
    (
      "childcare-listings",
      "items: [{id: cc-name, title: Name, cite: Sch 1, ask: Its name, per-service: true, facet: title}]"
    ),
  ]

  static func source(_ name: String, _ text: String) -> SourceText {
    SourceText(path: "content/" + name, name: name, bytes: Array(text.utf8))
  }

  private static func document(_ duty: (id: String, items: String)) -> Document {
    var found: [Diagnostic] = []
    return parse(source("entitlements/\(duty.id).md", "---\n\(dutyFacts)\n\(duty.items)\n---\n"), noting: &found)
  }

  static let dutyFacts = """
    title: A duty
    summary: What it asks.
    group: social-care
    level: must
    kind: publish
    web: named
    status: in-force
    duty-holder: council
    applies-to: all
    citation: An Act s.1
    evidence: text
    review: {rule: Each year}
    check: {kind: page}
    """
}

/// One page of a small council, read with all that belongs to it.
func readPage(
  _ facts: String, words: String = "", at name: String = "services/example.md", reference: Reference = Small.reference
) -> (page: Page?, found: [Diagnostic]) {
  var found: [Diagnostic] = []
  var documents = [parse(Small.source("councils/alderbrook/" + name, "---\n\(facts)\n---\n\(words)"), noting: &found)]
  if name != "council.md" {
    documents.append(
      parse(
        Small.source("councils/alderbrook/council.md", "---\ntitle: Alderbrook\ntype: unitary\n---\n"), noting: &found))
  }
  let council = CouncilContent.read(documents, slug: "alderbrook", files: [], reference: reference, noting: &found)
  let pages = (council?.pages ?? []) + (council?.translations ?? [])
  return (pages.first { $0.source.name == "councils/alderbrook/" + name }, found)
}

/// A page that must be without a fault.
func goodPage(_ facts: String, words: String = "", at name: String = "services/example.md") throws -> Page {
  let (page, found) = readPage(facts, words: words, at: name)
  struct PageHasFaults: Error { let found: [Diagnostic] }
  guard let page, found.isEmpty else { throw PageHasFaults(found: found) }
  return page
}
