import Checks
import Diagnostics
import Keeping

/// What was made of one council.
struct Made: Sendable {
  var found: [Diagnostic] = []
  /// nil where the council itself cannot be read.
  var summary: CouncilSummary?
  /// nil where nothing was written.
  var written: Publication.Written?
  private(set) var digests: Digests?
  /// Whether it was made before, and is as it was.
  var isRemembered = false

  /// What the parts of the site that belong to no council are made from.
  struct Digests: Sendable {
    let summary: Fingerprint
    let addresses: Fingerprint
    let words: Fingerprint
    let data: Fingerprint
  }

  mutating func digest() {
    guard let summary, let written else { return }
    digests = Digests(
      summary: Fingerprint(ofMany: summary.kept), addresses: Fingerprint(ofMany: written.addresses.kept),
      words: Fingerprint(ofMany: written.words.kept), data: Fingerprint(ofMany: written.data.kept))
  }
}

extension Made: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(found, summary, written, digests)
  }

  init(_ kept: inout KeptReading) throws {
    found = try kept.read()
    summary = try kept.read()
    written = try kept.read()
    digests = try kept.read()
  }
}

extension Made.Digests: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(summary, addresses, words, data)
  }

  init(_ kept: inout KeptReading) throws {
    summary = try kept.read()
    addresses = try kept.read()
    words = try kept.read()
    data = try kept.read()
  }
}
