import Content

extension Renderer {
  /// Where to tell of a weakness in the site's safety, in the form of RFC 9116. nil when nobody stated whom to tell, or when
  /// the site does not stand at the root of its host, where alone it would be looked for.
  package var securityContact: OutputFile? {
    guard site.isAtRoot, let contact = site.security else { return nil }
    // It asks for less than a year, so that nobody trusts an address that has been forgotten.
    let text = """
      Contact: \(contact)
      Expires: \(site.today.adding(months: 11).code)T00:00:00Z
      Preferred-Languages: \(site.language)
      Canonical: \(site.origin)/.well-known/security.txt

      """
    return OutputFile(path: ".well-known/security.txt", bytes: Array(text.utf8))
  }
}
