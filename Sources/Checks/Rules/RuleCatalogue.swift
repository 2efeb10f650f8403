extension Rule {
  /// Every rule, in the order in which a page meets them. A test compares this list with the folder.
  package static let all: [Rule] =
    [
      brokenLink, unknownCriteria, registerNotAsked, withheldNotAllowed, fillerText, repeatedValue, pastReview,
      criteriaNotStated, criteriaOnlyOnRequest, agesDiffer, agesOutsideCriteria, areaDiffers, costDiffers,
      diagnosisOnly,
      benefitOnly, sharedCriteriaDiffer,
      decisionNotSaid, notForMissing, thresholdsIncomplete, unusedCriteria,
      neverChecked, checkedLongAgo, checkedInFuture, checkedByName, emailOnly, impossibleNumber, impossiblePostcode,
      madeUpContact, oldReplies, commentWithoutReply,
      skippedHeading, vagueLink, pictureWithoutWords, tableWithoutHeads, fileLinkWithoutType, allCapitals,
      unexplainedShortForm, hardWords, longSentence, hardToRead, noWayIn, manyClicks,
      personalMobile, namedPerson, homeAddress,
      doesNotSay, taggedNotSaid, thinAnswer, fillerAnswer, copiedAnswer, onlyAFile, noneNotPlain, partMissing,
      entriesLack,
      outOfDate, toldDifferently, levelNamedDifferently,
    ] + whileReading

  package static subscript(id id: String) -> Rule? { all.first { $0.id == id } }
}
