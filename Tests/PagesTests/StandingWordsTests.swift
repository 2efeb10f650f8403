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
  func itIsSaidAsStronglyAsItStands(_ standing: Standing, _ words: String) {
    #expect(standing.sentence(.councils(isWebNamed: true)) == words)
  }

  /// What nobody has read may not look like law anywhere.
  @Test func whatWasNotReadIsNeverCalledLaw() {
    for standing in [Standing.notRead, .goodPractice(isRead: false)] {
      #expect(standing.label.contains("not read the source") && !standing.hasSource)
      #expect(!standing.label.contains("The law") && !standing.label.contains("uidance"))
      for who in [Addressed.councils(isWebNamed: true), .you(of: 1, isWebNamed: true), .you(of: 2, isWebNamed: true)] {
        #expect(!standing.sentence(who).contains("says that"))
      }
    }
  }
}
