import Foundation
import Publishing
import Testing

/// On a page in another language, each word is read out with the voice of the language that it is in.
struct TranslatedPageTests {
  private static let about = "checked: {on: 2026-10-01, by: Play Club Team Manager}\nreview: 2027-10-01"

  /// Pages that say much in English, and translations that say little.
  private static let pages: [String: String] = [
    "council.md": """
    ---
    title: Example County Council
    type: unitary
    contact: {team: Family Information Front Desk, phone: 01632 960001, hours: "Monday to Friday, all day long"}
    \(about)
    ---
    We look after children's services.
    """,
    "council.ur.md": "---\ntitle: کونسل\n\(about)\n---\nمدد[^1]\n\n[^1]: ایک بات",
    "services/club.md": """
    ---
    title: Play club
    provider: Example Council, with the local NHS
    ages: 5 to 11
    area: [Upper Town and Mill Lane, Lower Town by the River]
    level: universal
    needs: [social-emotional-mental-health]
    route: [front-door, self-referral]
    cost: {amount: 5.00, unit: a session each week, help: Ask us if this is too much}
    criteria: clubs
    where: {name: Old Mill Family Hub, address: "12 Old Mill Street, Example", postcode: ZZ1 1ZZ}
    when:
      - {days: mon, from: 09:00, to: 10:00, note: In the school holidays only}
      - {days: tue, note: When it does not rain}
    waiting: about six weeks in spring, checked 2026-10-01
    documents-needed: [a letter from your school, something with your name on it]
    languages: [Urdu, British Sign Language]
    contact: {team: Play Club Welcome Desk, phone: 01632 960002, email: club@council.example, post: "Play Club, 12 Old Mill Street", hours: "Monday to Friday, mornings only"}
    \(about)
    entry: {fis-disabled: All rooms have level floors}
    ---
    Games.
    """,
    "services/club.ur.md": "---\ntitle: کھیل\n\(about)\n---\n## یہ کیا ہے\n\nکھیل[^1]\n\n[^1]: ایک بات",
    "eligibility/clubs.md": """
    ---
    title: Who can come to clubs
    who: {ages: 5 to 17, lives-in: any of the four old parishes}
    any-of: [{benefit: Disability Living Allowance}]
    not-needed: [a letter from your doctor]
    decided-by: the play club team
    answer-within: five days of your asking
    \(about)
    ---
    Help.
    """,
    "eligibility/breaks.md": """
    ---
    title: Who can have breaks
    who: {ages: 5 to 17, lives-in: any of the four old parishes}
    all-of: [{benefit: Disability Living Allowance}]
    not-needed: [a letter from your doctor]
    decided-by: the short breaks team
    answer-within: five days of your asking
    \(about)
    ---
    Help.
    """,
    "eligibility/breaks.ur.md": "---\ntitle: کون\n\(about)\n---\nمدد",
    "documents/plan.md": """
    ---
    title: Plan
    type: plan
    published: 2026-09-11
    cost: {note: two pounds for a copy}
    criteria: clubs
    area: [Upper Town and Mill Lane]
    where: {name: Old Mill Family Hub, address: 12 Old Mill Street}
    when: [{days: mon, from: 09:00, note: In the school holidays only}]
    route: [front-door]
    \(about)
    ---
    Help.
    """,
    "documents/plan.ur.md": "---\ntitle: منصوبہ\n\(about)\n---\nمدد",
    "replies/2026.md": "---\ntitle: Replies\npublished: 2026-09-11\n\(about)\n---\nHelp.",
    "replies/2026.ur.md": "---\ntitle: جواب\n\(about)\n---\nمدد",
    "thresholds.md": """
    ---
    title: Levels
    levels:
      - level: universal
        name: "Level 1: help for all families"
        looks-like: [Your child is mostly happy]
        what-happens: You use what all families use
        who-leads: You lead this yourself
        how-quickly: In one week or less
        consent: You choose what you use
        route: [front-door, self-referral]
    agreed-by: [Example County Council, the police]
    agreed-on: 2026-03-12
    \(about)
    ---
    Help.
    """,
    "thresholds.ur.md": "---\ntitle: درجے\n\(about)\n---\nمدد",
  ]

