import Content
import Testing

@Suite struct AddressForExamplesTests {
  @Test(arguments: [
    "info@example.com", "https://www.example.org/x?y", "example.net", "INFO@EXAMPLE.COM", "play@club.example",
    "http://localhost:8080/", "https://club.example.com#top", "a@test.com", "email@email.com", "www.example.co.uk",
  ])
  func nobodyIsReachedThere(_ address: String) {
    #expect(AddressForExamples.has(address))
  }

  @Test(arguments: [
    "play@council.gov.uk", "https://example-club.org/", "https://club.org/@test", "https://club.org/example.com",
    "sam@email.com", "https://", "@", "", "//", "latest.com", "test@council.gov.uk",
  ])
  func somebodyMayBeReachedThere(_ address: String) {
    #expect(!AddressForExamples.has(address))
  }
}
