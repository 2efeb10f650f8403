import Content
import Diagnostics

extension Rule {
  static let agesOutsideCriteria = Rule(
    "ages-outside-criteria", "A page is for other ages than its tests allow", .shouldFix,
    why: "A family asks for help that the tests then refuse because of the child's age.",
    source: "SI 2014/1530 Sch 2 para 18",
    examples: [
      Example(
        in: "eligibility/example.md",
        breaks: "---\ntitle: Who can come\nages: ↓5 to 16\nwho: {ages: 5 to 11}\n---\nThe tests for the play club.",
        keeps: "---\ntitle: Who can come\nages: 5 to 11\nwho: {ages: 5 to 11}\n---\nThe tests for the play club.")
    ],
    check: .pageAmongOthers { page, around in
      guard page.isService && !page.isRegisterEntry || page.isCriteria, let own = page.facts.ages,
        let (tests, source) = tests(for: page, in: around.council)
      else { return [] }
      let isYounger = own.value.from < tests.from
      let isOlder = own.value.to > tests.to && !AgesInWords.isBirthday(own.value.to, tests.to)
      guard isYounger || isOlder, !pointsToOthers(page, than: source, around.council) else { return [] }
      return [
        Finding(
          page: page, span: own.span,
          what: "This page is for ages \(own.value.inWords.lowercased()), and its tests in "
            + "`eligibility/\(source.path.slug).md` are for \(tests.inWords.lowercased())",
          instead: "Find out which is right, and write it in both places.")
      ]
    })

  private static func tests(for page: Page, in council: CouncilContent) -> (AgeRange, Page)? {
    guard let source = council.criteria(of: page) ?? (page.isService ? nil : page),
      case .criteria(let criteria) = source.kind, let ages = criteria.ages?.value
    else { return nil }
    return (ages, source)
  }

  /// A page that brings several groups together links to the tests of each, and one fact names only one of them.
  private static func pointsToOthers(_ page: Page, than source: Page, _ council: CouncilContent) -> Bool {
    page.isService
      && page.prose.links.contains { link in
        guard case .page(let path, _) = link.target, path != source.source.name else { return false }
        return council.page(named: path)?.path.kind == .page(.eligibility)
      }
  }
}
