import ArgumentParser
import Content
import Diagnostics
import Drafts
import Publishing
import Shapes

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins a site, a council or a page, with the headings that it needs and a hint under each.",
    discussion: """
      In a terminal it asks what it is not told. A page that is there already is never touched. The check finds each hint until \
      your own words stand in its place, so that none is published.
      """,
    subcommands: [
      NewSiteCommand.self, NewCouncil.self, NewService.self, NewCriteria.self, NewOffer.self, NewDocument.self,
      NewReply.self,
    ])
}

struct NewService: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "service", abstract: "Begins the page of a service.")
  @OptionGroup var page: NewPageOptions
  func run() throws { try page.write(.service, asking: ["ages", "cost"]) }
}

struct NewCriteria: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria", abstract: "Begins a page of the tests that must be met before help is given.")
  @OptionGroup var page: NewPageOptions
  func run() throws { try page.write(.criteria, asking: ["decided-by", "answer-within"]) }
}

struct NewOffer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Begins a local offer, which brings the items of some duties together.")
  @Option(name: .customLong("duty"), help: "A duty that it brings together. Can be said again for more.")
  var duties: [String] = []
  @OptionGroup var page: NewPageOptions
  func run() throws {
    try page.write(.offer, asking: ["duties"], besides: duties.isEmpty ? [] : [("duties", YAMLLine.list(duties))])
  }
}

struct NewDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Begins a dated statement, plan, strategy or report.")
  @OptionGroup var page: NewPageOptions
  func run() throws { try page.write(.document, asking: ["type", "published", "period"]) }
}

struct NewReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Begins a year of what families said, and what the council did.")
  @OptionGroup var page: NewPageOptions
  func run() throws { try page.write(.reply, asking: ["published", "period"]) }
}
