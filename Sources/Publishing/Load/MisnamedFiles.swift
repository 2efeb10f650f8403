import Content
import Diagnostics

/// What to call a file whose name is no page's.
extension Diagnostic {
  static func badName(_ path: String, _ name: String) -> Diagnostic {
    let isEndingAlone = PagePath.isGoodName(PagePath.name(of: name)) && name != name.lowercased()
    let better = translated(name) ?? (isEndingAlone ? name.lowercased() : PagePath.slug(of: name))
    return disk(
      "bad-name", path, "“\(name)” cannot be part of an address",
      "Use small letters, digits and hyphens\(better.isEmpty ? "" : ", such as `\(better)`").")
  }

  /// What the file of a translation should be called, where its name says the language in another way: `hub_ur`, `hub.Urdu`.
  private static func translated(_ name: String) -> String? {
    let lowered = name.lowercased()
    let parts = lowered.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, PagePath.isGoodName(String(parts[0])), Translation(suffix: parts[1]) != nil { return lowered }
    for words in ["easy read", "easy_read", "easyread", "easy-read"] where lowered.hasSuffix(words) {
      let slug = PagePath.slug(of: String(lowered.dropLast(words.count)))
      return slug.isEmpty ? nil : slug + ".easy-read"
    }
    guard let mark = lowered.lastIndex(where: { "._".contains($0) }),
      let language = Language(String(lowered[lowered.index(after: mark)...]))
    else { return nil }
    let slug = PagePath.slug(of: String(lowered[..<mark]))
    return slug.isEmpty ? nil : "\(slug).\(language.code)"
  }

  /// `hub.ur.md` for `hub.ur.md.txt`.
  private static func withOneEnding(_ file: String) -> String {
    var name = file.lowercased()
    while let ending = [".md", ".txt", ".markdown", ".text"].first(where: name.hasSuffix) {
      name = String(name.dropLast(ending.count))
    }
    return (translated(name) ?? PagePath.slug(of: name)) + ".md"
  }

  /// A file that is no page, and in no place for other files.
  static func stray(_ name: String, _ path: String) -> Diagnostic {
    let parts = name.split(separator: "/").map(String.init)
    let file = parts.last ?? ""
    let (stem, ending) = (
      PagePath.slug(of: PagePath.name(of: file)), file.split(separator: ".").last?.lowercased() ?? ""
    )
    let folders = PageFolder.allCases.map(\.rawValue)
    if parts.count == 4, !folders.contains(parts[2]), (folders + ["files"]).contains(parts[2].lowercased()) {
      return disk(
        "stray-file", path, "The folder `\(parts[2])` has capital letters in its name",
        "Name it `\(parts[2].lowercased())`.")
    }
    if parts.count == 3, ["council.md", "thresholds.md"].contains(file.lowercased()) {
      return disk("stray-file", path, "`\(file)` has capital letters in its name", "Name it `\(file.lowercased())`.")
    }
    guard parts.count == 4, folders.contains(parts[2]), !stem.isEmpty else {
      return disk(
        "stray-file", path, "No kind of page belongs in this place",
        "Move it to \(folders.joined(separator: ", ")) or files in the council's folder, or delete it.")
    }
    let instead =
      switch ending {
      case "md", "txt", "markdown", "text":
        "Name it `\(withOneEnding(file))`. Some programs add an ending of their own, and some folders do not show it."
      case "doc", "docx", "odt", "rtf", "pages":
        "Copy its words into a file `\(stem).md`. If families need the document itself, move it to the folder `files` and link to it."
      default: "Move it to the folder `files`, where pages can link to it, or delete it."
      }
    return disk("stray-file", path, "`\(file)` is no page: the name of a page ends in `.md`", instead)
  }
}
