extension Rule {
  /// Every rule, in the order in which a page meets them. A test compares this list with the folder.
  package static let all: [Rule] =
    [
      brokenLink, unknownCriteria, registerNotAsked, fillerText, pastReview,
      doesNotSay, weakAnswer, outOfDate,
    ] + whileReading

  package static subscript(id id: String) -> Rule? { all.first { $0.id == id } }
}
