import Content
import Diagnostics

extension Rule {
  static let withheldNotAllowed = Rule(
    "withheld-not-allowed", "An entry keeps back what the law wants families to see", .shouldFix,
    why:
      "A family chooses who looks after its child by these facts. Only a name, an address or a number may be kept private.",
    source: "SI 2007/3490 reg 2(2) and Sch 1",
    examples: [
      Example(
        breaks: """
          ---
          title: Example childminding
          answers: [childcare-listings]
          entry: {cc-address: withheld, cc-inspection: ↓withheld}
          ---
          Care at home.
          """,
        keeps: """
          ---
          title: Example childminding
          answers: [childcare-listings]
          entry: {cc-address: withheld, cc-inspection: "Inspected in May 2026. The report is on Ofsted's website."}
          ---
          Care at home.
          """)
    ],
    check: .page { page, reference in
      page.facts.entry.filter(\.isWithheld).compactMap { entry in
        guard let item = reference.catalogue.item(entry.item.value)?.item, !item.mayBeWithheld else {
          return nil
        }
        return Finding(
          page: page, span: entry.text.span, what: "“\(item.ask)” may not be withheld",
          instead: "Write it: \(item.title) (\(item.cite)).")
      }
    })
}
