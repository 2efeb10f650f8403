/// What a column of a table can hold, in the words of a mapping file.
enum TableField: String, CaseIterable, Sendable {
  case id
  case title
  case summary
  case description
  case provider
  case aboutProvider = "about-provider"
  case whoCanGetIt = "who-can-get-it"
  case howToGetIt = "how-to-get-it"
  case waiting
  case team
  case contactName = "contact-name"
  case contactRole = "contact-role"
  case phone
  case text
  case email
  case website
  case post
  case contactHours = "contact-hours"
  case place
  case address
  case town
  case county
  case postcode
  case latitude
  case longitude
  case online
  case ages
  case agesFrom = "ages-from"
  case agesTo = "ages-to"
  case cost
  case costHelp = "cost-help"
  case free
  case hasCost = "has-cost"
  case costAmount = "cost-amount"
  case costUnit = "cost-unit"
  case when
  case days
  case opens
  case closes
  case area
  case needs
  case level
  case route
  case languages
  case documents = "documents-needed"
  case checkedOn = "checked-on"
  case status
  case moreInformation = "more information"
  case leaveOut = "leave out"

  /// Several columns may hold these, such as two lines of an address.
  var mayRepeat: Bool { Self.repeated.contains(self) }

  private static let repeated: Set<TableField> = [
    .address, .phone, .needs, .area, .languages, .documents, .moreInformation, .leaveOut,
  ]

  static func list(_ all: [TableField] = allCases) -> String {
    all.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  }
}
