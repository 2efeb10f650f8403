/// A page that an import made.
package struct ImportedPage: Sendable, Hashable {
  /// Such as `action-for-families.md`.
  package let fileName: String
  /// The feed's id of the record.
  package let id: String
  /// The whole Markdown file.
  package let text: String
}

/// What an import would do with a council's services folder.
package struct ImportPlan: Sendable {
  /// Records that no page was made from before.
  package var created: [ImportedPage] = []
  /// Pages nobody touched, whose record says something new.
  package var changed: [ImportedPage] = []
  /// Names of files that already say what their record says.
  package var unchanged: [String] = []
  /// Pages that a person changed. They are left as they are.
  package var keptBecauseAPersonEdited: [KeptPage] = []
  /// Pages imported before whose record is no longer in the feed. Empty when only part of a feed was read.
  package var gone: [GonePage] = []

  package init() {}

  package struct KeptPage: Sendable, Hashable {
    package let fileName: String
    package let id: String
    /// False where the feed says the same as at the last import, so that only the person's edit differs.
    package let feedChanged: Bool
    package let differences: [PageDifference]
    /// The record's page as it would be, to be written beside the file if that is asked for.
    package let offered: ImportedPage
  }

  package struct GonePage: Sendable, Hashable {
    package let fileName: String
    package let id: String
  }
}
