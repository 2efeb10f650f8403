/// What tables call each field. In small letters, digits and single spaces.
extension TableField {
  var names: [String] {
    switch self {
    case .id:
      [
        "id", "service id", "unique identifier", "service unique identifier", "unique id", "reference", "record id",
        "ref",
      ]
    case .title:
      [
        "title", "name", "service name", "name of service", "activity name", "group name", "name of activity",
        "club name",
      ]
    case .summary: ["summary", "intro", "introduction", "short description", "brief description", "teaser"]
    case .description:
      [
        "description", "service description", "full description", "long description", "details", "about", "body",
        "more details", "about the service", "what it is", "what happens", "what we do", "what we offer", "activities",
      ]
    case .provider:
      [
        "provider", "organisation", "organization", "organisation name", "organization name", "name of organisation",
        "provider name", "run by", "who runs it",
      ]
    case .aboutProvider: ["organisation description", "organization description", "about the organisation"]
    case .whoCanGetIt:
      [
        "who can get it", "eligibility", "eligibility criteria", "criteria", "who is it for", "who it is for",
        "eligible",
      ]
    case .howToGetIt:
      [
        "how to get it", "how to apply", "application process", "referral", "referral process", "how to access",
        "how to book", "access route", "booking details",
      ]
    case .waiting: ["waiting", "waiting time", "wait time", "waiting list"]
    case .team: ["team", "contact team", "department"]
    case .contactName: ["contact name", "contact person", "named contact", "contact", "lead contact"]
    case .contactRole: ["contact role", "role", "job title", "position", "contact position", "contact title"]
    case .phone:
      ["phone", "telephone", "contact phone", "phone number", "telephone number", "contact number", "tel", "mobile"]
    case .text: ["text", "text number", "sms", "contact sms", "text message"]
    case .email: ["email", "e mail", "contact email", "email address", "e mail address", "service email"]
    case .website: ["website", "url", "web address", "web site", "service url", "link", "web page", "homepage"]
    case .post: ["post", "postal address", "correspondence address", "mailing address"]
    case .contactHours: ["contact hours", "phone hours", "office hours"]
    case .place: ["place", "venue", "venue name", "location", "location name", "building", "name of venue", "where"]
    case .address:
      [
        "address", "address line 1", "address line 2", "address line 3", "address 1", "address 2", "address 3",
        "street", "street address", "venue address",
      ]
    case .town: ["town", "city", "town or city", "town city", "post town"]
    case .county: ["county", "state province", "region"]
    case .postcode: ["postcode", "post code", "postal code", "venue postcode", "zip"]
    case .latitude: ["latitude", "lat"]
    case .longitude: ["longitude", "long", "lng", "lon"]
    case .online: ["online", "delivery method", "is it online"]
    case .ages: ["ages", "age", "age group", "age range", "age groups", "suitable ages"]
    case .agesFrom: ["ages from", "age from", "minimum age", "min age", "youngest age", "from age", "lowest age"]
    case .agesTo: ["ages to", "age to", "maximum age", "max age", "oldest age", "to age", "highest age"]
    case .cost: ["cost", "costs", "price", "fee", "fees", "charges", "cost details", "fees description", "cost text"]
    case .costHelp: ["cost help", "help with costs", "concessions", "discounts"]
    case .free: ["free", "is free", "is it free", "free service", "free of charge"]
    case .hasCost: ["cost", "has cost", "is there a cost", "charge", "chargeable", "paid"]
    case .costAmount:
      [
        "cost per session", "price per session", "cost per hour", "cost per day", "cost amount", "amount",
        "cost in pounds", "price in pounds", "cost £ in pounds", "cost £",
      ]
    case .costUnit: ["cost unit", "cost per", "price per", "per", "amount description", "unit"]
    case .when:
      [
        "when", "opening hours", "opening times", "opening hours description", "times", "session times", "schedule",
        "hours", "day and time", "days and times",
      ]
    case .days: ["days", "day", "weekday", "day of week", "days open"]
    case .opens: ["opens", "start time", "opens at", "time from", "from time", "opening time"]
    case .closes: ["closes", "end time", "closes at", "time to", "to time", "closing time", "finish time"]
    case .area: ["area", "area covered", "areas covered", "service area", "area served", "catchment", "ward"]
    case .needs:
      [
        "needs", "category", "categories", "sub category", "topic", "topics", "service type", "taxonomy", "tags",
        "keywords",
      ]
    case .level: ["level", "level of need", "need level", "tier"]
    case .route: ["route", "routes", "ways in", "referral route", "route in"]
    case .languages: ["languages", "language", "languages spoken", "language s"]
    case .documents: ["documents needed", "documents required", "what to bring", "required documents", "documents"]
    case .checkedOn: ["checked on", "last checked", "assured date", "last reviewed", "last verified", "date checked"]
    case .status: ["status", "service status", "record status"]
    case .moreInformation: []
    case .leaveOut: []
    }
  }

  /// Names a person or is for staff alone: such a column is not published unless somebody decides that it is.
  static func isAboutStaff(_ header: String) -> Bool {
    let words = header.words
    let person = ["administrator", "admin", "manager", "officer", "author", "editor", "reviewer", "assured", "assurer"]
    let made = ["updated by", "modified by", "created by", "checked by", "reviewed by", "assured by", "entered by"]
    return words.contains(where: person.contains) || made.contains { words.joined(separator: " ").hasSuffix($0) }
  }
}

extension String {
  /// In small letters, without marks: “Cost (£ in pounds)” is cost, £, in, pounds.
  var words: [String] {
    lowercased().split { !($0.isLetter || $0.isNumber || $0 == "£") }.map(String.init)
  }

  /// Without what stands in round brackets.
  var withoutBrackets: String {
    var depth = 0
    return filter { letter in
      if letter == "(" { depth += 1 }
      defer { if letter == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }
}
