import Content
import Diagnostics

extension Rule {
  static let postcodesNotOwn = Rule(
    "postcodes-not-own", "A council's file of postcodes holds none of its own", .shouldFix,
    why: "Where councils share a postcode district, families could not be told which of them is theirs.",
    source: "The postcode file of the Office for National Statistics",
    examples: [
      Example(
        in: "council.md", besides: ["postcodes.csv": "pcds,oslaua,lat,long\nZZ1 1ZZ,E06999991,54.01,2.03\n"],
        breaks: "---\ntitle: Example Council\ntype: unitary\ngss: ↓E06999992\n---\nWe look after children's services.",
        keeps: "---\ntitle: Example Council\ntype: unitary\ngss: E06999991\n---\nWe look after children's services.")
    ],
    check: .council { around in
      guard let table = around.council.postcodes, table.count > 0, table.own.isEmpty else { return [] }
      let gss = around.council.council.gss
      return [
        Finding(
          page: around.council.page, span: gss?.span ?? around.council.page.top,
          what: gss.map { "No postcode in `postcodes.csv` has the code \($0.value) in the column `oslaua` or `oscty`" }
            ?? "`postcodes.csv` has postcodes, and the council has no `gss` to tell which are its own",
          instead: "Write the council's code under `gss`, and keep those two columns in the file.")
      ]
    })
}
