import Content
import Testing

@testable import Pages

struct NamesInWordsTests {
  @Test(arguments: [
    ([] as [String], ""), (["the council"], "the council"),
    (["the council", "the police"], "the council and the police"),
    (["the council", "the police", "the NHS"], "the council, the police and the NHS"),
    (["the council", "a board, for the NHS", "schools"], "the council; a board, for the NHS; and schools"),
  ])
  func namesStandInASentence(names: [String], expected: String) {
    #expect(names.inWords(.english) == expected)
  }
}