  private func site(_ more: [String: String] = [:]) throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write(
      """
      name: Help for our families
      address: https://site.example
      language: en-GB
      run-by: Example County Council
      """, to: "site.yml")
    for (name, text) in Self.pages.merging(more, uniquingKeysWith: { _, new in new }) {
      try site.write(text, to: "councils/example/" + name)
    }
    let outcome = try site.build()
    #expect(outcome.exchange != nil)
    return site
  }

  @Test func noEnglishOfTheOriginalIsReadInAnotherVoice() throws {
    let site = try site()
    for name in ["", "services/club/", "eligibility/breaks/", "documents/plan/", "replies/2026/", "thresholds/"] {
      let texts = MarkedText.all(in: try site.page("councils/example/\(name)ur/index.html"))
      #expect(texts.contains { $0.language == "ur" } && texts.contains { $0.language == "en-GB" }, "\(name)")
      for text in texts {
        if text.language == "ur" { #expect(text.longestEnglish <= 2, "\(name): \(text.text)") }
        if text.language.hasPrefix("en") { #expect(!text.hasOtherLetters, "\(name): \(text.text)") }
      }
    }
  }

  @Test func whatTheTranslationStatesItselfIsNotReadAsEnglish() throws {
    let site = try site([
      "services/club.ur.md": """
      ---
      title: کھیل
      provider: کونسل
      area: [اوپر والا شہر]
      cost: {note: پانچ پاؤنڈ, help: ہم سے پوچھیں}
      where: {name: پرانی چکی, address: گلی}
      when: [{days: mon, from: 09:00, note: صرف چھٹیوں میں}, {days: tue, note: جب بارش نہ ہو}]
      waiting: تقریباً 6 ہفتے
      documents-needed: [سکول کا خط, کوئی کاغذ]
      contact: {team: کھیل کی ٹیم, phone: 01632 960002, hours: صبح}
      checked: {on: 2026-10-01, by: کھیل کا مینیجر}
      review: 2027-10-01
      ---
      کھیل
      """,
      "documents/plan.md": "---\ntitle: Plan\ntype: plan\ncost: free\nwhere: online\n\(Self.about)\n---\nHelp.",
      "eligibility/breaks.ur.md": """
      ---
      title: کون
      who: {lives-in: شہر}
      any-of: [{benefit: ڈی ایل اے}]
      not-needed: [ڈاکٹر کا خط]
      decided-by: ٹیم
      answer-within: پانچ دن
      \(Self.about)
      ---
      مدد
      """,
      "thresholds.ur.md": "---\ntitle: درجے\nagreed-by: [پولیس]\n\(Self.about)\n---\nمدد",
    ])
    for name in ["services/club/", "eligibility/breaks/", "documents/plan/", "thresholds/"] {
      let texts = MarkedText.all(in: try site.page("councils/example/\(name)ur/index.html"))
      for text in texts where text.language.hasPrefix("en") {
        #expect(!text.hasOtherLetters, "\(name): \(text.text)")
      }
    }
    let club = MarkedText.all(in: try site.page("councils/example/services/club/ur/index.html"))
    for said in ["تقریباً 6 ہفتے", "پرانی چکی", "پانچ پاؤنڈ", "ہم سے پوچھیں", "کھیل کی ٹیم"] {
      #expect(club.contains { $0.text.contains(said) && $0.language == "ur" }, "\(said)")
    }
    let plan = MarkedText.all(in: try site.page("councils/example/documents/plan/ur/index.html"))
    #expect(plan.contains { $0.text == "مفت" && $0.language == "ur" })
  }

  @Test func wordsWithoutAFrameInTheirLanguageAreMarkedDownToTheNotes() throws {
    let site = try site([
      "council.pl.md": "---\ntitle: Rada\n\(Self.about)\n---\nPomagamy wszystkim.[^1]\n\n[^1]: Uwaga pierwsza",
      "services/club.pl.md":
        "---\ntitle: Zabawa\nwaiting: Tydzień\n\(Self.about)\n---\n## Co to jest\n\nGry.[^1]\n\n[^1]: Uwaga druga",
      "documents/plan.pl.md": "---\ntitle: Plan\n\(Self.about)\n---\n## Co to jest\n\nPlan.[^1]\n\n[^1]: Uwaga trzecia",
    ])
    for (name, words) in [
      ("", ["Pomagamy wszystkim.", "Uwaga pierwsza"]), ("services/club/", ["Gry.", "Uwaga druga", "Tydzień"]),
      ("documents/plan/", ["Uwaga trzecia"]),
    ] {
      let texts = MarkedText.all(in: try site.page("councils/example/\(name)pl/index.html"))
      for said in words {
        let found = texts.filter { $0.text.hasPrefix(said) }
        #expect(!found.isEmpty && found.allSatisfy { $0.language == "pl" }, "\(said)")
      }
    }
  }
}
