/// The dictionary of an index, cut into files of about the same size: a browser fetches the one that its word stands in.
struct Shards {
  /// A little under 5 kB on the way to a phone.
  private static let size = 8 * 1024

  /// Never none: browsers ask for the first, whatever has been typed.
  private(set) var files: [[UInt8]] = [[]]
  /// The first word of each.
  private(set) var starts: [String] = [""]

  /// Words come in the order of their bytes.
  mutating func add(_ word: ArraySlice<UInt8>, _ entries: some Sequence<Postings.Entry>) {
    var line = Array(",\"".utf8)
    line += word
    line.append(UInt8(ascii: " "))
    line.append(entries)
    line.append(UInt8(ascii: "\""))
    if files[files.count - 1].isEmpty || files[files.count - 1].count + line.count <= Self.size {
      files[files.count - 1] += line
    } else {
      files.append(line)
      starts.append(String(decoding: word, as: UTF8.self))
    }
  }
}
