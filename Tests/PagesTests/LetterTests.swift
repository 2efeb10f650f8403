import Checks
import Content
import Diagnostics
import Foundation
import Testing

@testable import Pages

struct LetterTests {
  private func letter(_ duty: String, _ files: [String: String] = [:]) throws -> Letter {
    let council = try SmallSite.council(files)
    let duty = try #require(try SmallSite.reference().catalogue[duty])
    return Letter(
      asking: council.content, for: duty, try #require(council.coverage[duty.id]), seenOn: "https://site.example/page/",
      try #require(SmallSite.today))
  }

  private func passage(_ number: Int) -> String {
    (1...30).map { "word\(number * 100 + $0)" }.joined(separator: " ") + "."
  }

  @Test func everythingThatIsMissingIsAskedForOnTheGroundItStandsOn() throws {
    let text = try letter("breaks").text
    let asked = """
      The law says that you must publish these on your website (An Act s.1):
      1. What there is by day (reg 1)
      2. What there is by night (reg 2)
      3. How to complain

      The law says that you must make this known, in the way that you think right (An Act s.1):
      4. How you hear of it (reg 3)

      As I understand it, the law says that you must give this to certain people, or to those who ask (An Act s.1):
      5. How to get a copy (reg 4)

      Statutory guidance says that you should publish this on your website (An Act s.1):
      6. What the code adds (para 5)

      I do not know whether law or guidance asks for this, and it would help my family:
      7. What nobody has read

      It is good practice to tell families about this. I know of no law that asks for it:
      8. How carers were asked
      """
    #expect(text.contains(asked), "\(text)")
  }

  @Test func whatIsThereIsNotCalledMissing() throws {
    let page = """
      ---
      title: Breaks
      answers: [days#days, nights#nights]
      ---
      ## Days
      \(passage(1))
      ## Nights
      Coming soon.
      """
    let text = try letter("breaks", ["services/breaks.md": page]).text
    #expect(!text.contains("What there is by day"))
    #expect(
      text.contains("1. What there is by night (reg 2)\nI found “Breaks”. It says little more than “coming soon”."))
  }

  /// What our page standard adds is asked for apart: no law is put behind it.
  @Test func whatThePageStandardAddsIsNotAskedForAsLaw() throws {
    let page = "---\ntitle: Advice\nanswers: [advice#what-we-do]\n---\n## What we do\n\(passage(1))"
    let text = try letter("offer", ["services/advice.md": page]).text
    #expect(
      text.contains(
        """
        The law says that you must publish this (An Act s.1):
        1. What travel there is (s.4)

        I found something about this, and I need to know more:
        2. How to get advice
        I found “Advice”. It does not say what it costs.
        """), "\(text)")
  }

  @Test func whatIsPastItsOwnDateIsAskedAbout() throws {
    let page = "---\ntitle: Days\nreview: 2026-11-01\nanswers: [days]\n---\n\(passage(1))"
    let text = try letter("breaks", ["services/days.md": page]).text
    #expect(
      text.contains(
        """
        I found an answer to this, and it may be out of date. Please tell me what is true now:
        6. What there is by day
        I found “Days”. It should have been checked by 1 November 2026.
        """), "\(text)")
  }

  @Test func aDutyThatOthersShareIsAskedForWithCare() throws {
    let text = try letter("partners").text
    #expect(
      text.contains(
        "I understand that this is for the local safeguarding partners (the council, the NHS and the police). If it is not for you, please tell me whom to ask."
      ))
    #expect(try letter("breaks").text.contains("I understand that") == false)
  }

  @Test(arguments: [
    ("", "To: Alder Council\n"),
    ("contact: {team: Family Team, phone: 01632 960001}", "To: Family Team, Alder Council\n"),
    ("contact: {team: Family Team, post: 1 Market Square}", "To: Family Team, Alder Council, 1 Market Square\n"),
    ("contact: {team: A, post: \"B, Alder Council, C\"}", "To: B, Alder Council, C\n"),
  ])
  func itIsAddressedAsFarAsTheCouncilSays(_ contact: String, _ line: String) throws {
    let council = "---\ntitle: Alder Council\ntype: unitary\n\(contact)\n---\nWe."
    #expect(try letter("breaks", ["council.md": council]).text.hasPrefix(line))
  }

  @Test func itNeverJudges() throws {
    for duty in ["breaks", "partners", "offer"] {
      let text = try letter(duty).text.lowercased()
      for word in ["complian", "breach", "unlawful", "illegal", "passed", "failed"] {
        #expect(!text.contains(word), "\(duty): \(word)")
      }
      #expect(text.contains("within 20 working days") && text.contains("complaints procedure"))
    }
  }

  // MARK: Mail

  @Test func theMailHoldsTheWholeLetter() throws {
    let letter = try letter("partners")
    let mail = try #require(letter.mail(to: "families@council.example"))
    #expect(mail.isWhole)
    let halves = mail.link.text.split(separator: "&body=")
    #expect(halves.first == "mailto:families@council.example?subject=The%20yearly%20report")
    let body = try #require(halves.last?.description.removingPercentEncoding)
    #expect(body == letter.text.replacing("\n", with: "\r\n"))
    #expect(mail.link.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") })
  }

  @Test func aLetterThatSomeProgramsWouldLoseIsLeftToBeCopied() throws {
    let mail = try #require(try letter("breaks").mail(to: "families@council.example"))
    #expect(!mail.isWhole && mail.link.text == "mailto:families@council.example?subject=Short%20breaks")
  }
}
