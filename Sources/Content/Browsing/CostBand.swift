/// What help costs, as far as its page says, in words that one can choose by.
enum CostBand: String, CaseIterable {
  case free
  case someHelp = "some-help"
  case money
  case inWords = "it-depends"

  init(_ cost: Cost) {
    self =
      switch cost {
      case .free: .free
      case .amount(_, _, _, let help): help == nil ? .money : .someHelp
      // Words may say anything: "free for some", "£10 for a card". Whoever reads them knows, and no program does.
      case .inWords(_, let help): help == nil ? .inWords : .someHelp
      }
  }

  var word: BrowseWord {
    switch self {
    case .free: BrowseWord(rawValue, "Free", title: "Free help", means: "You pay nothing.")
    case .someHelp:
      BrowseWord(
        rawValue, "Costs money, with help for some families", means: "Each page says who pays less, or nothing.")
    case .money:
      BrowseWord(rawValue, "Costs money", means: "No help with the cost is stated. Ask before you turn it down.")
    case .inWords: BrowseWord(rawValue, "It depends", title: "What it costs depends", means: "Each page says on what.")
    }
  }
}
