/// What a rule is about: the chapters in the list of rules.
package enum Subject: String, CaseIterable, Sendable {
  case answers
  case eligibility
  case trust
  case findability
  case plainWords
  case safety
  case consistency
  case reading

  package var title: String {
    switch self {
    case .answers: "Answers to the law"
    case .eligibility: "Who can get help"
    case .trust: "Trust"
    case .findability: "Finding the way"
    case .plainWords: "Plain words"
    case .safety: "Safety"
    case .consistency: "The same at every council"
    case .reading: "What cannot be read"
    }
  }

  package var about: String {
    switch self {
    case .answers:
      "Whether a council tells families what the law, guidance and good practice list, in words that they can act on."
    case .eligibility: "Whether a family can tell who gets help, who decides, and what to do after a no."
    case .trust: "Whether what a page says is still true, and whether the contacts on it lead to somebody."
    case .findability: "Whether families get where they want to go, with a screen reader too."
    case .plainWords: "Whether what is written can be understood at a first reading."
    case .safety: "Whether a page could put somebody at risk."
    case .consistency: "Whether the councils of a site tell the same thing in the same way."
    case .reading: "What keeps a file from being read, so that the site stays as it was until it is mended."
    }
  }
}
