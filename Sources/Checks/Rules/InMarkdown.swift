import Diagnostics

extension Rule {
  /// What is found in the words of a page while they are parsed.
  static let inMarkdown: [Rule] = [
    reading(
      "raw-html", "HTML stands among the words",
      breaks: "---\ntitle: Play club\n---\nGames ↓<b>and</b> a snack.",
      keeps: "---\ntitle: Play club\n---\nGames **and** a snack."),
    reading(
      "html-comment", "A comment in HTML stands among the words",
      breaks: "---\ntitle: Play club\n---\n↓<!-- to do -->\n\nGames.",
      keeps: "---\ntitle: Play club\n---\nGames."),
    reading(
      "link-not-allowed", "A link leads where links may not lead",
      breaks: "---\ntitle: Play club\n---\nSee [the club](↓javascript:alert).",
      keeps: "---\ntitle: Play club\n---\nSee [the club](https://club.example)."),
    reading(
      "empty-link", "A link leads to nothing",
      breaks: "---\ntitle: Play club\n---\nSee ↓[the club]().",
      keeps: "---\ntitle: Play club\n---\nSee [the club](https://club.example)."),
    reading(
      "remote-image", "A picture stands on another website",
      breaks: "---\ntitle: Play club\n---\n![A hall](↓https://club.example/hall.png)",
      keeps: "---\ntitle: Play club\n---\nA picture of the hall hangs at the door."),
    reading(
      "unknown-footnote", "A mark names a note that is not there",
      breaks: "---\ntitle: Play club\n---\nGames.↓[^1]",
      keeps: "---\ntitle: Play club\n---\nGames.[^1]\n\n[^1]: On Mondays."),
    reading(
      "unused-footnote", "A note is never named",
      breaks: "---\ntitle: Play club\n---\nGames.\n\n↓[^1]: On Mondays.",
      keeps: "---\ntitle: Play club\n---\nGames.[^1]\n\n[^1]: On Mondays."),
    reading("link-not-made", "A link is not written as one, so that families would see its brackets"),
    reading("link-cut-short", "A bare address would be cut short"),
    reading("unused-link-address", "The address of a link is never used"),
    reading("footnote-too-long", "A note runs over into what looks like computer code"),
    reading("text-too-long", "The text of a page is too long"),
    reading("nested-too-deep", "Lists, quotations or marks are nested too deeply"),
    reading("table-too-big", "A table is too big"),
    reading("table-not-made", "A table is not written as one"),
    reading("table-row-too-long", "A row of a table has more cells than its heading"),
  ]
}
