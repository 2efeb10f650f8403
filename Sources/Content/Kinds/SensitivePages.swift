import Diagnostics

extension Facts {
  /// Whether somebody who reads the page may be in danger if another person sees it. Its own word counts before its needs'.
  package func isAboutDanger(_ words: Vocabularies) -> Bool {
    isSensitive ?? needs.contains { words.needs[$0.value]?.isSensitive ?? false }
  }
}
