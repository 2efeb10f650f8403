import Content
import Diagnostics
import Markup

extension Rule {
  static let benefitOnly = Rule(
    "benefit-only", "A benefit is the only way in", .couldImprove,
    why:
      "Many families never claim what they could have. A child's need does not depend on a form that was not filled in.",
    source:
      "Children Act 1989 s.17(10)-(11): what a child needs counts; Department for Education, Short breaks for carers of disabled children (2011), section 4",
    examples: [
      Example(
        breaks: """
          ---
          title: Days out
          ---
          Days out for disabled children.

          ## Who can get it
          Your child ↓must get Disability Living Allowance.
          """,
        keeps: """
          ---
          title: Days out
          ---
          Days out for disabled children.

          ## Who can get it
          Your child must get Disability Living Allowance, or a school or nurse tells us about their needs.
          """),
      Example(
        in: "eligibility/example.md",
        breaks: "↓---\ntitle: Who can come\nany-of:\n  - {benefit: Disability Living Allowance}\n---\nThe test.",
        keeps: """
          ---
          title: Who can come
          any-of:
            - {benefit: Disability Living Allowance}
            - {assessment: your school or nurse says that your child needs a break}
          ---
          The tests.
          """),
    ],
    check: .page { page, _ in
      guard page.isInEnglish, page.isService || page.isCriteria else { return [] }
      let advice =
        "Say what else would show the need, such as what a school, nurse or parent tells you. If there is nothing, ask whether there has to be."
      if let test = page.onlyTest, test.about == .benefit, !OnlyWayIn.choice.stand(in: test.text) {
        return [Finding(page: page, span: page.top, what: "The only test is “\(test.text)”", instead: advice)]
      }
      guard page.prose.mentions(hints) else {
        return []
      }
      return OnlyWayIn.find(demands, in: page.prose).map { found in
        [
          Finding(
            page: page, span: found.span, what: "“\(found.text)” makes a benefit the only way in", instead: advice)
        ]
      } ?? []
    })

  private static let hints: Wordings = ["must get", "must receive", "must be", "must claim"]

  private static let demands = Wordings(
    ["must get", "must receive", "must be getting", "must be receiving", "must be on", "must claim"].flatMap { demand in
      [
        "disability living allowance", "dla", "personal independence payment", "pip", "universal credit",
        "income support", "carer's allowance", "a disability benefit",
      ].map { demand + " " + $0 }
    })
}
