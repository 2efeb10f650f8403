/// Addresses of email and of the web that reach nobody: hosts that are kept for examples, and the look-alikes that people write to
/// fill a field.
package enum AddressForExamples {
  /// `info@example.com`, `https://www.club.example/x`, `example.org`: RFC 2606, section 2 and 3, and RFC 6761 for `localhost`.
  package static func has(_ text: String) -> Bool {
    let address = text.lowercased()
    let place = (address.split(separator: "//", maxSplits: 1).last ?? "").prefix { !"/?#".contains($0) }
    let parts = place.split(separator: "@")
    guard let host = parts.last?.prefix(while: { $0 != ":" }) else { return false }
    let labels = host.split(separator: ".").drop { $0 == "www" }
    guard let last = labels.last else { return false }
    if kept.contains(last) { return true }
    if labels.dropLast().last == "example", ["com", "org", "net"].contains(last) { return true }
    let name = labels.joined(separator: ".")
    return lookAlikes.contains(name) || name == "email.com" && parts.count == 2 && nobody.contains(parts[0])
  }

  private static let kept: Set<Substring> = ["example", "test", "invalid", "localhost"]
  private static let lookAlikes: Set<String> = ["example.co.uk", "example.org.uk", "test.com", "domain.com"]
  private static let nobody: Set<Substring> = ["email", "test", "name", "someone"]
}
