import Content
import Diagnostics
import Testing

struct StandingTests {
  @Test(arguments: [
    ("adm-stages", Standing.law(.publish, isSecondHand: false)),
    ("known-to-parents", .law(.makeKnown, isSecondHand: false)),
    ("hl-rights", .law(.makeAvailable, isSecondHand: false)),
    ("complaint-ombudsman", .law(.makeKnown, isSecondHand: true)),
    ("complaints-numbers", .guidance(.makeAvailable, isSecondHand: false)),
    ("lgsco-stages", .guidance(.publish, isSecondHand: true)), ("sb-carers-views", .goodPractice(isRead: true)),
    ("sg-services", .goodPractice(isRead: false)), ("three-tiers", .notRead),
  ])
  func anItemStandsOnWhatWasRead(_ id: String, _ standing: Standing) throws {
    var found: [Diagnostic] = []
    let catalogue = try RealContent.catalogue(noting: &found)
    let item = catalogue.duties.flatMap(\.items).first { $0.id == id }
    #expect(item?.standing == standing)
  }

  /// Whatever level the catalogue gives it, a source that nobody has read is never shown as law or guidance.
  @Test func nothingUnreadStandsAsLaw() throws {
    var found: [Diagnostic] = []
    let catalogue = try RealContent.catalogue(noting: &found)
    let unread = catalogue.duties.flatMap(\.items).filter { $0.evidence == .recall }
    #expect(unread.count > 20)
    for item in unread { #expect([.notRead, .goodPractice(isRead: false)].contains(item.standing), "\(item.id)") }
    for duty in catalogue.duties where duty.evidence == .recall {
      #expect([.notRead, .goodPractice(isRead: false)].contains(duty.standing), "\(duty.id)")
    }
  }
}
