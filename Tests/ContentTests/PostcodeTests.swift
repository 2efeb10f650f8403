import Content
import Testing

struct PostcodeTests {
  @Test(arguments: [
    ("ZZ1 1ZZ", "ZZ1", "1ZZ"), ("zz11zz", "ZZ1", "1ZZ"), ("Z1 1ZZ", "Z1", "1ZZ"), ("ZZ12 1ZZ", "ZZ12", "1ZZ"),
    ("Z1Z 1ZZ", "Z1Z", "1ZZ"), ("ZZ1Z1ZZ", "ZZ1Z", "1ZZ"), (" zz1  1zz ", "ZZ1", "1ZZ"), ("ZZ1", "ZZ1", nil),
    ("zz12", "ZZ12", nil), ("GIR 0AA", "GIR", "0AA"),
  ])
  func aPostcodeIsReadHoweverItIsWritten(_ text: String, _ district: String, _ rest: String?) throws {
    let postcode = try #require(Postcode(text))
    #expect(postcode.district == district && postcode.rest == rest)
  }

  @Test(arguments: ["", "ZZ", "1ZZ", "ZZ1 ZZ1", "ZZZ1 1ZZ", "ZZ1 1Z", "ZZ123", "ZZ1-1ZZ", "ZZ1 1ZZZ", "Alderbrook"])
  func whatHasAnotherShapeIsNoPostcode(_ text: String) {
    #expect(Postcode(text) == nil)
  }

  @Test func districtsStandInTheOrderInWhichPeopleCount() {
    let districts = ["ZZ10", "ZZ2", "Z1", "ZZ1Z", "ZZ1", "ZA3"]
    #expect(districts.sorted(by: Postcode.inOrder) == ["Z1", "ZA3", "ZZ1", "ZZ1Z", "ZZ2", "ZZ10"])
  }

  @Test func aPointMustBeOnTheGlobe() {
    #expect(Point(54, 2) != nil && Point(-90, 180) != nil)
    #expect(Point(91, 2) == nil && Point(54, 181) == nil && Point(nil, 2) == nil && Point(.nan, 2) == nil)
  }

  /// Edinburgh to Glasgow is 42 miles in a straight line.
  @Test func milesAreThoseOfTheMap() throws {
    let edinburgh = try #require(Point(55.9533, -3.1883))
    let glasgow = try #require(Point(55.8642, -4.2518))
    #expect((41.5...42.5).contains(edinburgh.miles(to: glasgow)))
    #expect(edinburgh.miles(to: edinburgh) == 0)
  }

  @Test(arguments: [
    (0.1, "less than half a mile away"), (0.6, "about 1 mile away"), (1.4, "about 1 mile away"),
    (2.6, "about 3 miles away"),
  ])
  func distancesAreToldAsPeopleTellThem(_ miles: Double, _ words: String) {
    #expect(Point.inWords(miles: miles) == words)
  }
}
