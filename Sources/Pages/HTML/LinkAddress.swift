/// What to write for a link or picture on the page.
package enum LinkAddress: Sendable, Equatable {
  /// The destination as the file has it.
  case asWritten
  case address([UInt8])
  /// A picture whose size is known, so that the page does not jump when it arrives.
  case picture([UInt8], width: Int, height: Int)
  /// The words alone, without a link.
  case wordsOnly
}
