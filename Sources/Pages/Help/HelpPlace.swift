import Content
import Diagnostics

/// Where a family must live for a service, as far as a question about the council's area can tell.
struct HelpPlace {
  enum Test: String {
    case anywhere
    /// In the council's area, and nowhere else.
    case area
    /// In the council's area, or else as the words say: a person must be asked.
    case partly
    /// As the words say.
    case words
  }

  /// nil where nothing is stated.
  let test: Test?
  let words: String?

  init(_ page: Page, _ criteria: EligibilityCriteria) {
    if case .places(let places) = page.facts.area {
      self.init(.words, places.joined(separator: ", "))
      return
    }
    guard let livesIn = criteria.livesIn else {
      self.init(nil, nil)
      return
    }
    let plain = livesIn.lowercased()
    if plain == "anywhere" {
      self.init(.anywhere, livesIn.sentence)
    } else if plain == "council area" {
      self.init(.area, livesIn.asArea(.english).sentence)
    } else if plain.hasPrefix("council area") || plain == "england" {
      self.init(.partly, livesIn.sentence)
    } else {
      self.init(.words, livesIn.sentence)
    }
  }

  /// A service that is open to everyone has no test of where one lives, but says whom it is meant for.
  init(openTo page: Page) {
    switch page.facts.area {
    case .places(let places): self.init(.words, places.joined(separator: ", "))
    case .wholeCouncil: self.init(.partly, "The council area")
    case nil: self.init(.anywhere, nil)
    }
  }

  private init(_ test: Test?, _ words: String?) {
    self.test = test
    self.words = words
  }
}
