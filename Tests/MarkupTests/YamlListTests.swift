import Diagnostics
import Markup
import Testing

struct YamlListTests {
  private func readList(_ text: String) -> (list: String, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let nodes = parseYAMLList(SourceText(path: "a.yml", text), noting: &found)
    return (nodes.map(shown).joined(separator: " "), found)
  }

  @Test(arguments: [
    ("- a\n- {b: c}\n- [d]\n", "\"a\" {b: \"c\"} [\"d\"]"), ("# note\n\n- a # note\n\n# note\n- b", "\"a\" \"b\""),
    ("- id: a\n  label: A\n- id: b\n", "{id: \"a\", label: \"A\"} {id: \"b\"}"), ("[a, b]", "\"a\" \"b\""), ("", ""),
    ("# note\n", ""),
    ("\u{FEFF}- é\r\n- 漢\r\n", "\"é\" \"漢\""),
  ])
  func aListIsReadFromBeginningToEnd(text: String, expected: String) {
    let (list, found) = readList(text)
    #expect(list == expected && found.isEmpty)
  }

  @Test(arguments: [("a: b\nc: d", 1, 1), ("\n words", 2, 2), ("# note\n{a: b}", 2, 1)])
  func aFileThatIsNoListSaysSo(text: String, line: Int, column: Int) {
    let (list, found) = readList(text)
    #expect(list.isEmpty)
    #expect(
      found.map(YamlSaid.init) == [
        YamlSaid(
          "not-a-list", "This file should be a list",
          "Begin each entry with a hyphen and a space, such as `- {id: autism, label: Autism}`.")
      ])
    #expect(found.map(\.place.line) == [line] && found.map(\.place.column) == [column])
  }

  /// One slip in a vocabulary must not make every word in it unknown.
  @Test func aFaultInOneEntryOfAListCostsThatEntryAloneAndIsNamedThere() {
    let (list, found) = readList(
      "# note\n- {id: é, label: A}\n- {id: b, label: B: x}\n- {id: c, label: \"C}\n- id: d\n  label: D\n- {id: e, label: E\n- {id: f}\n"
    )
    #expect(list == "{id: \"é\", label: \"A\"} {id: \"d\", label: \"D\"} {id: \"f\"}")
    #expect(found.map(\.rule) == ["facts-not-readable", "facts-not-readable", "facts-not-readable"])
    #expect(found.map(\.place.line) == [3, 4, 7])
    #expect(found.map(\.place.column) == [1, 1, 1])
  }

  @Test func anchorsTagsAndDeepListsAreRefusedHereToo() {
    let (_, found) = readList("- &a b\n- *a\n- !x y\n")
    #expect(found.map(YamlSaid.init) == [.anchor, .anchor, .tag] && found.map(\.place.line) == [1, 2, 3])
    #expect(readList("- a\n- " + String(repeating: "[", count: 40) + "\n").found.map(YamlSaid.init) == [.tooDeep])
  }
}
