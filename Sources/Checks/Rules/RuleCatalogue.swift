extension Rule {
  /// Every rule, in the order in which a page meets them. A test compares this list with the folder.
  package static let all: [Rule] =
    [
      brokenLink, unknownCriteria, registerNotAsked, fillerText, pastReview,
      criteriaNotStated, criteriaOnlyOnRequest, agesDiffer, agesOutsideCriteria, costDiffers, diagnosisOnly,
      decisionNotSaid, notForMissing, thresholdsIncomplete, unusedCriteria,
      neverChecked, checkedLongAgo, checkedInFuture, checkedByName, emailOnly, impossibleNumber, impossiblePostcode,
      madeUpContact, oldReplies, commentWithoutReply,
      skippedHeading, vagueLink, pictureWithoutWords, tableWithoutHeads, fileLinkWithoutType, allCapitals,
      unexplainedShortForm, longSentence, hardToRead,
      personalMobile, namedPerson,
      doesNotSay, weakAnswer, outOfDate,
    ] + whileReading

  package static subscript(id id: String) -> Rule? { all.first { $0.id == id } }
}
