import Diagnostics

extension ImportRule {
  /// A feed, and pages of the services folder where an import meets them.
  package var examples: [Example] {
    switch self {
    case .json: [feed(breaks: "[\(club())↓", keeps: "[\(club())]")]
    case .noService: [feed(breaks: "↓[{\"id\": \"7\", \"label\": \"Autism\"}]", keeps: "[\(club())]")]
    case .part:
      [
        feed(
          breaks: "{\"totalElements\": ↓243, \"content\": [\(club())]}",
          keeps: "{\"totalElements\": 1, \"content\": [\(club())]}")
      ]
    case .record:
      [
        feed(breaks: "[↓{\"name\": \"Play club\", \"description\": \"Games.\"}]", keeps: "[\(club())]"),
        feed(breaks: "[↓{\"id\": \"1\", \"name\": \"Play club\", \"status\": \"active\"}]", keeps: "[\(club())]"),
      ]
    case .repeated:
      [
        feed(
          breaks: "[\(club("\"fees\": \"£4\"")),\n↓\(club("\"fees\": \"£5\""))]",
          keeps: "[\(club("\"fees\": \"£4\"")),\n\(club("\"fees\": \"£4\""))]")
      ]
    case .shape: [feed(breaks: "[\(club("\"fees\": ↓[4]"))]", keeps: "[\(club("\"fees\": \"£4\""))]")]
    case .fact:
      [
        feed(
          breaks: "[\(club("\"minimum_age\": ↓11, \"maximum_age\": 5"))]",
          keeps: "[\(club("\"minimum_age\": 5, \"maximum_age\": 11"))]")
      ]
    case .placeholder: [feed(breaks: "[\(club("\"email\": ↓\"tbc\""))]", keeps: "[\(club())]")]
    case .characters:
      [
        feed(
          breaks: "[\(club("\"fees\": ↓\"The childrenâ€™s fee is Â£4.\""))]",
          keeps: "[\(club("\"fees\": \"The children’s fee is £4.\""))]")
      ]
    case .dropped:
      [
        feed(
          breaks: "[\(club("\"fees\": ↓\"<p>£4</p><!-- ask Finance -->\""))]", keeps: "[\(club("\"fees\": \"£4\""))]")
      ]
    case .link:
      [
        feed(
          breaks: "[\(club("\"fees\": ↓\"<a href='javascript:pay()'>Pay</a>\""))]",
          keeps: "[\(club("\"fees\": \"<a href='https://pay.example'>Pay</a>\""))]")
      ]
    case .person: [feed(breaks: "[↓\(club("\"assured_by\": \"A. Person\""))]", keeps: "[\(club())]")]
    case .status:
      [
        feed(
          breaks: "[{\"id\": \"1\", \"name\": \"Play club\", \"description\": \"Games.\", \"status\": ↓\"inactive\"}]",
          keeps: "[\(club())]")
      ]
    case .edited:
      [
        page(
          breaks: "↓---\ntitle: Play club\nimported: \(stamp)\n---\n\n## What it is\n\nGames and a snack.\n",
          keeps: "---\ntitle: Play club\n---\n\n## What it is\n\nGames and a snack.\n")
      ]
    case .stamp:
      [
        page(
          breaks: "↓---\ntitle: Play club\nimported: yes\n---\nGames.\n", keeps: "---\ntitle: Play club\n---\nGames.\n")
      ]
    case .name:
      [
        Example(
          in: "play-club.md", keptIn: "club-at-the-hall.md", besides: ["feed.json": "[\(club())]"],
          breaks: .text("↓---\ntitle: Play club\n---\nGames.\n"),
          keeps: .text("---\ntitle: Club at the hall\n---\nGames.\n"))
      ]
    case .table:
      [
        table(
          breaks: "Name,About\nPlay club,↓\"Games and a snack.\n",
          keeps: "Name,About\nPlay club,\"Games and a snack.\"\n",
          mapping: "columns: {Name: title, About: description}\n")
      ]
    case .mapping:
      [
        Example(
          in: "mapping.yml", besides: ["clubs.csv": "Name,About\nPlay club,Games.\n"],
          breaks: .text("columns:\n  ↓Nmae: title\n  About: description\n"),
          keeps: .text("columns:\n  Name: title\n  About: description\n"))
      ]
    case .column:
      [
        table(
          breaks: "Name,About,↓Snack\nPlay club,Games.,Toast\n", keeps: "Name,About\nPlay club,Games.\n",
          mapping: "columns: {Name: title, About: description}\n")
      ]
    case .sameValue:
      [
        feed(
          breaks:
            "[\((1...5).map { many($0, $0 == 1 ? "↓\"01632 960150\"" : "\"01632 960150\"") }.joined(separator: ",\n"))]",
          keeps: "[\((1...5).map { many($0, "\"01632 96015\($0)\"") }.joined(separator: ",\n"))]")
      ]
    case .ages:
      [
        feed(
          breaks:
            "[{\"id\": \"1\", \"name\": \"Play club\", \"status\": \"active\", \"description\": ↓\"Games for children aged 5 to 11.\"}]",
          keeps:
            "[{\"id\": \"1\", \"name\": \"Play club\", \"status\": \"active\", \"minimum_age\": 5, \"maximum_age\": 11, \"description\": \"Games for children aged 5 to 11.\"}]"
        )
      ]
    case .free:
      [
        feed(
          breaks: "[\(club("\"free\": ↓true, \"fees\": \"£4 a day\""))]",
          keeps: "[\(club("\"free\": false, \"fees\": \"£4 a day\""))]")
      ]
    case .cut:
      [
        feed(
          breaks: "[\(club("\"fees\": ↓\"\(cutText)\""))]", keeps: "[\(club("\"fees\": \"\(cutText) help.\""))]")
      ]
    case .summary:
      [
        feed(
          breaks: "[\(club("\"summary\": ↓\"Games...\""))]",
          keeps: "[\(club("\"summary\": \"Every Friday, for children who like to play.\""))]")
      ]
    }
  }

  /// What an import says of a feed and of the pages that it meets, by file name.
  package static func diagnostics(of files: [String: ExampleFile]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func sources(_ ending: String) -> [SourceText] {
      files.filter { $0.key.hasSuffix(ending) }.sorted { $0.key < $1.key }
        .map { SourceText(path: $0, bytes: $1.content ?? []) }
    }
    let records =
      if let table = sources(".csv").first, let mapping = sources(".yml").first {
        Import.read(table: table, by: mapping, noting: &found)
      } else {
        Import.read(sources(".json"), noting: &found)
      }
    let pages = files.filter { $0.key.hasSuffix(".md") }
    _ = Import.plan(
      records, existing: pages.mapValues { String(decoding: $0.content ?? [], as: UTF8.self) }, council: "example",
      ImportSetting(today: "2026-11-22"), noting: &found)
    return found
  }

  private func table(breaks: String, keeps: String, mapping: String) -> Example {
    Example(in: "clubs.csv", besides: ["mapping.yml": mapping], breaks: .text(breaks), keeps: .text(keeps))
  }

  private func many(_ id: Int, _ number: String) -> String {
    "{\"id\": \"\(id)\", \"name\": \"Club \(id)\", \"status\": \"active\", \"description\": \"Games \(id).\", \"phones\": [{\"number\": \(number)}]}"
  }

  /// 200 characters, which is where the column of some directory ends.
  private var cutText: String {
    let words =
      "Four pounds a day for the first child of a family, three pounds for the second and two for each of the others. "
    let rest = "Bring the money in an envelope with the name of your child, and please ask us if you need help to spea"
    return String((words + rest).prefix(200))
  }

  private func feed(breaks: String, keeps: String) -> Example {
    Example(in: "feed.json", breaks: .text(breaks), keeps: .text(keeps))
  }

  private func page(breaks: String, keeps: String) -> Example {
    Example(
      in: "play-club.md", besides: ["feed.json": "[\(club())]"], breaks: .text(breaks), keeps: .text(keeps))
  }

  private func club(_ more: String? = nil) -> String {
    let all = [
      "\"id\": \"1\"", "\"name\": \"Play club\"", "\"status\": \"active\"", "\"description\": \"Games.\"",
    ]
    return "{\((all + [more].compactMap { $0 }).joined(separator: ", "))}"
  }

  private var stamp: String { "{id: \"1\", on: 2026-09-01, fingerprint: \"85944171f73967e8\"}" }
}
