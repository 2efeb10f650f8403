import Diagnostics

extension Rule {
  static let entriesLack = shortfall(
    .entriesLack, "entries-lack", "Some entries of a register do not say what is asked of each",
    why: "Families compare nurseries and schools line by line. Where a line is missing they cannot choose.",
    source: "The duty that is named with the gap",
    examples: [
      Example(
        in: "services/one.md", about: "cc-cost",
        besides: ["services/two.md": childcare("Two", cost: "cost: free\n")],
        breaks: "↓" + childcare("One", cost: ""), keeps: childcare("One", cost: "cost: {amount: 6.00, unit: an hour}\n")
      )
    ])

  private static func childcare(_ name: String, cost: String) -> String {
    "---\ntitle: \(name)\nanswers: [childcare-listings]\n\(cost)---\nChildcare."
  }
}
