import Content
import Diagnostics
import Markup

extension Rule {
  static let diagnosisOnly = Rule(
    "diagnosis-only", "A diagnosis is the only way in", .couldImprove,
    why: "Families wait years for a diagnosis. The law looks at what a child needs, and not at its name.",
    source: "Children and Families Act 2014 s.20 and Equality Act 2010 s.6: need and effect count, not a diagnosis",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ---
          Games and a snack.

          ## Who can get it
          Your child ↓must have a diagnosis of autism.
          """,
        keeps: """
          ---
          title: Play club
          ---
          Games and a snack.

          ## Who can get it
          Your child does not have to have a diagnosis of autism.
          """),
      Example(
        in: "eligibility/example.md",
        breaks: "↓---\ntitle: Who can come\nall-of:\n  - {status: a diagnosis of autism}\n---\nThe test.",
        keeps: """
          ---
          title: Who can come
          any-of:
            - {status: a diagnosis of autism}
            - {assessment: your school or nurse says that your child is autistic}
          ---
          The tests.
          """),
    ],
    check: .page { page, _ in
      guard page.isInEnglish else { return [] }
      let words =
        "Say what other way in there is, such as what a school, nurse or parent sees. If there is none, ask whether there has to be."
      if let test = page.onlyTest?.text, diagnosis.stand(in: test), !OnlyWayIn.choice.stand(in: test) {
        return [Finding(page: page, span: page.top, what: "The only test is “\(test)”", instead: words)]
      }
      guard page.isService || page.isCriteria, page.prose.mentions(diagnosis) else { return [] }
      return OnlyWayIn.find(demands, in: page.prose).map { found in
        [
          Finding(
            page: page, span: found.span, what: "“\(found.text)” makes a diagnosis the only way in", instead: words)
        ]
      } ?? []
    })

  private static let diagnosis: Wordings = ["diagnosis"]

  private static let demands: Wordings = [
    "must have a diagnosis", "must have a formal diagnosis", "must have a confirmed diagnosis",
    "must have a medical diagnosis", "must have an autism diagnosis", "must have an adhd diagnosis",
    "must have had a diagnosis", "diagnosis is required", "diagnosis is essential", "only with a diagnosis",
    "only for children with a diagnosis", "only for families with a diagnosis", "only for people with a diagnosis",
    "only take children with a diagnosis", "only accept children with a diagnosis",
    "only help children with a diagnosis",
  ]
}
