import Testing

@testable import Publishing

struct FetcherTests {
  @Test(
    arguments: [
      ("0", 0), ("1", 1), ("1.5", 1.5), ("120", 120), ("3600", 120), ("99999999999999999999", 120), ("1e999", 120),
      ("inf", 120), ("-inf", 0), ("-5", 0), ("nan", nil), ("-nan", nil), ("Wed,", nil), ("", nil), ("soon", nil),
    ] as [(String, Double?)])
  func aFeedThatIsBusyIsWaitedForAsLongAsItAsksAndNoLongerThanTwoMinutes(header: String, seconds: Double?) {
    #expect(Fetcher.secondsAsked(header) == seconds)
  }
}
