import Diagnostics
import Foundation
import Testing

@testable import Content
@testable import Pages

/// Data inside a page is JSON, and nothing that somebody wrote can end it.
struct DataBlockTests {
  private static let begin = "<script type=\"application/ld+json\">"

  private func json(_ block: HTML) throws -> String {
    let text = block.text
    #expect(text.hasPrefix(Self.begin) && text.hasSuffix("</script>"))
    return String(text.dropFirst(Self.begin.count).dropLast("</script>".count))
  }

  @Test(arguments: [
    "plain", "", "\"quotes\" and \\", "</script><script>alert(1)</script>", "<!-- <script>", "]]>", "a & b",
    "\u{2028}\u{2029}",
    "line\nline\ttab\r", "\u{0}\u{1}\u{1F}\u{7F}", "اردو 👩‍👧", "'", "{{title}}", "\u{0301}\"\u{0301}",
  ])
  func everyTextComesBackAsItWasAndEndsNothing(_ text: String) throws {
    let block = DataBlock.html { data in
      data.field("always", "x")
      data.field("name", text)
    }
    let json = try json(block)
    #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String])
    #expect(read["name"] == (text.isEmpty ? nil : text))
  }

  @Test func objectsListsAndNumbersAreParted() throws {
    let block = DataBlock.html { data in
      data.number("one", 1)
      data.object("two") { $0.field("three", nil) }
      data.list("four", ["a", "b"]) { $0.field("name", $1) }
      data.list("none", [String]()) { $0.field("name", $1) }
      data.field("five", "5")
    }
    #expect(try json(block) == #"{"one":1,"two":{},"four":[{"name":"a"},{"name":"b"}],"five":"5"}"#)
  }
}

/// Addresses that are made of what somebody wrote.
struct MadeAddressTests {
  @Test func theSubjectOfALetterCanEndNothing() {
    let address = Address(mailTo: "web@a.example", about: "Is “it” wrong? & #1\r\nBcc: all@a.example")
    #expect(
      address?.text
        == "mailto:web@a.example?subject=Is%20%E2%80%9Cit%E2%80%9D%20wrong%3F%20%26%20%231%0D%0ABcc%3A%20all%40a.example"
    )
  }

  @Test(arguments: [
    (nil, nil, "ZZ1 1ZZ", "https://www.openstreetmap.org/search?query=ZZ1%201ZZ"),
    (51.5, -0.1, nil, "https://www.openstreetmap.org/?mlat=51.5&mlon=-0.1#map=17/51.5/-0.1"),
    (51.5, -0.1, "ZZ1 1ZZ", "https://www.openstreetmap.org/?mlat=51.5&mlon=-0.1#map=17/51.5/-0.1"),
    (51.5, nil, nil, nil), (nil, nil, nil, nil),
    (nil, nil, "\"><script>", "https://www.openstreetmap.org/search?query=%22%3E%3Cscript%3E"),
  ])
  func aMapIsAnOrdinaryLink(latitude: Double?, longitude: Double?, postcode: String?, expected: String?) {
    #expect(venue(latitude, longitude, postcode).map?.text == expected)
  }

  @Test func whatIsOnlineIsOnNoMap() {
    #expect(venue(51.5, -0.1, "ZZ1 1ZZ", isOnline: true).map == nil)
  }

  private func venue(_ latitude: Double?, _ longitude: Double?, _ postcode: String?, isOnline: Bool = false) -> Venue {
    Venue(
      isOnline: isOnline, name: nil, address: nil, postcode: postcode.map { Located($0, at: .nowhere) },
      latitude: latitude, longitude: longitude, span: .nowhere)
  }
}
