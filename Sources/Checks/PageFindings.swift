import Content

/// One document as it was read, and what the rules that look at a page alone found on it.
package struct AskedPage: Sendable {
  package let read: ReadPage
  /// nil when it cannot be read as a page, or was not asked.
  package let findings: PageFindings?

  /// Where no rule is to be asked, `reference` is nil.
  package init(_ read: ReadPage, askedAgainst reference: Reference?) {
    self.read = read
    findings = reference.flatMap { reference in read.page.map { PageFindings($0, reference) } }
  }
}

/// What the rules that look at a page alone find on it.
package struct PageFindings: Sendable {
  /// By the rule's id; most rules find nothing.
  private let byRule: [String: [Finding]]

  init(_ page: Page, _ reference: Reference) {
    var byRule: [String: [Finding]] = [:]
    let words = page.isInEnglish ? PageInWords(page) : nil
    for rule in Rule.all {
      let findings: [Finding]
      switch rule.check {
      case .page(let look): findings = look(page, reference)
      case .words(let look): findings = words.map { look($0, reference) } ?? []
      case .whileReading, .pageAmongOthers, .item, .council, .site: continue
      }
      if !findings.isEmpty { byRule[rule.id] = toldOnce(findings) }
    }
    self.byRule = byRule
  }

  var isEmpty: Bool { byRule.isEmpty }

  subscript(rule: Rule) -> [Finding] { byRule[rule.id] ?? [] }
}
