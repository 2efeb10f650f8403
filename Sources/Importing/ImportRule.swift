import Diagnostics

/// Every kind of thing that an import reports, and why it matters.
package enum ImportRule: String, Sendable, CaseIterable {
  case json = "import-json"
  case noService = "import-no-service"
  case part = "import-part"
  case record = "import-record"
  case repeated = "import-repeated"
  case shape = "import-shape"
  case fact = "import-fact"
  case placeholder = "import-placeholder"
  case characters = "import-characters"
  case dropped = "import-dropped"
  case link = "import-link"
  case person = "import-person"
  case status = "import-status"
  case edited = "import-edited"
  case stamp = "import-stamp"
  case name = "import-name"
  case table = "import-table"
  case mapping = "import-mapping"
  case column = "import-column"
  case sameValue = "import-same-value"
  case ages = "import-ages"
  case free = "import-free"
  case cut = "import-cut"
  case summary = "import-summary"

  package var severity: Severity {
    switch self {
    case .json, .table, .mapping: .mustFix
    case .record, .repeated, .shape, .fact, .placeholder, .status, .edited, .stamp, .free, .cut:
      .shouldFix
    case .noService, .part, .characters, .dropped, .link, .person, .name, .column, .sameValue, .ages, .summary:
      .couldImprove
    }
  }

  /// What is noticed, in a few words.
  package var name: String {
    switch self {
    case .json: "A file of the feed is not whole"
    case .noService: "A file of the feed holds no service"
    case .part: "Only part of the feed was read"
    case .record: "A record has no id or no description, is none, or is too long for a page"
    case .repeated: "The feed says two things about one service"
    case .shape: "A value of the feed is of the wrong kind"
    case .fact: "A value of the feed cannot be used as a fact"
    case .placeholder: "A value of the feed only fills its field"
    case .characters: "Characters of the feed were broken"
    case .dropped: "Something among the words of the feed was left out"
    case .link: "A link of the feed cannot be published"
    case .person: "The feed names a person"
    case .status: "A service has stopped, or is no longer in the feed"
    case .edited: "A page and its record were both changed"
    case .stamp: "The `imported` line of a page cannot be used"
    case .name: "A page of another origin has the name already"
    case .table: "A file is no table that can be read"
    case .mapping: "A mapping file cannot be followed"
    case .column: "Nobody said what a column holds"
    case .sameValue: "One value stands in many records"
    case .ages: "Ages stand in the words only"
    case .free: "A service is said to be free, and to cost something"
    case .cut: "A text ends in the middle of a sentence"
    case .summary: "A summary repeats the description"
    }
  }

  package var why: String {
    switch self {
    case .json: "Nothing in a file that is not whole can be trusted, so none of its services was imported."
    case .noService: "A file without services changes nothing on the site."
    case .part: "With only part of a feed, nobody can tell which services have left it."
    case .record: "Families find a service by its name and its words, and the next import finds it by its id."
    case .repeated: "When a feed says two things about one service, only one of them can be right."
    case .shape: "A value of the wrong kind cannot be shown as a fact, so it stands under “More information”."
    case .fact: "A fact that is not usable would mislead families, so it stands under “More information”."
    case .placeholder: "A family that rings or writes to a made-up contact gets no help."
    case .characters: "Broken characters make a page hard to read, and a screen reader spells them out."
    case .dropped: "Words of the feed may have been part of what could not be kept."
    case .link: "A link that leads nowhere safe is not published; its words are."
    case .person: "A page names roles, never people who have not agreed to be named."
    case .status: "A service that has stopped should not be offered to families."
    case .edited: "A person's edit is never overwritten, so the page and the feed now say different things."
    case .stamp: "Without its `imported` line a page cannot be found again by the next import."
    case .name: "Two pages cannot have the same address."
    case .table: "Nothing in a table that is not whole can be trusted, so none of its rows was imported."
    case .mapping: "A mapping that is not understood would put words in the wrong place, so nothing was imported."
    case .column: "What stands under “More information” is no fact: nobody can search or filter by it."
    case .sameValue: "A value that many records share may only fill its field, and then families reach nobody."
    case .ages: "An import never guesses whom a service is for; a person who reads the words can say it as a fact."
    case .free: "A family that reads “free” and is asked for money may not come again."
    case .cut: "The end of the sentence may say who can come, or what it costs."
    case .summary: "The same words twice make a page longer and tell families nothing new."
    }
  }

  func diagnostic(at place: Place, _ what: String, _ instead: String) -> Diagnostic {
    Diagnostic(rule: rawValue, severity: severity, place: place, what: what, why: why, instead: instead)
  }
}
