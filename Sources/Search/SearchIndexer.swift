import Checks
import Content

/// Makes the files that the search reads in a browser: of one council after another, and then of all.
///
/// Each is a list in JSON that begins with the edition. After it come
/// - in `index`: how many pages there are, how many of them a file tells of, the words that are passed over, the words
///   that the files of words begin with; over all councils, then each council's address and name
/// - in `words-0` and on: for each word, in order, a text: the word as it is cut, a space, its pages
/// - in `pages-0` and on: for each page its title, address, summary, note and perhaps language
/// - in `need`, `age`, `level`, `cost` and `route`: for each word of the facet a text: its id, a space, its services
/// - in `spelling`: the words that may be meant by one that no page has, as they are written
package struct SearchIndexer: Sendable {
  let lexicon: Lexicon
  private let vocabularies: Vocabularies

  package init(_ reference: Reference) {
    lexicon = Lexicon(reference)
    vocabularies = reference.vocabularies
  }

  /// The index of one council, in the folder `search` of its site.
  package func index(_ council: CheckedCouncil) -> (files: [SearchFile], words: CouncilWords) {
    let content = council.content
    let pages = inOrder(content.pages + content.translations)
    var reading = PageReading(lexicon)
    var postings = Postings()
    var records = PageRecords()
    var facets = FacetLists(vocabularies)
    for (number, page) in pages.enumerated() {
      reading.read(page) { stem, strength in postings.add(word: stem, page: number, strength: strength) }
      records.add(page, below: content.page.address, vocabularies)
      facets.add(page, at: number)
    }
    let dictionary = CouncilDictionary(reading, postings, pages: pages.count)
    var set = FileSet(in: "councils/\(content.slug)/search/")
    set.add("index", indexEntries(pages: pages.count, dictionary.shards.starts))
    for (number, file) in dictionary.shards.files.enumerated() { set.add("words-\(number)", file) }
    for (number, file) in records.files.enumerated() { set.add("pages-\(number)", file) }
    for (name, entries) in facets.files { set.add(name, entries) }
    set.add("spelling", spellingEntries(dictionary.offered))
    return (set.files(), CouncilWords(slug: content.slug, name: content.name, dictionary))
  }

  /// By title, so that the services that only filters have found come from A to Z.
  private func inOrder(_ pages: [Page]) -> [Page] {
    let named = pages.map { (name: $0.title.lowercased(), page: $0) }
    let sorted = named.sorted { one, other in
      one.name == other.name ? one.page.address < other.page.address : one.name < other.name
    }
    return sorted.map(\.page)
  }

  /// The index of all councils, in the folder `search` of the site: which councils have which words.
  package func index(_ councils: [CouncilWords]) -> [SearchFile] {
    let sorted = councils.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    let all = AllWords(sorted)
    var set = FileSet(in: "search/")
    var entries = indexEntries(pages: sorted.count, all.shards.starts)
    for council in sorted {
      entries.append(UInt8(ascii: ","))
      entries.append(json: [council.slug, council.name])
    }
    set.add("index", entries)
    for (number, file) in all.shards.files.enumerated() { set.add("words-\(number)", file) }
    set.add("spelling", spellingEntries(all.offered))
    return set.files()
  }

  /// How many pages there are, how many of them a file tells of, what is passed over, and where the files of words begin.
  private func indexEntries(pages: Int, _ starts: [String]) -> [UInt8] {
    var entries = Array(",\(pages),\(PageRecords.inFile),".utf8)
    entries.append(json: StopWords.all.joined(separator: " "))
    entries.append(UInt8(ascii: ","))
    entries.append(json: starts)
    return entries
  }

  private func spellingEntries(_ words: [ArraySlice<UInt8>]) -> [UInt8] {
    var entries = Array(",\"".utf8)
    entries += words.joined(separator: " ".utf8)
    entries.append(UInt8(ascii: "\""))
    return entries
  }
}
