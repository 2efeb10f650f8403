/// Writes a report to the file that a person named, which may be a link, a device or a pipe.
package func writeReport(_ text: String, to path: String) throws {
  try writeOver(path, Array(text.utf8), 0)
}
