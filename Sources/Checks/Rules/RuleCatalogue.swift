extension Rule {
  /// Every rule, by what it is about. A test compares this list with the folder.
  package static let bySubject: [(subject: Subject, rules: [Rule])] = [
    (
      .answers,
      [
        doesNotSay, taggedNotSaid, thinAnswer, fillerAnswer, copiedAnswer, onlyAFile, noneNotPlain, partMissing,
        entriesLack, registerNotAsked, withheldNotAllowed, unknownExemption, fillerText, unfilledHint, repeatedValue,
      ]
    ),
    (
      .eligibility,
      [
        criteriaNotStated, criteriaOnlyOnRequest, unknownCriteria, unusedCriteria, sharedCriteriaDiffer, agesDiffer,
        agesOutsideCriteria, areaDiffers, costDiffers, diagnosisOnly, benefitOnly, decisionNotSaid, notForMissing,
        thresholdsIncomplete,
      ]
    ),
    (
      .trust,
      [
        outOfDate, pastReview, neverChecked, checkedLongAgo, checkedInFuture, checkedByName, emailOnly,
        impossibleNumber, impossiblePostcode, madeUpContact, oldReplies, commentWithoutReply, olderTranslation,
        unmarkedTranslation, translationAlone, unknownLanguage,
      ]
    ),
    (
      .findability,
      [
        brokenLink, noWayIn, manyClicks, skippedHeading, vagueLink, pictureWithoutWords, tableWithoutHeads,
        fileLinkWithoutType, frameNotTranslated, unknownDistrict, postcodesNotOwn, sameTitle,
      ]
    ),
    (
      .plainWords,
      [garbledText, turnedLetters, markShown, allCapitals, unexplainedShortForm, hardWords, longSentence, hardToRead]
    ),
    (.safety, [personalMobile, namedPerson, homeAddress, withheldShown]),
    (.consistency, [toldDifferently, levelNamedDifferently]),
    (.reading, whileReading),
  ]

  package static let all = bySubject.flatMap { $0.rules }

  package static subscript(id id: String) -> Rule? { all.first { $0.id == id } }

  /// The rule that finds the worst gap in what the law lists: not a word.
  package static var silence: String { doesNotSay.id }
}
