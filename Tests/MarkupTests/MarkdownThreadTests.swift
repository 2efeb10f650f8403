import Diagnostics
import Markup
import Testing

/// The same pages come out whether one thread reads them or many.
struct MarkdownThreadTests {
  private static func page(_ number: Int) -> [UInt8] {
    Array(
      """
      # Page \(number)

      ~~struck \(number)~~ www.a\(number).example and https://b\(number).example/c_d, *so* **on**[^n].

      | a | ~~b~~ |
      |---|------:|
      | jo\(number)@a.example | `c` |

      - [ ] one ~~two~~
      - [x] three [four](five-\(number).md "six")

      [^n]: a note \(number)
      """.utf8)
  }

  private static func read(_ number: Int) -> MarkdownBody {
    var found: [Diagnostic] = []
    return MarkdownBody.parse(SourceText(path: "p.md", bytes: page(number)), from: 0, noting: &found)
  }

  @Test func manyThreadsReadTheSamePagesAsOne() async {
    let count = 3_000
    let alone = (0..<count).map(Self.read)
    let together = await withTaskGroup(of: (Int, MarkdownBody).self) { group in
      for number in 0..<count { group.addTask { (number, Self.read(number)) } }
      var bodies = [MarkdownBody](repeating: .empty, count: count)
      for await (number, body) in group { bodies[number] = body }
      return bodies
    }
    for (one, other) in zip(alone, together) {
      #expect(one.events == other.events)
      #expect(one.text == other.text)
      #expect(one.links == other.links)
    }
    #expect(alone.allSatisfy { $0.links.count == 4 && $0.notes.count == 1 })
  }
}
