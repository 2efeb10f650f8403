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
    reading(
      "link-not-made", "A link is not written as one, so that families would see its brackets",
      breaks: "---\ntitle: Play club\n---\nSee [the club↓](https://club.example/our page).",
      keeps: "---\ntitle: Play club\n---\nSee [the club](https://club.example/our-page)."),
    reading(
      "link-cut-short", "A bare address would be cut short",
      breaks: "---\ntitle: Play club\n---\nSee ↓https://club.example/*play*.",
      keeps: "---\ntitle: Play club\n---\nSee <https://club.example/*play*>."),
    reading(
      "unused-link-address", "The address of a link is never used",
      breaks: "---\ntitle: Play club\n---\nGames and a snack.\n\n↓[Monday]: 9am-5pm",
      keeps: "---\ntitle: Play club\n---\nGames and a snack.\n\nMonday: 9am-5pm"),
    reading(
      "footnote-too-long", "A note runs over into what looks like computer code",
      breaks: "---\ntitle: Play club\n---\nGames.[^1]\n\n[^1]: On Mondays.\n\n    ↓Bring a drink.",
      keeps: "---\ntitle: Play club\n---\nGames.[^1]\n\n[^1]: On Mondays. Bring a drink."),
    reading(
      "text-too-long", "The text of a page is too long",
      breaks: "---\ntitle: Play club\n---\n" + String(repeating: "Games.[^1]\n", count: 500)
        + "More games.↓[^1]\n\n[^1]: On Mondays.",
      keeps: "---\ntitle: Play club\n---\nGames.[^1]\n\n[^1]: On Mondays."),
    reading(
      "nested-too-deep", "Lists, quotations or marks are nested too deeply",
      breaks: "---\ntitle: Play club\n---\n↓" + String(repeating: "> ", count: 21) + "Games and a snack.",
      keeps: "---\ntitle: Play club\n---\n> Games and a snack."),
    reading(
      "table-too-big", "A table is too big",
      breaks: "---\ntitle: Play club\n---\n|" + (1...21).map { " \($0) |" }.joined() + "\n↓|"
        + String(repeating: "---|", count: 21),
      keeps: "---\ntitle: Play club\n---\n| Day | Time |\n|---|---|\n| Monday | 4pm |"),
    reading(
      "table-not-made", "A table is not written as one",
      breaks: "---\ntitle: Play club\n---\n| Day | Time |\n↓|---|---|---|\n| Monday | 4pm |",
      keeps: "---\ntitle: Play club\n---\n| Day | Time |\n|---|---|\n| Monday | 4pm |"),
    reading(
      "table-row-too-long", "A row of a table has more cells than its heading",
      breaks: "---\ntitle: Play club\n---\n| Day | Time |\n|---|---|\n| Monday | 4pm | ↓the hall |",
      keeps: "---\ntitle: Play club\n---\n| Day | Time | Where |\n|---|---|---|\n| Monday | 4pm | the hall |"),
  ]
}
