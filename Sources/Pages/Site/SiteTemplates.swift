import Content
import Cores
import Diagnostics

/// The design of every kind of page, in the site's own language and in each that its frame has been put into.
package struct SiteTemplates: Sendable {
  let own: PageTemplates
  let translated: [String: PageTemplates]

  /// nil when a template is not as it should be: all that is wrong, in all of them, is noted.
  package static func compile(
    _ sources: [String: SourceText], in languages: [String: Phrases], on cores: Cores,
    noting found: inout [Diagnostic]
  ) -> SiteTemplates? {
    let others = languages.keys.sorted()
    let all = cores.map([nil] + others) { language -> (templates: PageTemplates?, found: [Diagnostic]) in
      var found: [Diagnostic] = []
      let said = language.flatMap { languages[$0] }.map { phrases in
        sources.mapValues { TemplatePhrases($0).translated(phrases) }
      }
      return (PageTemplates.compile(said ?? sources, noting: &found), found)
    }
    guard let own = all[0].templates else {
      // What is wrong there is wrong in each language.
      found += all[0].found
      return nil
    }
    found += all.flatMap(\.found)
    let translated = zip(others, all.dropFirst()).map { ($0, $1.templates) }
    return SiteTemplates(own: own, translated: Dictionary(uniqueKeysWithValues: translated).compactMapValues { $0 })
  }
}
