import Diagnostics

extension Rule {
  /// What is found in the words of a page while they are parsed.
  static let inMarkdown: [Rule] = []
}
