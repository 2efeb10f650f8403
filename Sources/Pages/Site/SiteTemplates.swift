import Content
import Diagnostics

/// The design of every kind of page, in the site's own language and in each that its frame has been put into.
package struct SiteTemplates: Sendable {
  let own: PageTemplates
  let translated: [String: PageTemplates]

  /// nil when a template is not as it should be: all that is wrong, in all of them, is noted.
  package static func compile(
    _ sources: [String: SourceText], in languages: [String: Phrases], noting found: inout [Diagnostic]
  ) -> SiteTemplates? {
    guard let own = PageTemplates.compile(sources, noting: &found) else { return nil }
    var translated: [String: PageTemplates] = [:]
    for (language, phrases) in languages.sorted(by: { $0.key < $1.key }) {
      let said = sources.mapValues { TemplatePhrases($0).translated(phrases) }
      translated[language] = PageTemplates.compile(said, noting: &found)
    }
    return SiteTemplates(own: own, translated: translated)
  }
}
