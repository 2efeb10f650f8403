import CCMarkGFM

/// cmark's numbers for the parts of a table, which it gives out when its extensions are registered.
struct TableTypes: Sendable {
  let table: UInt32
  let row: UInt32
  let cell: UInt32

  /// Asking for this first registers cmark's extensions, once for all threads.
  static let known = TableTypes()

  /// A sample tells the numbers without reaching into the library's own variables.
  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    let sample = "| a |\n|---|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    let table = cmark_node_first_child(document)
    let row = cmark_node_first_child(table)
    self.table = cmark_node_get_type(table).rawValue
    self.row = cmark_node_get_type(row).rawValue
    cell = cmark_node_get_type(cmark_node_first_child(row)).rawValue
  }
}
