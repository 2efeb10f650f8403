import Checks

/// A part of the list of rules.
enum Chapter: Hashable, Sendable {
  case subject(Subject)
  case imports
  case templates

  static let all = Subject.allCases.map(Chapter.subject) + [.imports, .templates]

  var title: String {
    switch self {
    case .subject(let subject): subject.title
    case .imports: "What an import says"
    case .templates: "Templates"
    }
  }

  var about: String {
    switch self {
    case .subject(let subject): subject.about
    case .imports: "What `plainsight import open-referral` says of a feed, and of the pages that it meets."
    case .templates: "What keeps a template from being used. Only those who change the design of the pages meet these."
    }
  }
}
