import Diagnostics

extension Rule {
  /// What is found in the vocabularies and in the catalogue of the law, which all pages are read against.
  static let inReference: [Rule] = [
    reading(
      "not-a-list", "A file that should be a list is none", in: "/vocabulary/ages.yml",
      breaks: "↓under-5s: {label: Under 5, from: 0, to: 4}",
      keeps: "- {id: under-5s, label: Under 5, from: 0, to: 4}"),
    reading(
      "repeated-word", "A word stands in a vocabulary twice", in: "/vocabulary/needs.yml",
      breaks: "- {id: autism, label: Autism}\n- {id: ↓autism, label: Being autistic}",
      keeps: "- {id: autism, label: Autism, synonyms: [autistic]}"),
    reading(
      "heading-counts-twice", "A heading counts for two parts of a page", in: "/vocabulary/headings.yml",
      breaks: """
        - {id: what, label: What it is, headings: {en: [About us]}}
        - {id: who-for, label: Who it is for, headings: {en: [↓About us]}}
        """,
      keeps: """
        - {id: what, label: What it is, headings: {en: [About us]}}
        - {id: who-for, label: Who it is for, headings: {en: [Who we help]}}
        """),
    reading(
      "phrase-slots", "A translation loses a name in double braces",
      why: "The page would lose a date, a name or a number.",
      in: "/vocabulary/interface.cy.yml", breaks: "Next check by {{next}}.: ↓Gwiriad nesaf.",
      keeps: "Next check by {{next}}.: \"Gwiriad nesaf erbyn {{next}}.\""),
    reading(
      "duty-incomplete", "A duty lacks one of its facts", in: "/entitlements/fostering-payments.md",
      breaks: "↓" + duty(level: ""), keeps: duty()),
    reading(
      "duty-not-listed", "A duty is in no group of the catalogue",
      examples: [
        Example(
          in: "/entitlements/foster-payments.md", keptIn: "/entitlements/fostering-payments.md",
          breaks: .text("↓" + duty()), keeps: .text(duty()))
      ]),
    reading(
      "repeated-item", "Two items of the catalogue have one id", in: "/entitlements/fostering-payments.md",
      breaks: "↓" + duty(item: "sb-daytime"), keeps: duty()),
    reading(
      "table-column", "A table of postcodes lacks a column",
      why: "Without its columns nobody can tell which number is which.",
      examples: [
        Example(
          in: "/vocabulary/postcode-districts.csv", breaks: "↓postcode,latitude,longitude\nZZ1,54.01,2.03\n",
          keeps: "postcode,latitude,longitude,town\nZZ1,54.01,2.03,Alderbrook\n"),
        Example(
          in: "postcodes.csv", breaks: "↓pcds,oslaua\nZZ1 1ZZ,E06999991\n",
          keeps: "pcds,oslaua,lat,long\nZZ1 1ZZ,E06999991,54.01,2.03\n"),
      ]),
    reading(
      "table-line", "A line of a table of postcodes cannot be read",
      why: "A family would be sent to the wrong council, or told the wrong distance.",
      examples: [
        Example(
          in: "/vocabulary/postcode-districts.csv",
          breaks: "postcode,latitude,longitude,town\n↓ZZ,54.01,2.03,Alderbrook\n",
          keeps: "postcode,latitude,longitude,town\nZZ1,54.01,2.03,Alderbrook\n"),
        Example(
          in: "postcodes.csv", breaks: "pcds,oslaua,lat,long\nZZ1 1ZZ,E06999991,↓north,east\n",
          keeps: "pcds,oslaua,lat,long\nZZ1 1ZZ,E06999991,54.01,2.03\n"),
      ]),
  ]

  private static func duty(level: String = "level: statutory-guidance\n", item: String = "foster-rates") -> String {
    """
    ---
    title: Payments to foster carers
    summary: What the council pays to people who foster.
    group: care
    \(level)kind: make-available
    web: not-named
    status: in-force
    duty-holder: council
    applies-to: all
    citation: Fostering Services National Minimum Standards (2011) Standard 28
    evidence: secondary
    review: {rule: Every year}
    check: {kind: document, requires: [what]}
    items:
      - {id: \(item), title: The rates, cite: Standard 28, ask: What foster carers are paid}
    ---

    ## What this means for you
    You can read what foster carers are paid.
    """
  }
}
