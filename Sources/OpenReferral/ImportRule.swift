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

  package var severity: Severity {
    switch self {
    case .json: .mustFix
    case .record, .repeated, .shape, .fact, .placeholder, .status, .edited, .stamp: .shouldFix
    case .noService, .part, .characters, .dropped, .link, .person, .name: .couldImprove
    }
  }

  /// What is noticed, in a few words.
  package var name: String {
    switch self {
    case .json: "A file of the feed is not whole"
    case .noService: "A file of the feed holds no service"
    case .part: "Only part of the feed was read"
    case .record: "A record has no id or no description, or is none"
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
    }
  }

  package var why: String {
    switch self {
    case .json: "Nothing in a file that is not whole can be trusted, so none of its services was imported."
    case .noService: "A file without services changes nothing on the site."
    case .part: "With only part of a feed, nobody can tell which services have left it."
    case .record: "Families find a service by its name, and the next import finds it by its id."
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
    }
  }

  func diagnostic(at place: Place, _ what: String, _ instead: String) -> Diagnostic {
    Diagnostic(rule: rawValue, severity: severity, place: place, what: what, why: why, instead: instead)
  }
}
