import Diagnostics
import Markup

/// What becomes of a site whose councils do not publish everything that the law lists.
package enum Gaps: String, CaseIterable, Sendable {
  /// The site is published, and says so in public.
  case publish
  /// The build refuses until nothing must be fixed.
  case refuse
}

/// Where the site can read what has changed on its pages.
package enum HistorySource: String, CaseIterable, Sendable {
  /// The repository that the content lies in. What editors write about a change is shown to families.
  case git
}

/// A council that has a site of its own, by the name of its folder, and where that is said.
package struct SoleCouncil: Sendable {
  package let slug: String
  package let place: Place
}

/// What `site.yml` says of the whole site.
package struct Settings: Sendable {
  package let name: String
  /// Where the site stands, without a slash at its end.
  package let address: String
  package let language: String
  package let isExample: Bool
  /// A day that stands for today, for an example that should not age.
  package let today: Day?
  package let gaps: Gaps
  /// nil when pages do not tell what has changed.
  package let history: HistorySource?
  /// Who runs the site.
  package let runBy: String?
  /// How to reach those who run it.
  package let contact: Contact?
  /// Where to tell of a weakness in the site's safety: an email or a web address.
  package let security: String?
  /// Where the button leads with which families leave a page quickly.
  package let leaveTo: String
  package let accessibility: AccessibilityFacts
  package let look: Look?
  /// The council that the site is alone for.
  package let council: SoleCouncil?

  /// Says nothing of anybody: no names, no pages seen before.
  package static let usualWayOut = "https://www.bbc.co.uk/weather"

  package var addresses: SiteAddresses { SiteAddresses(alone: council?.slug) }

  /// What every address on the site begins with: empty, or `/folder` when the site does not stand at its host's root.
  package var root: String {
    let afterHost = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(3)
    return afterHost.isEmpty ? "" : "/" + afterHost.joined()
  }

  /// The name of the host that the site stands on.
  package var host: String {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]) : ""
  }

  package static func read(_ source: SourceText, noting found: inout [Diagnostic]) -> Settings? {
    guard isReadable(source, noting: &found) else { return nil }
    var form = Form(parseYAML(source, in: Span(0, source.bytes.count), noting: &found), in: source)
    let name = form.needed("name", because: "It stands at the top of each page.", example: "name: Alderbrook families")
    let address = form.needed(
      "address", because: "Search engines and shared links need it.",
      example: "address: https://families.alderbrook.example")
    let language = form.text("language")
    let isExample = form.flag("example")
    let today = form.day("today")
    let gaps = form.choice("gaps", of: Gaps.self)
    let history = form.choice("history", of: HistorySource.self)
    let runBy = form.text("run-by")
    let contact = form.group("contact") { Contact.read(&$0) }
    let security = form.emailOrWebAddress("security")
    let leaveTo = form.webAddress("leave-to")
    let accessibility = form.group("accessibility") { AccessibilityFacts.read(&$0) }
    let look = form.group("look", Look.read)
    let council = form.text("council").map { SoleCouncil(slug: $0.value, place: source.place($0.span)) }
    if let language, !isLanguage(language.value) {
      form.note(.wrongForm(language, "`language`", "Write the language's code, such as `en-GB` or `cy`.", in: source))
    }
    if let address, !isSiteAddress(address.value) {
      form.note(.wrongForm(address, "`address`", "Begin it with `https://`, and leave out spaces.", in: source))
    }
    form.finish(noting: &found)
    guard let name, let address, isSiteAddress(address.value) else { return nil }
    var trimmed = address.value
    while trimmed.hasSuffix("/") { trimmed.removeLast() }
    return Settings(
      name: name.value, address: trimmed, language: language?.value ?? "en-GB", isExample: isExample ?? false,
      today: today?.value, gaps: gaps?.value ?? .publish, history: history?.value, runBy: runBy?.value,
      contact: contact,
      security: security?.value, leaveTo: leaveTo?.value ?? usualWayOut,
      accessibility: accessibility ?? AccessibilityFacts(), look: look,
      council: council)
  }

  /// The form of RFC 5646: two or three letters, then letters and digits in parts of at most eight, with hyphens between them.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    } && (parts.first.map { (2...3).contains($0.count) && $0.allSatisfy { $0 > 0x39 } } ?? false)
  }

  private static func isSiteAddress(_ text: String) -> Bool {
    hasHost(text) && !text.contains(where: { $0.isWhitespace || "\"<>#?".contains($0) })
  }
}
