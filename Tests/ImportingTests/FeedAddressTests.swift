import Testing

@testable import Importing

@Suite struct FeedAddressTests {
  @Test(arguments: [
    ("https://a.gov.uk/services", "https://a.gov.uk/services?page=2"),
    ("https://a.gov.uk/services?page=1", "https://a.gov.uk/services?page=2"),
    ("https://a.gov.uk/services?per_page=50&page=9&x=1#top", "https://a.gov.uk/services?per_page=50&x=1&page=2"),
  ])
  func eachPageHasItsAddress(_ list: String, _ page: String) {
    #expect(FeedAddress(list).page(2) == page)
  }

  @Test(arguments: [
    ("https://a.gov.uk/services", "a1", "https://a.gov.uk/services/a1"),
    ("https://a.gov.uk/services/?page=1", "a1", "https://a.gov.uk/services/a1"),
    ("https://a.gov.uk/open-data/services.json", "a1", "https://a.gov.uk/open-data/services/a1.json"),
    ("https://a.gov.uk/services", "../é?", "https://a.gov.uk/services/..%2F%C3%A9%3F"),
  ])
  func eachServiceHasItsAddress(_ list: String, _ id: String, _ address: String) {
    #expect(FeedAddress(list).service(id) == address)
  }

  @Test func aListSaysHowManyPagesThereAreAndWhetherItIsInShort() throws {
    let short = try #require(
      FeedPage(Array(#"{"total_pages": 3, "page_number": 1, "contents": [{"id": "a", "name": "A"}]}"#.utf8)))
    #expect((short.totalPages, short.number, short.ids, short.isShort) == (3, 1, ["a"], true))
    let whole = try #require(
      FeedPage(Array(#"{"totalPages": 2, "number": 0, "content": [{"id": 7, "name": "A", "phones": []}]}"#.utf8)))
    #expect((whole.totalPages, whole.number, whole.ids, whole.isShort) == (2, 0, ["7"], false))
    let page = FeedPage(Array("<html>".utf8))
    #expect(page?.ids == nil)
  }
}
