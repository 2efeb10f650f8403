import Diagnostics
import Testing

@testable import Checks

struct NamesTests {
  @Test(arguments: [
    ("Firstname Lastname", true), ("Firstname Middle Lastname", true), ("Short Breaks Manager", false),
    ("Head of Family Information", false), ("Designated Nurse for Children in Care", false),
    ("Voluntary Sector Grants Officer", false), ("SEND Team", false), ("Local Offer", false), ("Director", false),
    ("Family Hubs", false), ("Web Editor", false), ("the play manager", false), ("Early Years", false),
  ])
  func aRoleIsToldFromAName(_ text: String, _ isName: Bool) {
    #expect(RoleWords.looksLikeName(text) == isName)
  }

  @Test(arguments: [
    ("Ask for Mrs Surname.", "Mrs Surname"), ("Dr. Surname leads it.", "Dr Surname"), ("The Dr Surname Centre.", nil),
    ("Miss Surname's nursery.", nil), ("Mr Men books.", nil), ("Do not miss Surname.", nil), ("Use MR scans.", nil),
    ("Your doctor (Dr) Surname", nil), ("Mr or Mrs", nil),
  ])
  func onlyATitleWithASurnameIsAPerson(_ text: String, _ name: String?) {
    let letters = Array(text.utf8)
    let found = NameWithTitle.first(in: letters).map { String(decoding: letters[$0], as: UTF8.self) }
    #expect(found?.replacing(".", with: "") == name)
  }

  @Test(arguments: [
    ("PARENTS MUST STAY WITH us.", true), ("ADHD ASD SEND SEMH are short.", false), ("Ring the NHS.", false),
    ("The EHC PLAN IS here", false), ("PLEASE DO NOT RING", true),
  ])
  func shoutingIsToldFromShortForms(_ text: String, _ isFound: Bool) {
    #expect((Capitals.first(in: Array(text.utf8)) != nil) == isFound)
  }

  @Test(arguments: [
    ("Ask for a ZPQ form.", true), ("A zonal query (ZPQ) is long. Use ZPQ.", false), ("ZPQ (zonal query) is.", false),
    ("Ask for an EHC plan or an EHCP.", false), ("Ask your GP or the NHS.", false),
    ("Write to play@ZPQ.example", false),
    ("Bus X5 and ZZ1 1ZZ.", false), ("CLUB IS ZPQ SHUT", false), ("Part II of it.", false), ("a ZPQ-like form", false),
    ("The Zpq form", false), ("Zonal Play Query - ZPQ", false), ("zonal play query - ZPQ", true),
    ("Ask XQZV of the xenial quick zoo venue.", false), ("Text \"ZPQ\" to us.", false), ("It is FREE", false),
    ("A B C", false),
  ])
  func aShortFormIsExplainedOrNot(_ words: String, _ isFound: Bool) throws {
    let page = "---\ntitle: Club\n---\nA club. \(words)"
    let found = try ExampleCouncil("services/example.md", page).found(by: .unexplainedShortForm, about: nil)
    #expect(found.isEmpty != isFound, "\(found.map(\.what))")
  }
}
