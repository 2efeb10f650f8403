import Checks

/// What stands in a new page where an editor has to write. A rule finds it as long as it stands there, so that it is never
/// published.
enum Hint {
  static func text(_ words: String) -> String {
    let plain = words.replacing("[", with: "(").replacing("]", with: ")")
    return "\(Rule.hintMark) \(plain)]"
  }
}
