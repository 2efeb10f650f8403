import Checks
import Content

/// Makes the files that the search reads in a browser: of one council after another, and then of all.
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
    let pages = inOrder(content.pages + content.editions)
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
