import Diagnostics
import Keeping
import Markup

/// How to reach a team.
package struct Contact: Sendable {
  package let team: String?
  package let phone: Located<String>?
  package let text: String?
  package let email: Located<String>?
  package let post: String?
  package let website: Located<String>?
  package let hours: String?
  package let span: Span

  /// A team or role, and a way to reach it. That email alone is not enough for everybody is a rule of its own.
  package var isComplete: Bool { team != nil && (phone != nil || text != nil || email != nil || post != nil) }
}

/// The last time somebody looked whether a page is true.
package struct Checked: Sendable {
  package let on: Located<Day>
  package let by: Located<String>?
}

/// What something costs, as far as it is said.
package enum Cost: Sendable {
  case free(help: String?)
  case amount(String, unit: String?, note: String?, help: String?)
  case inWords(String, help: String?)
}

package struct Venue: Sendable {
  package let isOnline: Bool
  package let name: String?
  package let address: String?
  package let postcode: Located<String>?
  package let latitude: Double?
  package let longitude: Double?
  package let span: Span
}

package struct OpeningTime: Sendable {
  /// In the order in which they were written.
  package let days: [Weekdays]
  package let from: ClockTime?
  package let to: ClockTime?
  package let note: String?
}

package enum Area: Sendable {
  case wholeCouncil
  case places([String])
}

/// The tests that a page points to.
package enum CriteriaLink: Sendable {
  case openToEveryone
  /// The name of a page in `eligibility`.
  case page(Located<String>)

  /// As a feed says it, and an import of that feed knows it again.
  package static let openInWords = "Open to everyone. There is no test to pass."
}

/// What a page says it answers: an item of the law, or a register that it is an entry of.
package struct Answer: Sendable {
  package enum Target: Hashable, Sendable {
    case item(String)
    case register(String)
  }

  package let target: Target
  /// The heading's id or the fact's name where the answer stands; nil for the whole page.
  package let place: String?
  package let saysNone: Bool
  package let span: Span
}

package struct Waiting: Sendable {
  package let inWords: String
  package let on: Day?
}

/// Where an imported page came from.
package struct Imported: Sendable {
  package let id: String
  package let on: Day?
  package let fingerprint: String
}

/// What an entry of a register says of one item of the law.
package struct EntryFact: Sendable {
  package let item: Located<String>
  package let text: Located<String>

  /// Kept private, where the law lets whom it is about do that.
  package var isWithheld: Bool { text.value.lowercased() == "withheld" }
}

/// What any page may say at its top.
///
/// A class, because rules, lists and pages ask for the facts of a page by the thousand, and a copy counts up each of them.
/// Nothing in it ever changes.
package final class Facts: Sendable {
  package let title: Located<String>
  package let summary: Located<String>?
  package let answers: [Answer]
  package let contact: Contact?
  package let checked: Checked?
  package let review: Located<Day>?
  package let ages: Located<AgeRange>?
  package let area: Area?
  package let cost: Cost?
  package let provider: String?
  package let criteria: CriteriaLink?
  package let venue: Venue?
  package let times: [OpeningTime]
  package let level: Located<String>?
  package let routes: [Located<String>]
  package let needs: [Located<String>]
  package let waiting: Waiting?
  /// What families must show or hand in when they ask.
  package let documentsNeeded: [String]
  /// The languages in which the help itself can be had.
  package let languages: [Language]
  /// Whether families need a way to leave the page quickly; nil where its needs decide.
  package let isSensitive: Bool?
  /// What a register asks of this entry and no other fact says, by item.
  package let entry: [EntryFact]
  /// On a translation, the fingerprint of the words that it was made from.
  package let madeFrom: Located<String>?
  package let imported: Imported?

  init(
    title: Located<String>, summary: Located<String>?, answers: [Answer], contact: Contact?, checked: Checked?,
    review: Located<Day>?, ages: Located<AgeRange>?, area: Area?, cost: Cost?, provider: String?,
    criteria: CriteriaLink?, venue: Venue?, times: [OpeningTime], level: Located<String>?, routes: [Located<String>],
    needs: [Located<String>], waiting: Waiting?, documentsNeeded: [String], languages: [Language],
    isSensitive: Bool?, entry: [EntryFact], madeFrom: Located<String>?, imported: Imported?
  ) {
    self.title = title
    self.summary = summary
    self.answers = answers
    self.contact = contact
    self.checked = checked
    self.review = review
    self.ages = ages
    self.area = area
    self.cost = cost
    self.provider = provider
    self.criteria = criteria
    self.venue = venue
    self.times = times
    self.level = level
    self.routes = routes
    self.needs = needs
    self.waiting = waiting
    self.documentsNeeded = documentsNeeded
    self.languages = languages
    self.isSensitive = isSensitive
    self.entry = entry
    self.madeFrom = madeFrom
    self.imported = imported
  }
}

extension Contact: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(team, phone, text, email, post, website, hours, span)
  }

  package init(_ kept: inout KeptReading) throws {
    team = try kept.read()
    phone = try kept.read()
    text = try kept.read()
    email = try kept.read()
    post = try kept.read()
    website = try kept.read()
    hours = try kept.read()
    span = try kept.read()
  }
}

extension Answer.Target: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .item(let value):
      kept.add(case: 0)
      kept.add(value)
    case .register(let value):
      kept.add(case: 1)
      kept.add(value)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: try .item(kept.read())
      case 1: try .register(kept.read())
      default: throw NotKept()
      }
  }
}
