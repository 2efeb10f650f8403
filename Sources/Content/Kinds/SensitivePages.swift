import Diagnostics

extension Page {
  /// Whether somebody who reads it may be in danger if another person sees it. The page's own word counts before its needs'.
  package func isSensitive(_ words: Vocabularies) -> Bool {
    facts.isSensitive ?? facts.needs.contains { words.needs[$0.value]?.isSensitive ?? false }
  }
}
