/// Where things stand on a site. One council alone has its pages at the root of its own address; many stand below `councils`.
///
/// Everything is made under the address that it has among many, and `place` is asked where an address is written down.
package struct SiteAddresses: Sendable {
  /// The folder of the council that the site is alone for.
  package let alone: String?

  package init(alone: String?) {
    self.alone = alone
  }

  /// `/services/portage/` for `/councils/alderbrook/services/portage/`, where Alderbrook is alone. Paths with no slash before them likewise.
  package func place(_ address: String) -> String {
    guard let alone else { return address }
    let slash = address.hasPrefix("/")
    let rest = address.dropFirst(slash ? 1 : 0)
    let own = "councils/\(alone)/"
    return rest.hasPrefix(own) ? (slash ? "/" : "") + rest.dropFirst(own.count) : address
  }
}
