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
    for rule in Rule.all {
      guard case .page(let look) = rule.check else { continue }
      let findings = toldOnce(look(page, reference))
      if !findings.isEmpty { byRule[rule.id] = findings }
    }
    self.byRule = byRule
  }

  subscript(rule: Rule) -> [Finding] { byRule[rule.id] ?? [] }
}
