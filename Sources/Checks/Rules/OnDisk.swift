import Diagnostics

extension Rule {
  /// What is found where files lie, before anything in them is read.
  static let onDisk: [Rule] = [
    reading(
      "council-not-alone", "A site is said to be one council's, and is not",
      why: "Its pages are to stand at the root of the site, where only one council can stand.", in: "/site.yml",
      breaks: "name: Example families\naddress: https://families.example\ncouncil: ↓other",
      keeps: "name: Example families\naddress: https://families.example\ncouncil: example"),
    reading(
      "stray-file", "A file lies where no kind of page belongs", why: plainFiles,
      examples: [
        Example(
          in: "play-club.md", keptIn: "services/play-club.md", breaks: .text("↓" + playClub), keeps: .text(playClub)),
        Example(in: "/notes.txt", breaks: .text("↓Ring the hall."), keeps: .absent),
        Example(
          in: "services/play-club.md.txt", keptIn: "services/play-club.md", breaks: .text("↓" + playClub),
          keeps: .text(playClub)),
        Example(
          in: "services/Play Club.docx", keptIn: "services/play-club.md", breaks: .text("↓" + playClub),
          keeps: .text(playClub)),
        Example(
          in: "Services/play-club.md", keptIn: "services/play-club.md", breaks: .text("↓" + playClub),
          keeps: .text(playClub)),
        Example(
          in: "Thresholds.md", keptIn: "thresholds.md", breaks: .text("↓" + playClub), keeps: .text(playClub)),
      ]),
    reading(
      "no-council-page", "A council has no page of its own",
      why: "Families could not see which council the pages are from.",
      examples: [
        Example(
          in: "council.md", besides: ["services/play-club.md": playClub], breaks: .absent,
          keeps: .text("---\ntitle: Example Council\ntype: unitary\n---\nWe look after children's services."))
      ]),
    reading(
      "missing-file", "A file that every site needs is not there", why: plainFiles,
      examples: [
        Example(
          in: "/glossary.yml", breaks: .absent,
          keeps: .text(
            "- {short: DLA, stands-for: Disability Living Allowance, means: Money for a child who needs extra care.}"))
      ]),
    reading(
      "feed-version-beside", "The feed's version of an edited page lies beside it", .shouldFix,
      why: "Families see the page as a person edited it. What the feed says differently may be newer.",
      examples: [
        Example(
          in: "services/play-club.md.import", besides: ["services/play-club.md": playClub],
          breaks: .text("↓---\ntitle: Play club\n---\nGames, a snack and help with homework."), keeps: .absent)
      ]),
    reading(
      "bad-name", "A file's name cannot be part of an address", why: plainFiles,
      examples: [
        Example(
          in: "services/Play Club.md", keptIn: "services/play-club.md", breaks: .text("↓" + playClub),
          keeps: .text(playClub)),
        Example(
          in: "services/Café.md", keptIn: "services/cafe.md", breaks: .text("↓" + playClub), keeps: .text(playClub)),
        Example(
          in: "services/play-club_Urdu.md", keptIn: "services/play-club.ur.md",
          besides: ["services/play-club.md": playClub], breaks: .text("↓" + playClub), keeps: .text(playClub)),
      ]),
    reading(
      "not-a-file", "A link or a device lies where a file should be", why: plainFiles,
      examples: [
        Example(in: "services/play-club.md", breaks: .link(to: "../documents/play-club.md"), keeps: .text(playClub))
      ]),
    reading(
      "file-too-large", "A file is too large", why: plainFiles,
      examples: [
        Example(
          in: "services/play-club.md",
          breaks: .text("↓" + playClub + "\n" + String(repeating: "More games, and one more snack.\n", count: 9_000)),
          keeps: .text(playClub))
      ]),
    reading(
      "file-not-published", "A file is of a kind that is not published", why: plainFiles,
      examples: [
        Example(
          in: "files/hall.svg", keptIn: "files/hall.pdf",
          breaks: .text("↓<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>"),
          keeps: .text("%PDF-1.7\n")),
        Example(in: "files/leaflet.pdf", breaks: .text("↓Games and a snack."), keeps: .text("%PDF-1.7\n")),
      ]),
    reading(
      "folder-too-deep", "A folder lies too deep", why: plainFiles,
      examples: [
        Example(
          in: "services/town/north/riverside/clubs/weekday/after-school/play-club.md",
          keptIn: "services/play-club.md", breaks: .text("↓" + playClub), keeps: .text(playClub))
      ]),
  ]

  private static let plainFiles =
    "The site is built from plain files alone, so that everyone can see what is published."

  private static let playClub = "---\ntitle: Play club\n---\nGames and a snack."
}
