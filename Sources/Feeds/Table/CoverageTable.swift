import Checks
import Content
import Diagnostics

/// What a council says of each item of the law, guidance and good practice, one row each, for whoever compares councils.
struct CoverageTable {
  private(set) var bytes: [UInt8]

  /// The columns in their order, as `docs/open-data.md` explains them. New ones are added at the end.
  static let columns = [
    "council", "council_gss", "day", "duty", "duty_title", "item", "asks", "source", "result", "pages", "checked_on",
  ]

  init(_ council: CheckedCouncil, _ data: OpenData) {
    var text = CSVText()
    for column in Self.columns { text.add(verbatim: column) }
    text.endRow()
    for (duty, coverage) in zip(data.reference.catalogue.duties, council.coverage.duties) {
      for (item, answer) in zip(duty.items, coverage.items) {
        text.add(council.content.name)
        text.add(council.content.council.gss?.value)
        text.add(verbatim: data.today.code)
        text.add(verbatim: duty.id)
        text.add(duty.title)
        text.add(verbatim: item.id)
        text.add(item.ask)
        text.add("\(duty.citation), \(item.cite)")
        text.add(answer.result.inWords)
        text.add(answer.evidence.map { data.whole($0.address) }.joined(separator: "; "))
        // One date could not say of several pages when each was looked at: it is the oldest.
        text.add(verbatim: answer.evidence.compactMap(\.checked).min()?.code ?? "")
        text.endRow()
      }
    }
    bytes = text.bytes
  }
}
