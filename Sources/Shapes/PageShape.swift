import Content

/// What may stand at the top of one kind of page.
package struct PageShape: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case council
    case service
    case criteria
    case offer
    case thresholds
    case document
    case reply

    package init(_ kind: PagePath.Kind) {
      switch kind {
      case .council: self = .council
      case .thresholds: self = .thresholds
      case .page(.services): self = .service
      case .page(.eligibility): self = .criteria
      case .page(.offers): self = .offer
      case .page(.documents): self = .document
      case .page(.replies): self = .reply
      }
    }

    /// Where such pages stand in a council's folder; nil for those of which there is one.
    package var folder: PageFolder? {
      switch self {
      case .council, .thresholds: nil
      case .service: .services
      case .criteria: .eligibility
      case .offer: .offers
      case .document: .documents
      case .reply: .replies
      }
    }

    /// The file in a council's folder, for a name.
    package func file(_ name: String) -> String {
      switch folder {
      case nil: "\(rawValue).md"
      case let folder?: "\(folder.rawValue)/\(name).md"
      }
    }

    /// What editors call them.
    package var label: String {
      switch self {
      case .council: "The council"
      case .service: "Services"
      case .criteria: "Who can get what"
      case .offer: "Local offers"
      case .thresholds: "Levels of need"
      case .document: "Documents"
      case .reply: "What families said"
      }
    }
  }

  package let kind: Kind
  package let facts: [Fact]

  package init(_ kind: Kind, _ reference: Reference) {
    self.kind = kind
    let own = Fact.own(of: kind, reference)
    let any = Fact.ofAnyPage(reference)
    // Beside the title, what is particular to the kind is what an editor looks for first.
    let first = any.prefix { $0.name != "contact" }
    facts = first + own + any.dropFirst(first.count)
  }

  package static func all(_ reference: Reference) -> [PageShape] { Kind.allCases.map { PageShape($0, reference) } }
}

extension Fact {
  fileprivate static func own(of kind: PageShape.Kind, _ reference: Reference) -> [Fact] {
    let catalogue = reference.catalogue
    let published = Fact("published", "Published", .day, example: "2026-09-01")
    let period = Fact("period", "What time it covers", .text(.period), example: "2026-09-01 to 2027-08-31")
    return switch kind {
    case .service: []
    case .council: ofCouncil(catalogue)
    case .criteria: ofCriteria
    case .offer:
      [
        Fact(
          "duties", "Duties", .choices(catalogue.dutyChoices), hint: "The duties that this local offer brings together."
        )
      ]
    case .thresholds: ofThresholds(reference.vocabularies)
    case .document:
      [
        Fact(
          "type", "Kind of document", .choice(DatedDocument.Sort.allCases.map { Choice($0.rawValue, $0.rawValue) }),
          example: "plan"),
        published, period,
      ]
    case .reply: [published, period]
    }
  }

  private static func ofCouncil(_ catalogue: Catalogue) -> [Fact] {
    let elsewhere = [
      Fact("duty", "Duty", .choice(catalogue.dutyChoices), isNeeded: true),
      Fact("body", "Who has it", .text(nil), isNeeded: true),
      Fact("link", "Link", .text(.webAddress)),
    ]
    let exemptions = [
      Fact("rule", "What is set aside", .text(nil), isNeeded: true),
      Fact("reason", "Why", .text(nil), isNeeded: true),
      Fact("until", "Until", .day, isNeeded: true),
    ]
    let place = [
      Fact("name", "Name", .text(nil), isNeeded: true), Fact("postcode", "Postcode", .text(.postcode)),
      Fact("lat", "Degrees north", .decimal), Fact("long", "Degrees east", .decimal),
    ]
    return [
      Fact("gss", "Code of the Office for National Statistics", .text(nil), example: "E06000001"),
      Fact(
        "type", "Kind of council",
        .choice(catalogue.councilTypes.map { Choice($0, catalogue.typeLabels[$0] ?? $0) }), isNeeded: true,
        example: "unitary"),
      Fact("website", "Website", .text(.webAddress), example: "https://www.alderbrook.example"),
      Fact(
        "places", "Places", .textsOrGroups(FactGroup(place, pairs: FactGroup.point)),
        example: "[Alderbrook, {name: Millford, postcode: ZZ2 1ZZ}]"),
      Fact(
        "postcodes", "Postcode districts", .texts(.district), hint: "The first half of each postcode in the area.",
        example: "[ZZ1, ZZ2]"),
      Fact("elsewhere", "Duties that another body carries out", .groups(FactGroup(elsewhere))),
      Fact("exemptions", "Good practice set aside for a time", .groups(FactGroup(exemptions))),
      Fact("look", "Logo and colours", .group(FactGroup(look))),
    ]
  }

  static let look: [Fact] = {
    let colours = FactGroup([
      Fact("band", "Band behind the site’s name", .text(.colour)),
      Fact("on-band", "Words on the band", .text(.colour)),
      Fact("links", "Links", .text(.colour)),
    ])
    return [
      Fact("logo", "Logo", .text(.link), hint: "The way to a picture in `files`."),
      Fact("colours", "Colours", .group(colours)),
      Fact("dark", "Colours on dark screens", .group(colours)),
    ]
  }()

  private static let ofCriteria: [Fact] = {
    let abouts = EligibilityTest.About.allCases.map(\.rawValue)
    let test = FactGroup(
      abouts.map { Fact($0, $0.sentence, .text(nil)) } + [
        Fact("rate", "Rate", .text(nil)), Fact("note", "Note", .text(nil)),
      ],
      need: .exactlyOne(of: abouts))
    let who = FactGroup([Fact("ages", "Ages", .text(.ages)), Fact("lives-in", "Lives in", .text(nil))])
    return [
      Fact("who", "Who", .group(who), example: "{ages: 0 to 17, lives-in: council area}"),
      Fact("all-of", "Every one of these", .groups(test), hint: "Each entry is one test."),
      Fact(
        "any-of", "At least one of these", .groups(test), hint: "Each entry is one test.",
        example: "[{benefit: Disability Living Allowance}]"),
      Fact("not-needed", "Not needed", .texts(nil), example: "[a diagnosis]"),
      Fact("decided-by", "Who decides", .text(nil), example: "Short Breaks Panel"),
      Fact("answer-within", "Answer within", .text(nil), example: "10 working days"),
      Fact("appeal", "How to challenge a decision", .text(.link), example: "../documents/complaints.md"),
    ]
  }()

  private static func ofThresholds(_ words: Vocabularies) -> [Fact] {
    let referral = FactGroup([
      Fact("how", "How to refer", .text(nil)), Fact("next", "What happens next", .text(nil)),
      Fact("within", "Within", .text(nil)),
    ])
    let level = FactGroup([
      Fact("level", "Level", .choice(words.levels.choices), isNeeded: true),
      Fact("name", "Name", .text(nil), isNeeded: true),
      Fact("looks-like", "What it may look like", .texts(nil)),
      Fact("what-happens", "What happens", .words),
      Fact("who-leads", "Who leads", .text(nil)),
      Fact("how-quickly", "How quickly", .text(nil)),
      Fact("consent", "Consent", .words),
      Fact("route", "Ways in", .choices(words.routes.choices)),
      Fact("referral", "For workers in other services", .group(referral)),
    ])
    return [
      Fact("agreed-by", "Agreed by", .texts(nil), example: "[Alderbrook Council, the police, the NHS]"),
      Fact("agreed-on", "Agreed on", .day, example: "2026-03-01"),
      Fact("levels", "Levels", .groups(level)),
    ]
  }
}
