import Diagnostics

extension Diagnostic {
  /// A table of postcodes without a column that is needed.
  static func tableLacks(_ column: String, _ span: Span, in source: SourceText) -> Diagnostic {
    fact(
      "table-column", span, in: source, "The first line of this table names no column `\(column)`",
      "Write the columns' names in the first line, as the file had them that the table was taken from.",
      why: "Without its columns nobody can tell which number is which.")
  }

  static func tableLine(_ span: Span, in source: SourceText, _ what: String, _ instead: String) -> Diagnostic {
    fact(
      "table-line", span, in: source, what, instead,
      why: "A family would be sent to the wrong council, or told the wrong distance.")
  }

  static func noPostcode(_ text: String, _ span: Span, in source: SourceText) -> Diagnostic {
    tableLine(
      span, in: source, "“\(text)” is no \(source.name.hasPrefix("vocabulary/") ? "postcode district" : "postcode")",
      source.name.hasPrefix("vocabulary/")
        ? "Write the first half of a postcode, such as `ZZ1`." : "Write a whole postcode, such as `ZZ1 1ZZ`.")
  }

  static func noPoint(_ span: Span, in source: SourceText) -> Diagnostic {
    tableLine(
      span, in: source, "These are not the degrees of a place on the globe",
      "Write degrees north and degrees east, such as `54.01` and `-2.03`, or leave the line out.")
  }
}
