import Diagnostics

extension Taxonomies {
  /// The lists of words, whole and one by one. They are short, so each is one page.
  func write(to folder: OpenDataFolder, _ write: (String, [UInt8]) throws -> Void) rethrows {
    for taxonomy in all {
      let bytes = JSONWriter.object { $0.wholeFields(of: taxonomy) }
      try write(folder.entry(taxonomy.id, of: .taxonomies), bytes + lineEnd)
    }
    let terms = all.flatMap(\.terms)
    for term in terms { try write(folder.entry(term.id, of: .terms), term.json + lineEnd) }
    let lists = [
      (OpenDataFolder.List.taxonomies, all.map { taxonomy in JSONWriter.object { $0.flatFields(of: taxonomy) } }),
      (.terms, terms.map(\.json)),
    ]
    for (list, entries) in lists {
      let page = ListPage.whole(entries)
      try write(folder.list(list), page)
      try write(folder.page(1, of: list), page)
    }
  }
}
