import Testing

@testable import Importing

@Suite struct FileNamesTests {
  @Test(arguments: [
    ("Action for M.E", "action-for-m-e.md"), ("Mums & Tots", "mums-and-tots.md"),
    ("Children's Café", "childrens-cafe.md"),
    ("Łódź – Straße", "lodz-strasse.md"), ("  --x--  ", "x.md"), ("CON", "con-service.md"), ("lpt1", "lpt1-service.md"),
    ("بچوں", "service-a1.md"), ("", "service-a1.md"), ("../../etc/passwd", "etc-passwd.md"), ("a.ur", "a-ur.md"),
  ])
  func namesAreSmallLettersDigitsAndHyphens(_ title: String, _ expected: String) {
    var names = FileNames(taken: [])
    #expect(names.take(for: title, id: "A1") == expected)
  }

  @Test func noNameIsGivenTwiceOrIsTooLong() {
    var names = FileNames(taken: ["club.md"])
    #expect(names.take(for: "Club", id: "1") == "club-2.md")
    #expect(names.take(for: "CLUB!", id: "2") == "club-3.md")
    let long = String(repeating: "word ", count: 40)
    #expect(names.take(for: long, id: "3") == "word-word-word-word-word-word-word-word-word-word-word-word.md")
    #expect(names.take(for: long, id: "4").count <= 63)
    #expect(names.take(for: String(repeating: "x", count: 200), id: "5") == String(repeating: "x", count: 60) + ".md")
  }
}
