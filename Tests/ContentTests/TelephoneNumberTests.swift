import Content
import Testing

@Suite struct TelephoneNumberTests {
  @Test(arguments: [
    ("01632 960123", "01632960123"), ("01632 960123 or 01632 960124", "01632960123"),
    ("01632 960123 / 01632 960124", "01632960123"), ("01632 960123 (24 hours)", "01632960123"),
    ("01632 960123 ext 4", "01632960123"), ("01632 960123, option 2", "01632960123"),
    ("+44 (0)1632 960123", "+441632960123"), ("+44 1632 960123", "+441632960123"), ("+353 1 234 5678", "+35312345678"),
    ("Text HELP to 85258", "85258"), ("116 123", "116123"), ("999", "999"),
    ("18001 0300 123 4567", "1800103001234567"), ("Room 101, 01632 960123", "01632960123"),
    ("Open 1000 to 1600, 01632 960123", "01632960123"), ("Mon + Wed 01632 960123", "01632960123"),
    ("01632 960123 - 24 hours", "01632960123"), ("01632 960123 – 24 hours", "01632960123"),
    ("01632 960123 9am-5pm", "01632960123"), ("01632-960-123", "01632960123"),
    ("1.63296E+09", nil), ("ask at the desk", nil), ("01632 9601", nil), ("", nil),
  ])
  func theFirstNumberThatCanBeOneIsDialled(_ text: String, _ dialled: String?) {
    #expect(TelephoneNumber.toDial(text) == dialled)
  }

  @Test(arguments: [
    ("00000000000", true), ("00", true), ("01111111111", true), ("01234567890", true), ("12345", true), ("22222", true),
    ("111", false), ("999", false), ("116123", false), ("01632960123", false), ("08001111", false),
  ])
  func whatNobodyCanHaveIsMadeUp(_ digits: String, _ isMadeUp: Bool) {
    #expect(TelephoneNumber.isMadeUp(digits) == isMadeUp)
  }

  @Test(arguments: [
    ("01632960123", true), ("0169772345", true), ("08001111", true), ("0800123456", true), ("08454647", false),
    ("04632960123", false), ("016329601234", false), ("0", false), ("", false),
  ])
  func thePlanSaysHowLongANumberIs(_ digits: String, _ isNational: Bool) {
    #expect(TelephoneNumber.isNational(Array(digits.utf8)[...]) == isNational)
  }
}
