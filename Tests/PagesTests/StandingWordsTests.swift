import Content
import Testing

@testable import Pages

struct StandingWordsTests {
  @Test(arguments: [
    (Standing.law(.publish, isSecondHand: false), "The law says that councils must publish this on their website"),
    (
      .law(.makeKnown, isSecondHand: false),
      "The law says that councils must make this known, in the way that councils think right"
    ),
    (
      .law(.makeAvailable, isSecondHand: true),
      "As we understand it, the law says that councils must give this to certain people, or to those who ask"
    ),
    (
      .guidance(.publish, isSecondHand: false),
      "Statutory guidance says that councils should publish this on their website"
    ),
    (
      .guidance(.makeKnown, isSecondHand: true),
      "As we understand it, statutory guidance says that councils should make this known, in the way that councils think right"
    ),
    (
      .goodPractice(isRead: true), "It is good practice to tell families about this. We know of no law that asks for it"
    ),
    (.goodPractice(isRead: false), "It is good practice to tell families about this. We have not read the source yet"),
    (.notRead, "We have not read the source of this yet, so we do not say whether law or guidance asks for it"),
  ])
  func itIsSaidAsStronglyAsItStands(_ standing: Standing, _ words: String) throws {
    let (duty, day) = (try #require(try SmallSite.reference().catalogue["breaks"]), try #require(SmallSite.today))
    #expect(standing.sentence(.families(of: duty, on: day)) == words)
  }

  @Test(arguments: [
    (
      Standing.law(.publish, isSecondHand: false),
      "This law starts on 1 March 2027. From then on, councils must publish this on their website",
      "The law, not started yet"
    ),
    (
      .law(.makeKnown, isSecondHand: true),
      "This law, as a summary tells it, starts on 1 March 2027. From then on, councils must make this known, in the way that councils think right",
      "The law, as a summary tells it, not started yet"
    ),
    (
      .guidance(.publish, isSecondHand: false),
      "This statutory guidance starts on 1 March 2027. From then on, councils should publish this on their website",
      "Statutory guidance, not started yet"
    ),
    (
      .goodPractice(isRead: true),
      "It is good practice to tell families about this. We know of no law that asks for it", "Good practice, not law"
    ),
    (
      .notRead, "We have not read the source of this yet, so we do not say whether law or guidance asks for it",
      "We have not read the source of this yet"
    ),
  ])
  func whatHasNotStartedIsNotToldAsInForce(_ standing: Standing, _ words: String, _ label: String) throws {
    let duty = try #require(try SmallSite.reference(breaksStart: "2027-03-01").catalogue["breaks"])
    let day = try #require(SmallSite.today)
    #expect(standing.sentence(.families(of: duty, on: day)) == words)
    #expect(duty.label(of: standing, on: day) == label)
    let first = try #require(Day("2027-03-01"))
    #expect(duty.label(of: standing, on: first) == standing.label)
    #expect(!standing.sentence(.families(of: duty, on: first)).contains("starts on"))
  }

  /// A duty of several bodies is theirs, and not the council's alone.
  @Test func whoseDutyItIsIsSaid() throws {
    let (duty, day) = (try #require(try SmallSite.reference().catalogue["partners"]), try #require(SmallSite.today))
    let standing = Standing.law(.publish, isSecondHand: false)
    #expect(
      standing.sentence(.families(of: duty, on: day))
        == "The law says that the local safeguarding partners (the council, the NHS and the police) must publish this")
    #expect(standing.sentence(.council(of: duty, asking: 2)) == "The law says that they must publish these")
  }

  /// What nobody has read may not look like law anywhere.
  @Test func whatWasNotReadIsNeverCalledLaw() throws {
    let (duty, day) = (try #require(try SmallSite.reference().catalogue["breaks"]), try #require(SmallSite.today))
    for standing in [Standing.notRead, .goodPractice(isRead: false)] {
      #expect(standing.label.contains("not read the source") && !standing.hasSource)
      #expect(!standing.label.contains("The law") && !standing.label.contains("uidance"))
      for who in [Addressed.families(of: duty, on: day), .council(of: duty, asking: 1), .council(of: duty, asking: 2)] {
        #expect(!standing.sentence(who).contains("says that"))
      }
    }
  }
}
