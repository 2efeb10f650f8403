/// One file of the site, ready to be written.
package struct OutputFile: Sendable {
  /// Its path inside the output folder.
  package let path: String
  package let bytes: [UInt8]
}
