/// One file that the search reads in a family's browser, ready to be written.
package struct SearchFile: Sendable {
  /// Its path inside the output folder.
  package let path: String
  package let bytes: [UInt8]
}
